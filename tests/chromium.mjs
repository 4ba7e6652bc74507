// Finds a Chromium for the browser tests, or installs one, and says on stderr what it did.
// As a command (`node tests/chromium.mjs`) it prints the path on stdout.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { install, installPackages, onPath, versionOf } from './installing.mjs';

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

const runs = (path) => versionOf(path) !== undefined;

const onSystem = () => [...onPath(NAMES), ...PLACES].find(runs);

const fromApt = () => (installPackages(say, ['chromium']) ? onSystem() : undefined);

function fromPlaywright() {
  const libraries = process.getuid?.() === 0 && process.platform === 'linux' ? ['--with-deps'] : [];
  install(say, 'npx', ['playwright', 'install', ...libraries, 'chromium']);
  return [chromium.executablePath()].find(runs);
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
