import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from './lockfile';

export const DIST = join(ROOT, 'dist');

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export type BuiltFile = { readonly name: string; readonly bytes: Buffer };

/** Every file that was built, by name. */
export function builtFiles(folder: string): BuiltFile[] {
  if (!existsSync(join(folder, 'embed.js')))
    throw new Error(`${folder} is not built: npm run build makes it`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** As sha256sum lists them. */
export const listOf = (files: readonly BuiltFile[]): string =>
  files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
