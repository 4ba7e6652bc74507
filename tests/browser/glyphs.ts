import type { Page } from '@playwright/test';
import subsetFont from 'subset-font';
import { charactersOf } from '../../src/build/fonts/codePoints';

/** A character of some formula, and the font that the browser's own reading of the styles asks for it. */
export type Glyph = {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  readonly character: string;
};

declare global {
  var glyphsSeen: Set<string>;
  var classesSeen: Set<string>;
}

/** From now on, every glyph and class of every formula that the page shows is noted. */
export async function watchFormulas(page: Page): Promise<void> {
  await page.evaluate(() => {
    const [glyphs, classes] = [new Set<string>(), new Set<string>()];
    globalThis.glyphsSeen = glyphs;
    globalThis.classesSeen = classes;
    const noteText = (text: Node) => {
      const box = text.parentElement;
      if (!box?.isConnected || !box.closest('.katex')) return;
      const { fontFamily, fontStyle, fontWeight } = getComputedStyle(box);
      for (const character of text.nodeValue ?? '')
        glyphs.add([fontFamily, fontStyle, fontWeight, character].join('\n'));
    };
    const note = (node: Node) => {
      const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      if (node instanceof Text) noteText(node);
      while (texts.nextNode()) noteText(texts.currentNode);
      if (node instanceof Element)
        for (const { classList } of node.querySelectorAll('.katex, .katex *'))
          classList.forEach((name) => classes.add(name));
    };
    note(document.body);
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') note(target);
        else addedNodes.forEach(note);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** KaTeX's zero-width spaces: browsers draw nothing for them whatever the font. */
const INVISIBLE = '\u200b';

export async function glyphsSeen(page: Page): Promise<readonly Glyph[]> {
  const seen = await page.evaluate(() => [...globalThis.glyphsSeen]);
  return seen
    .map((glyph) => glyph.split('\n'))
    .map(([family = '', style = '', weight = '', character = '']) => ({ family, style, weight, character }))
    .filter(({ character }) => character !== INVISIBLE);
}

export const classesSeen = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...globalThis.classesSeen]);

const named = ({ family, style, weight, character }: Glyph) => `${character} in ${family} ${style} ${weight}`;

/** The glyphs that Chromium draws with another font than one of KaTeX's that the page brings along. */
export async function drawnByOthers(page: Page, glyphs: readonly Glyph[]): Promise<string[]> {
  await page.evaluate(async (wanted) => {
    const probes = document.createElement('div');
    probes.id = 'probes';
    for (const { family, style, weight, character } of wanted) {
      const probe = document.createElement('b');
      Object.assign(probe.style, { fontFamily: family, fontStyle: style, fontWeight: weight });
      probe.textContent = character;
      probes.append(probe);
    }
    document.body.append(probes);
    await Promise.all(
      wanted.map(({ family, style, weight }) => document.fonts.load(`${style} ${weight} 20px ${family}`)),
    );
    await document.fonts.ready;
  }, glyphs);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '#probes > b',
  });
  const faults: string[] = [];
  for (const [k, nodeId] of nodeIds.entries()) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    const isOwn =
      fonts.length > 0 && fonts.every((font) => font.isCustomFont && font.familyName.startsWith('KaTeX_'));
    if (!isOwn)
      faults.push(`${named(glyphs[k]!)}: ${fonts.map(({ familyName }) => familyName).join() || 'nothing'}`);
  }
  await devtools.detach();
  await page.evaluate(() => document.querySelector('#probes')?.remove());
  return faults;
}

/** Every font that the page's styles name: its family, style and weight, and its address. */
async function facesOf(page: Page) {
  return page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? location.href })))
      .flatMap(({ rule, base }) => {
        if (!(rule instanceof CSSFontFaceRule)) return [];
        const { style } = rule;
        const [, address = ''] = /url\("?([^")]+)/.exec(style.getPropertyValue('src')) ?? [];
        const family = style.getPropertyValue('font-family').replaceAll('"', '');
        return [
          { family, style: style.getPropertyValue('font-style'), address: new URL(address, base).href },
        ];
      }),
  );
}

async function fileAt(page: Page, address: string): Promise<Buffer> {
  const [, inside] = /^data:[^,]*;base64,(.*)$/.exec(address) ?? [];
  return inside ? Buffer.from(inside, 'base64') : (await page.request.get(address)).body();
}

/** The glyphs that are in none of the page's font files, read from the files: a browser draws a box, and calls that KaTeX's too. */
export async function missingFromFiles(page: Page, glyphs: readonly Glyph[]): Promise<string[]> {
  const files = await Promise.all(
    (await facesOf(page)).map(async (face) => ({ ...face, file: await fileAt(page, face.address) })),
  );
  const all = [...new Set(glyphs.map(({ character }) => character))].join('');
  const has = await Promise.all(
    files.map(async ({ family, style, file }) => {
      const characters = charactersOf(
        await subsetFont(file, all, { targetFormat: 'truetype', noHinting: true }),
      );
      return { family, style, characters };
    }),
  );
  const isThere = (glyph: Glyph) =>
    has.some(
      ({ family, style, characters }) =>
        glyph.family.split(',')[0] === family && glyph.style === style && characters.has(glyph.character),
    );
  return glyphs.filter((glyph) => !isThere(glyph)).map(named);
}
