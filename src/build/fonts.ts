import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { normalizePath, type Plugin, type Rolldown, runnerImport } from 'vite';
import { cutFont } from './fonts/cutFont.ts';
import type { everyBox, firstBox } from './fonts/everyBox.ts';
import { glyphsInUse } from './fonts/glyphsInUse.ts';
import type { Box } from './fonts/markup.ts';
import { type KatexStyles, readKatexStyles, rulesInUse } from './katexStyles.ts';

const KATEX = /katex[^/]*\.css$/;

/**
 * KaTeX's styles with the rules and the fonts that the page uses. The fonts become files in `folder`, which vite takes as it takes all
 * fonts: with their glyphs alone, and woff2 alone, which every browser reads that runs the page. A formula in another font would be
 * a wrong one, so it stays blank until its own is there.
 */
async function cutStyles(styles: KatexStyles, root: Box, katex: string, folder: string): Promise<string> {
  const faces = [...glyphsInUse(styles, root)].map(async ([{ file, family, style, weight }, characters]) => {
    const path = join(folder, `${file}.woff2`);
    const whole = readFileSync(join(katex, 'fonts', `${file}.ttf`));
    writeFileSync(path, await cutFont(file, whole, characters));
    const source = `url("${normalizePath(path)}") format("woff2")`;
    return `@font-face{font-family:${family};font-style:${style};font-weight:${weight};font-display:block;src:${source}}`;
  });
  return (await Promise.all(faces)).join('') + rulesInUse(styles, root);
}

type Boxes = { readonly everyBox: typeof everyBox; readonly firstBox: typeof firstBox };

/** Imported when it is needed and as the page's own modules are: it reads the lesson, which vite's configuration cannot. */
async function boxes(root: string): Promise<Boxes> {
  const entry = join(root, 'src/build/fonts/everyBox.ts');
  return (await runnerImport<Boxes>(entry, { root, configFile: false, logLevel: 'warn' })).module;
}

/** Links that ask for these fonts at once: from the styles alone a browser learns of them when it lays out the first formula. */
export function preloads(fonts: readonly string[], bundle: Rolldown.OutputBundle): string {
  return fonts
    .map((font) => {
      const file = Object.values(bundle).find(
        (part) => part.type === 'asset' && part.names.includes(`${font}.woff2`),
      );
      if (!file) throw new Error(`${font} is not among what was built`);
      return `<link rel="preload" href="./${file.fileName}" as="font" type="font/woff2" crossorigin />`;
    })
    .join('\n    ');
}

/** Cuts KaTeX's styles and fonts, and preloads the first ones. A page served from its sources has them whole. */
export function katexFonts(root: string): Plugin {
  let folder: string | null = null;
  let first: readonly string[] = [];
  return {
    name: 'katex-fonts',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: KATEX },
      handler: async (css, id) => {
        const styles = readKatexStyles(css);
        const made = await boxes(root);
        first = [...glyphsInUse(styles, made.firstBox()).keys()].map(({ file }) => file);
        folder ??= mkdtempSync(join(tmpdir(), 'katex-fonts-'));
        return cutStyles(styles, made.everyBox(join(root, 'src')), dirname(id), folder);
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        html.replace(/<(?:script type="module"|link rel="(?:modulepreload|stylesheet)")/, (link) =>
          bundle ? `${preloads(first, bundle)}\n    ${link}` : link,
        ),
    },
    closeBundle: () => {
      if (folder !== null) rmSync(folder, { recursive: true });
      folder = null;
    },
  };
}
