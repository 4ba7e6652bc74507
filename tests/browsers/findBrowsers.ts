import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../chromium.mjs';
import { installPackages, onPath, versionOf } from '../installing.mjs';

/** The programs that an engine is run by; null where they could not be had. */
export type Programs = readonly string[] | null;

const sayAs = (name: string) => (sentence: string) => process.stderr.write(`${name}: ${sentence}\n`);

/** All of them from the system, or Debian's where they may be installed. */
function found(
  name: string,
  packages: readonly string[],
  onSystem: () => readonly (string | undefined)[],
): Programs {
  const say = sayAs(name);
  const look = () => {
    const paths = onSystem().filter((path) => path !== undefined);
    return paths.length === onSystem().length ? paths : null;
  };
  const programs = look() ?? (installPackages(say, packages) ? look() : null);
  say(programs ? `using ${programs.join(', ')}` : 'NOT FOUND, so nothing is tested in it');
  return programs;
}

const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const findFirefox = () =>
  found('firefox', ['firefox-esr'], () => [
    [...onPath(['firefox-esr', 'firefox']), ...FIREFOX_PLACES].find((path) => versionOf(path) !== undefined),
  ]);

/** MiniBrowser stands beside its library, in a folder named after the machine. */
function miniBrowser(): string | undefined {
  const folders = ['/usr/lib', '/usr/libexec'].filter((folder) => existsSync(folder));
  const ofMachine = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(folder, name)),
  );
  const libraries = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'];
  return libraries
    .flatMap((library) => [...folders, ...ofMachine].map((folder) => join(folder, library, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

const findWebKit = () =>
  found('webkit', ['webkit2gtk-driver', 'xvfb'], () => [
    miniBrowser(),
    onPath(['WebKitWebDriver']).find((path) => existsSync(path)),
    onPath(['Xvfb']).find((path) => existsSync(path)),
  ]);

function findAnyChromium(): Programs {
  try {
    return [findChromium()];
  } catch (error) {
    sayAs('chromium')(String(error));
    return null;
  }
}

export const FINDERS = { chromium: findAnyChromium, firefox: findFirefox, webkit: findWebKit } as const;
export type Engine = keyof typeof FINDERS;
