// Finds a Python that has NumPy and PyTorch, or installs Debian's, and says on stderr what it did.
// As a command (`node tests/python.mjs`) it prints the path on stdout.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env.PYTHON ?? '', SYSTEM, ...onPath].filter((path) => path !== '');
  return [...new Set(candidates)].find((path) => canImport(path, modules));
}

/** Root installs; so does CI where sudo asks for no password. Nobody's own machine is changed by sudo. */
function prefix() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  return process.env.CI && existsSync('/usr/bin/sudo') ? ['sudo', '-n'] : undefined;
}

function install() {
  const before = prefix();
  if (!before) {
    say(
      `none has NumPy and PyTorch, and none may be installed here (try: apt-get install ${PACKAGES.join(' ')})`,
    );
    return;
  }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const [command, ...rest] = [...before, 'apt-get', ...args];
    say(`installing: ${command} ${rest.join(' ')}`);
    try {
      execFileSync(command, rest, {
        stdio: ['ignore', process.stderr, process.stderr],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch (error) {
      say(`that failed (${error.message})`);
      return;
    }
  }
}

/** The path of a Python that imports these modules, or null. */
export function findPython(modules = ['numpy', 'torch'], mayInstall = true) {
  const known = onSystem(modules);
  if (!known && mayInstall) install();
  const path = known ?? (mayInstall ? onSystem(modules) : undefined);
  say(path ? `using ${path} for ${modules.join(' and ')}` : `no Python with ${modules.join(' and ')}`);
  return path ?? null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${findPython() ?? ''}\n`);
