import { describe, expect, it } from 'vitest';
import { locked, lockIn, nameOf, RIVALS, type Locked } from './lockfile';

const SHA_512 = /^sha512-[A-Za-z0-9+/]{86}==$/;
const VERSION = /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/;
/** A range of versions: no tag that moves, no repository, address, folder or other name. */
const RANGE = /^[~^]?\d+(?:\.\d+){0,2}$/;

const AT_INSTALL = /^(?:pre|post)?(?:install|prepare|prepublish)$|^dependencies$/;

/** Packages that run a program of their own when they are installed. */
const MAY_RUN_AT_INSTALL: readonly string[] = [];

/** What of an entry would let something else be installed than was locked, or run at once. */
function faultsOf(folder: string, entry: Locked): string[] {
  const { version = '', integrity = '', resolved, link, hasInstallScript } = entry;
  return [
    SHA_512.test(integrity) ? [] : 'has no SHA-512',
    VERSION.test(version) ? [] : `has ${version} for a version`,
    // without an address npm takes it from the registry that is set; what comes is held to the hash
    resolved === undefined ? [] : `comes from ${resolved}`,
    link ? 'is a link' : [],
    hasInstallScript && !MAY_RUN_AT_INSTALL.includes(nameOf(folder)) ? 'runs a script at install' : [],
  ]
    .flat()
    .map((fault) => `${folder} ${fault}`);
}

describe.each(['.', RIVALS])('the lockfile in %s', (place) => {
  const lock = lockIn(place);

  it('holds every package to a version of the one registry and its SHA-512, and none runs a script at install', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(lock.locked.length).toBeGreaterThan(200);
    expect(lock.locked.flatMap(([folder, entry]) => faultsOf(folder, entry))).toEqual([]);
  });

  it('is in step with package.json, which asks for ranges of versions only', () => {
    const { root, manifest } = lock;
    for (const part of ['name', 'version', 'license', 'dependencies', 'devDependencies', 'engines'] as const)
      expect(root[part], part).toEqual(manifest[part]);
    const folders = new Set(lock.locked.map(([folder]) => folder));
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([name]) => !folders.has(`node_modules/${name}`))).toEqual([]);
    expect(asked.filter(([, range]) => !RANGE.test(range))).toEqual([]);
  });

  it('belongs to a package.json that runs nothing at install: its scripts have to be asked for', () => {
    const names = Object.keys(lock.manifest.scripts ?? {});
    expect(names.filter((name) => AT_INSTALL.test(name))).toEqual([]);
  });
});

describe('these tests', () => {
  it('would name each way out of a lockfile', () => {
    const [folder, sound] = locked[0]!;
    const faults = (change: Locked) => faultsOf(folder, { ...sound, ...change }).join();
    expect(faults({})).toBe('');
    expect(faults({ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' })).toMatch('no SHA-512');
    expect(faults({ version: 'git+ssh://git@example.org/a.git#1' })).toMatch('for a version');
    expect(faults({ resolved: 'https://example.org/a/-/a-1.0.0.tgz' })).toMatch('comes from');
    expect(faults({ link: true })).toMatch('is a link');
    expect(faults({ hasInstallScript: true })).toMatch('runs a script');
  });

  it('take no tag, repository, address, folder or other name for a range of versions', () => {
    for (const range of ['*', 'latest', '>=1', 'github:a/b', 'file:../a', 'npm:a@1', 'https://example.org/a'])
      expect(range).not.toMatch(RANGE);
  });
});
