// Finds a pdflatex and a pdftotext, or installs Debian's, and says on stderr what it did.
// As a command (`node tests/tex.mjs`) it prints the path of pdflatex on stdout.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages, onPath, versionOf } from './installing.mjs';

/** The smallest that have amsmath, graphicx, xcolor, geometry and hyperref; babel's German; and what reads a PDF. */
const PACKAGES = ['texlive-latex-base', 'texlive-latex-recommended', 'texlive-lang-german', 'poppler-utils'];

const say = (sentence) => process.stderr.write(`tex: ${sentence}\n`);

const find = (name) => onPath([name, `${name}.exe`]).find((path) => versionOf(path) !== undefined);

/** A TeX may be there without the packages of LaTeX that a document asks for. */
function findsPackages() {
  try {
    execFileSync('kpsewhich', ['amsmath.sty', 'xcolor.sty', 'hyperref.sty', 'ngerman.ldf'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** pdftotext says its version on stderr. */
function findReader() {
  return onPath(['pdftotext', 'pdftotext.exe']).find((path) => {
    try {
      execFileSync(path, ['-v'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

const onSystem = () => {
  const [pdflatex, pdftotext] = [find('pdflatex'), findReader()];
  return pdflatex && pdftotext && findsPackages() ? { pdflatex, pdftotext } : null;
};

/** The paths of both, or null. */
export function findTex(mayInstall = true) {
  let found = onSystem();
  if (!found && mayInstall) {
    installPackages(say, PACKAGES, ['--no-install-recommends']);
    found = onSystem();
  }
  say(
    found ? `using ${found.pdflatex} and ${found.pdftotext}` : 'no pdflatex with its packages and pdftotext',
  );
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(`${findTex()?.pdflatex ?? ''}\n`);
