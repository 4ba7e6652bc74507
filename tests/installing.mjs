// What the tests need beyond npm's packages: looked for on the PATH, or installed where that is allowed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isRoot = process.getuid?.() === 0;

/** Where each of these names would be on the PATH, the first name first. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** What a program says to --version. A stub that only asks for another package manager has a path too, and no version. */
export function versionOf(path) {
  if (!existsSync(path)) return undefined;
  if (process.platform === 'win32') return 'of unknown version'; // a browser's --version opens a window
  try {
    const said = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 60_000 });
    return /\d+\.\d+/.test(said) ? said.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** Runs a command, its output on stderr since stdout carries a path alone; true if it ended well. */
export function install(say, command, args, env = {}) {
  say(`installing: ${command} ${args.join(' ')}`);
  try {
    execFileSync(command, args, {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    return true;
  } catch (error) {
    say(`that failed (${error.message})`);
    return false;
  }
}

/** Root installs; so does CI where sudo asks for no password. Nobody's own machine is changed by sudo. */
function aptGet() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (isRoot) return ['apt-get'];
  return process.env.CI && existsSync('/usr/bin/sudo') ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** Installs Debian's packages where that is allowed; true if they are there. */
export function installPackages(say, packages, options = []) {
  const command = aptGet();
  if (!command) {
    say(`nothing may be installed here (try: apt-get install ${packages.join(' ')})`);
    return false;
  }
  const [program, ...before] = command;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  return (
    install(say, program, [...before, 'update'], quiet) &&
    install(say, program, [...before, 'install', '-y', ...options, ...packages], quiet)
  );
}
