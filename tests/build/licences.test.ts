// @vitest-environment jsdom
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asComment, noticesOf } from '../../src/build/licences/notices';
import { folderOf, readPackage, type Package } from '../../src/build/licences/packages';

const root = mkdtempSync(join(tmpdir(), 'licences-'));
afterAll(() => rmSync(root, { recursive: true }));

function packageWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const pack = (name: string, text: string): Package => ({ name, version: '1.0.0', licence: 'MIT', text });

describe('the package of a module', () => {
  it('is the innermost one that it stands in, with its scope', () => {
    expect(folderOf('/a/node_modules/katex/dist/katex.mjs')).toBe('/a/node_modules/katex');
    expect(folderOf('/a/node_modules/@b/c/index.js?worker&url')).toBe('/a/node_modules/@b/c');
    expect(folderOf('/a/node_modules/b/node_modules/c/d.js')).toBe('/a/node_modules/b/node_modules/c');
    expect(folderOf('\0/a/node_modules/b/c.js?commonjs-module')).toBe('/a/node_modules/b');
  });

  it('is the bundler or vite for what they add, and none for our own', () => {
    expect(folderOf('\0rolldown/runtime.js')).toMatch(/\/rolldown$/);
    expect(folderOf('\0vite/preload-helper.js')).toMatch(/\/vite$/);
    expect(folderOf('/a/src/main.ts')).toBeNull();
  });

  it('hands on its licence, whatever the file is called', () => {
    const about = JSON.stringify({ name: 'x', version: '2.1.0', license: 'ISC' });
    const read = { name: 'x', version: '2.1.0', licence: 'ISC', text: 'Be\nkind' };
    for (const file of ['LICENSE', 'license', 'LICENCE.md', 'License.txt', 'COPYING'])
      expect(
        readPackage(packageWith(`of-${file}`, { 'package.json': about, [file]: 'Be\r\nkind\n' })),
      ).toEqual(read);
  });

  it('stops the build where there is no text or no name of a licence', () => {
    const about = { name: 'x', version: '1.0.0' };
    const unnamed = packageWith('unnamed', { 'package.json': JSON.stringify(about), LICENSE: 'Be kind' });
    const textless = packageWith('textless', {
      'package.json': JSON.stringify({ ...about, license: 'MIT' }),
      'license-checker.js': '',
    });
    for (const folder of [unnamed, textless]) expect(() => readPackage(folder)).toThrow('x has no licence');
  });

  it('leaves out what vite says of its own parts', () => {
    const { text } = readPackage(folderOf('\0vite/preload-helper.js')!);
    expect(text).toContain('VoidZero Inc. and Vite contributors');
    expect(text).not.toMatch(/bundled/i);
  });
});

describe('the notices', () => {
  it('say each text once, in the order of the names, whatever order the packages came in', () => {
    const packages = [pack('c', 'Be kind'), pack('b', 'Be free'), pack('a', 'Be kind')];
    const notices = noticesOf('Ours\n', packages, 'Fonts');
    expect(notices).toBe(noticesOf('Ours\n', packages.toReversed(), 'Fonts'));
    expect(notices.split(/\n\n-{80}\n\n/)).toEqual([
      'Softmax, backwards (MIT)\n\nOurs',
      'a 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\nBe kind',
      'b 1.0.0 (MIT)\n\nBe free\n',
    ]);
  });

  it('bring the licence of KaTeX’s fonts along with KaTeX', () => {
    expect(noticesOf('Ours', [pack('katex', 'Be kind')], 'SIL OPEN FONT LICENSE')).toMatch(
      /Reserved Font Names KaTeX_Main.*SIL OPEN FONT LICENSE\n$/s,
    );
  });

  it('cannot end the comment of a page that they stand in', () => {
    const comment = asComment('a --> b --!> <!-- c\n-----\n');
    const { childNodes } = new DOMParser().parseFromString(`<p>x</p>${comment.trim()}`, 'text/html').body;
    expect(Array.from(childNodes, ({ nodeName }) => nodeName)).toEqual(['P', '#comment']);
  });
});
