import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
};

/** What package-lock.json says of one package; its key is the folder that the package is put into. */
export type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
};

export const readJson = <Value>(path: string): Value =>
  JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Value;

type Lockfile = { lockfileVersion: number; packages: Readonly<Record<string, Locked>> };

/** A package.json and what its lockfile says. */
export function lockIn(folder: string) {
  const { lockfileVersion, packages } = readJson<Lockfile>(join(folder, 'package-lock.json'));
  return {
    manifest: readJson<Manifest>(join(folder, 'package.json')),
    lockfileVersion,
    root: packages[''] as unknown as Manifest,
    locked: Object.entries(packages).filter(([place]) => place !== ''),
  };
}

export const { manifest, locked } = lockIn('.');

/** What `npm run bench` installs beside, to measure the engine against. */
export const RIVALS = 'tests/bench/rivals';

/** The name of the package in a folder. */
export const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 13);

/** Needed to build the page or to run it, by npm's own reckoning. */
export const production = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional);
