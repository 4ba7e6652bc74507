// Finds a Chromium for the browser tests, or installs one, and says on stderr what it did.
// As a command (`node tests/chromium.mjs`) it prints the path on stdout.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** No GPU, no sandbox (containers have none), and nothing that Chromium would fetch by itself. */
export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const say = (sentence) => process.stderr.write(`chromium: ${sentence}\n`);

/** A stub that only asks for another package manager has a path too, so a version has to come back. */
function runs(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // chrome.exe --version opens a window
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 20_000 }),
    );
  } catch {
    return false;
  }
}

function onSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...PLACES].find(runs);
}

/** The command's output goes to stderr, since stdout carries the path alone. */
function install(command, args, env = {}) {
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

const isRoot = process.getuid?.() === 0;

function fromApt() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const done =
    install('apt-get', ['update'], quiet) && install('apt-get', ['install', '-y', 'chromium'], quiet);
  return done ? onSystem() : undefined;
}

function fromPlaywright() {
  const libraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  install('npx', ['playwright', 'install', ...libraries, 'chromium']);
  return runs(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

export function findChromium() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (!runs(given)) throw new Error(`CHROME_PATH is ${given}, and no Chromium runs from there`);
    say(`using CHROME_PATH, ${given}`);
    return given;
  }
  const sources = [
    ["the system's own", onSystem],
    ["playwright's earlier download", () => [chromium.executablePath()].find(runs)],
    ['installed by apt-get', fromApt],
    ['downloaded by playwright', fromPlaywright],
  ];
  for (const [origin, find] of sources) {
    const path = find();
    if (path) {
      say(`using ${path} (${origin})`);
      return path;
    }
  }
  throw new Error('no Chromium found and none could be installed; set CHROME_PATH to one');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${findChromium()}\n`);
