import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeFigures } from '../figures/writeFigures.mjs';
import { builtFiles, DIST, listOf, sha256, type BuiltFile } from './builtFiles';
import { ROOT } from './lockfile';

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json', 'LICENSE'];
/** What a build may depend on; of the rest, what vitest sets would make it another one. */
const KEPT = ['PATH', 'HOME', 'PAGE_URL', 'SystemRoot', 'TEMP', 'TMPDIR'];

const folder = mkdtempSync(join(tmpdir(), 'another place, '));
afterAll(() => rmSync(folder, { recursive: true }));

/** The same sources, built elsewhere: in a folder of another depth, another zone and language, more than a year later. */
function builtAgain(): BuiltFile[] {
  const copy = join(folder, 'deeper', 'and deeper');
  mkdirSync(copy, { recursive: true });
  for (const name of SOURCES) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(copy, 'node_modules'), 'junction');
  const kept = KEPT.map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined);
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: copy,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: {
      ...Object.fromEntries(kept),
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=${new URL('anotherDay.mjs', import.meta.url).href}`,
    },
  });
  return builtFiles(join(copy, 'dist'));
}

/** Where two files part, with what each says there; null where they are the same. */
function parting({ name, bytes }: BuiltFile, others: readonly BuiltFile[]): string | null {
  const other = others.find((file) => file.name === name);
  if (!other) return `${name} was built once only`;
  if (bytes.equals(other.bytes)) return null;
  const at = bytes.findIndex((byte, k) => byte !== other.bytes[k]);
  const said = [bytes, other.bytes].map((of) => JSON.stringify(of.toString('latin1', at - 40, at + 40)));
  return `${name} differs from byte ${at} on: ${said.join(' and ')}`;
}

it('a build of the same sources in another place, at another time and in another language gives the same bytes', () => {
  const files = builtFiles(DIST);
  const again = builtAgain();
  expect(files.map((file) => parting(file, again)).filter((fault) => fault !== null)).toEqual([]);
  const list = listOf(files);
  expect(listOf(again)).toBe(list);

  const figures = {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    sha256: sha256(list),
  };
  console.log(
    `${list}${figures.files} files, ${figures.bytes} bytes, SHA-256 of this list: ${figures.sha256}`,
  );
  writeFigures('build', figures);
});
