import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A package of others that stands in what is built. */
export type Package = {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly text: string;
};

const FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;
const vite = createRequire(createRequire(import.meta.url).resolve('vite/package.json'));

/** What the bundler and vite add to what they build. */
const ADDED: Readonly<Record<string, () => string>> = {
  '\0rolldown/': () => dirname(vite.resolve('rolldown/package.json')),
  '\0vite/': () => dirname(vite.resolve('vite/package.json')),
};

/** The folder of the package that a module is of; null for a module of our own. */
export function folderOf(id: string): string | null {
  const added = Object.entries(ADDED).find(([start]) => id.startsWith(start));
  return added ? added[1]() : (FOLDER.exec(id.replace(/^\0/, ''))?.[0] ?? null);
}

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;
/** Vite's file goes on with the licences of what vite itself is made of, none of which is in a page. */
const OF_THE_TOOL_ITSELF = /^# Licenses of bundled dependencies$.*/ms;

/** What a package says of itself. Throws where it has no licence to hand on. */
export function readPackage(folder: string): Package {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { name, version, license: licence } = about;
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  if (!file || typeof licence !== 'string')
    throw new Error(`${String(name)} has no licence that could go out with the page`);
  const text = readFileSync(join(folder, file), 'utf8').replace(OF_THE_TOOL_ITSELF, '');
  return { name: String(name), version: String(version), licence, text: text.replaceAll('\r', '').trim() };
}
