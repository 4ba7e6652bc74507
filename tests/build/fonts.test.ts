import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { preloads } from '../../src/build/fonts';
import { charactersOf } from '../../src/build/fonts/codePoints';
import { cutFont } from '../../src/build/fonts/cutFont';
import { everyBox, firstBox } from '../../src/build/fonts/everyBox';
import { glyphsInUse } from '../../src/build/fonts/glyphsInUse';
import { type Box, emptyBox } from '../../src/build/fonts/markup';
import { addCommands, addFormulas } from '../../src/build/fonts/renderFormulas';
import { sourceCommands } from '../../src/build/fonts/sourceCommands';
import { readKatexStyles } from '../../src/build/katexStyles';
import { DERIVATION } from '../../src/lesson/derivation';
import { compileTex, type Tex } from '../../src/lesson/tex';
import { linesOf, PROBLEMS, viewOf } from '../lesson/problems';

const katex = dirname(fileURLToPath(import.meta.resolve('katex/dist/katex.min.css')));
const sources = fileURLToPath(new URL('../../src', import.meta.url));
const styles = readKatexStyles(readFileSync(join(katex, 'katex.min.css'), 'utf8'));
const fileOf = (font: string) => readFileSync(join(katex, `fonts/KaTeX_${font}.ttf`));

/** What a formula takes of each font: { 'Main-Regular': '+12', 'Math-Italic': 'z' }. */
const glyphsOf = (root: Box): Record<string, string> =>
  Object.fromEntries(
    [...glyphsInUse(styles, root)].map(([{ file }, characters]) => [
      file.replace('KaTeX_', ''),
      [...characters].toSorted().join(''),
    ]),
  );

function boxOf(display: readonly string[], text: readonly string[] = []): Box {
  const root = emptyBox();
  addFormulas(root, { display: new Set(display), text: new Set(text) });
  return root;
}

const inText = (formula: string) => glyphsOf(boxOf([], [formula]));
const raw = String.raw;

describe('the glyphs of a formula', () => {
  it('are of the font that its TeX means: letters slanted, words and digits upright, sums and brackets by size', () => {
    expect(inText(raw`z_1 + \mathrm{diag}(a)`)).toEqual({ 'Main-Regular': '()+1adgi', 'Math-Italic': 'az' });
    expect(inText(raw`\text{or }\infty`)).toEqual({ 'Main-Regular': 'or\u00a0∞' });
    expect(inText(raw`\sum a`)).toEqual({ 'Math-Italic': 'a', 'Size1-Regular': '∑' });
    expect(glyphsOf(boxOf([raw`\sum a`]))).toEqual({ 'Math-Italic': 'a', 'Size2-Regular': '∑' });
    expect(inText(raw`\bigl(\Bigl[z\Bigr]\bigr)`)).toEqual({
      'Math-Italic': 'z',
      'Size1-Regular': '()',
      'Size2-Regular': '[]',
    });
    expect(inText(raw`\mathbf{x}\mathsf{T}\mathbb{R}`)).toEqual({
      'AMS-Regular': 'R',
      'Main-Bold': 'x',
      'SansSerif-Regular': 'T',
    });
  });

  it('are those of every number that may come into its slot', () => {
    expect(inText(raw`\htmlData{slot=0}{\htmlClass{slot slot-plain}{0}}`)).toEqual({
      'Main-Regular': ',.0123456789−⋅',
    });
  });
});

describe('the fonts of the page', () => {
  const every = everyBox(sources);
  const kept = glyphsOf(every);

  it('are six of KaTeX’s twenty', () => {
    expect(styles.faces).toHaveLength(20);
    const sizes = [1, 2, 3, 4].map((size) => `Size${size}-Regular`);
    expect(Object.keys(kept)).toEqual(['Main-Regular', 'Math-Italic', ...sizes]);
  });

  it(
    'have every glyph of every formula of every problem that the lesson is tested with',
    { timeout: 120_000 },
    () => {
      const structure = (formula: Tex) => compileTex(formula).structure;
      const symbols = PROBLEMS.flatMap((problem) =>
        DERIVATION.map(({ symbol }) => structure(symbol(problem))),
      );
      const lines = PROBLEMS.flatMap((problem) =>
        [false, true].flatMap((unfolded) =>
          linesOf(viewOf(problem, null, unfolded)).map(({ line }) => structure(line.tex)),
        ),
      );
      const used = glyphsOf(boxOf(lines, symbols));
      for (const [font, characters] of Object.entries(used)) {
        expect(
          [...characters].filter((character) => !kept[font]?.includes(character)),
          font,
        ).toEqual([]);
      }
      expect(used['Main-Regular']).toMatch(/∂.*∞.*⟨/);
    },
  );

  it('have every letter and digit, whether a formula is known to hold it or not', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    expect([...(kept['Main-Regular'] ?? '')]).toEqual(expect.arrayContaining([...letters, ...'0123456789']));
    expect([...(kept['Math-Italic'] ?? '')]).toEqual(expect.arrayContaining(letters));
  });

  it('are in what is cut, each glyph of them and hardly another, the same at every build', async () => {
    for (const [font, characters] of Object.entries(kept)) {
      const wanted = new Set(characters);
      const cut = await cutFont(`KaTeX_${font}`, fileOf(font), wanted, 'truetype');
      const has = charactersOf(cut);
      expect(
        [...wanted].filter((character) => !has.has(character)),
        font,
      ).toEqual([]);
      expect(has.size - wanted.size, font).toBeLessThan(2); // ≥ comes along as the mirror image of ≤
      const [once, again] = [
        await cutFont(font, fileOf(font), wanted),
        await cutFont(font, fileOf(font), wanted),
      ];
      expect(Buffer.compare(once, again), font).toBe(0);
    }
  });

  it('are refused where the font that they are cut from lacks a glyph', async () => {
    const wanted = new Set('aж');
    await expect(cutFont('KaTeX_Main-Regular', fileOf('Main-Regular'), wanted)).rejects.toThrow(
      'KaTeX_Main-Regular has no glyph for ж',
    );
  });

  it('are read as KaTeX’s own table of their metrics says', async () => {
    const table = readFileSync(join(katex, '../src/fontMetricsData.js'), 'utf8');
    for (const font of Object.keys(kept)) {
      const [, own = ''] = new RegExp(`"${font}": \\{([^}]*)\\}`).exec(table) ?? [];
      const measured = [...own.matchAll(/"(\d+)":/g)].map(([, code]) => String.fromCharCode(Number(code)));
      expect(measured.length, font).toBeGreaterThan(20);
      const has = charactersOf(fileOf(font));
      expect(
        measured.filter((character) => !has.has(character)),
        font,
      ).toEqual([]);
    }
  });

  it('are asked for at once where the page opens with them', () => {
    const first = Object.keys(glyphsOf(firstBox()));
    expect(first).toEqual(['Main-Regular', 'Math-Italic', 'Size1-Regular']);
    const asset = { type: 'asset', fileName: 'assets/Main-1a.woff2', names: ['Main.woff2'] };
    const bundle = { some: asset } as unknown as Rolldown.OutputBundle;
    expect(preloads(['Main'], bundle)).toBe(
      '<link rel="preload" href="./assets/Main-1a.woff2" as="font" type="font/woff2" crossorigin />',
    );
    expect(() => preloads(['Math'], bundle)).toThrow('Math is not among what was built');
  });
});

describe('the TeX commands of the sources', () => {
  it('are found in every file that holds TeX, but not in what makes dist/', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sources-'));
    writeFileSync(join(folder, 'view.tsx'), raw`const a = tex${'`'}\frac{\Psi}{x}${'`'}; const b = '\n'`);
    writeFileSync(join(folder, 'plain.ts'), raw`const a = '\Omega'`);
    writeFileSync(join(folder, 'build.ts'), raw`const a = tex${'`'}\Omega${'`'}`);
    expect(sourceCommands(folder)).toEqual(new Set([raw`\frac`, raw`\Psi`]));
    rmSync(folder, { recursive: true });
    expect(sourceCommands(sources)).toContain(raw`\Delta`);
  });

  const known = { display: new Set<string>(), text: new Set([raw`\frac{1}{2}`]) };
  const added = (command: string) => {
    const root = emptyBox();
    addCommands(root, [command], known);
    return glyphsOf(root);
  };

  it('are kept where they are a symbol by themselves, in each of its sizes', () => {
    expect(added(raw`\Psi`)).toEqual({ 'Main-Regular': 'Ψ' });
    expect(added(raw`\prod`)).toEqual({ 'Size1-Regular': '∏', 'Size2-Regular': '∏' });
  });

  it('may need more than themselves in a formula that is known, and nowhere else', () => {
    expect(added(raw`\frac`)).toEqual({});
    expect(() => added(raw`\sqrt`)).toThrow(raw`the sources hold \sqrt, and no formula`);
  });

  it('are none where KaTeX does not know them', () => {
    expect(added(raw`\nothing`)).toEqual({});
  });
});
