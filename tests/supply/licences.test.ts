import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locked, lockIn, nameOf, production, RIVALS, readJson, ROOT, type Manifest } from './lockfile';

/** Ask for a notice at most: may stand in the page, whose copies carry the notices. */
const IN_THE_PAGE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

/** Ask for no more of who runs a tool, and of no page that is built or tested with it. */
const FOR_TOOLS = [
  ...IN_THE_PAGE,
  'MIT-0',
  'Apache-2.0', // a notice and the list of changes, from who hands it on
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  '(MIT AND Zlib)',
];

/** Ask more of who changes them or hands them on, which is not done: each package by its name. */
const BY_NAME: Readonly<Record<string, RegExp>> = {
  // a changed file has to be published; both are run as they are
  'MPL-2.0': /^(?:axe-core|@axe-core\/playwright|lightningcss(?:-[a-z\d-]+)?)$/,
  // asks for its name beside the data, which no built file holds
  'CC-BY-4.0': /^caniuse-lite$/,
};

function allowed(folder: string, licence: string, tool: boolean): boolean {
  if (!tool) return IN_THE_PAGE.includes(licence);
  return FOR_TOOLS.includes(licence) || (BY_NAME[licence]?.test(nameOf(folder)) ?? false);
}

describe('the licence of each package', () => {
  it('is on the list: a new one has to be judged first', () => {
    const inThePage = new Set(production.map(([folder]) => folder));
    const others = locked
      .filter(([folder, { license = 'none' }]) => !allowed(folder, license, !inThePage.has(folder)))
      .map(([folder, { license }]) => `${folder}: ${license}`);
    expect(others).toEqual([]);
  });

  it('is on the list for what the benchmarks compare with too', () => {
    const others = lockIn(RIVALS).locked.filter(
      ([folder, { license = 'none' }]) => !allowed(folder, license, true),
    );
    expect(others).toEqual([]);
  });

  it('is the one that the installed package says', () => {
    // what is for another system is not installed
    const installed = locked.filter(([folder]) => existsSync(join(ROOT, folder, 'package.json')));
    expect(installed.length).toBeGreaterThan(300);
    const others = installed
      .map(([folder, { license }]) => [folder, license, readJson<Manifest>(`${folder}/package.json`).license])
      .filter(([, inLock, inPackage]) => inLock !== inPackage);
    expect(others).toEqual([]);
  });

  it('would be refused where it asks for more, or is unknown', () => {
    for (const licence of ['GPL-3.0-only', 'AGPL-3.0-only', 'SSPL-1.0', 'UNLICENSED', 'none', 'CC-BY-4.0'])
      expect(allowed('node_modules/a', licence, true)).toBe(false);
    expect(allowed('node_modules/a', 'MPL-2.0', true)).toBe(false);
    expect(allowed('node_modules/axe-core', 'MPL-2.0', true)).toBe(true);
    expect(allowed('node_modules/axe-core', 'MPL-2.0', false)).toBe(false);
    expect(allowed('node_modules/a', 'Apache-2.0', false)).toBe(false);
  });
});
