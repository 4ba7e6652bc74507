// Finds a Python that has NumPy and PyTorch, or installs Debian's, and says on stderr what it did.
// As a command (`node tests/python.mjs`) it prints the path on stdout.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installPackages, onPath } from './installing.mjs';

const PACKAGES = ['python3-numpy', 'python3-torch'];
/** Debian's own, into which apt-get installs; another python3 may stand before it on the PATH. */
const SYSTEM = '/usr/bin/python3';
const NAMES = process.platform === 'win32' ? ['python.exe'] : ['python3', 'python'];

const say = (sentence) => process.stderr.write(`python: ${sentence}\n`);

/** A path may be a stub, or a Python without the modules, so it is asked to import them. */
function canImport(path, modules) {
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore', timeout: 120_000 });
    return true;
  } catch {
    return false;
  }
}

function onSystem(modules) {
  const candidates = [process.env.PYTHON ?? '', SYSTEM, ...onPath(NAMES)].filter((path) => path !== '');
  return [...new Set(candidates)].find((path) => canImport(path, modules));
}

/** The path of a Python that imports these modules, or null. */
export function findPython(modules = ['numpy', 'torch'], mayInstall = true) {
  const known = onSystem(modules);
  if (!known && mayInstall) installPackages(say, PACKAGES, ['--no-install-recommends']);
  const path = known ?? (mayInstall ? onSystem(modules) : undefined);
  say(path ? `using ${path} for ${modules.join(' and ')}` : `no Python with ${modules.join(' and ')}`);
  return path ?? null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${findPython() ?? ''}\n`);
