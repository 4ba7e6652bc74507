import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { withPolicy } from './contentSecurityPolicy.ts';
import { OTHER_LANGUAGES } from './language.ts';
import { dataAddress, inMarkup, inScript, inStyle } from './inlineText.ts';

const ICON = /href="\.\/favicon\.svg"/;
const ENTRY = /<script type="module"[^>]*><\/script>/;

function replaced(html: string, part: RegExp, by: string): string {
  if (!part.test(html)) throw new Error(`index.html holds no ${part.source}`);
  return html.replace(part, () => by);
}

/** The script of one language runs alone; the others are only skimmed. */
export function inEachLanguage(english: string, others: Readonly<Record<string, string>>): string {
  const cases = Object.entries(others).map(([language, script]) => `case '${language}': {${script}}break;`);
  const asked = "new URLSearchParams(location.search).getAll('lang').at(-1)";
  return `switch (${asked}) {${cases.join('')}default: {${english}}}`;
}

/** The page of index.html with its one script, its one style and its icon inside. */
export function inOneFile(html: string, script: string, style: string, icon: Uint8Array): string {
  const withIcon = replaced(inMarkup(html), ICON, `href="${dataAddress('image/svg+xml', icon)}"`);
  const withStyle = replaced(withIcon, /<\/head>/, `  <style>${inStyle(style)}</style>\n  </head>`);
  const whole = replaced(withStyle, ENTRY, `<script>${inScript(script)}</script>`);
  return withPolicy(whole, { 'font-src': 'data:', 'img-src': 'data:', 'worker-src': 'blob:' });
}

/** The one script that a mode of the configuration makes. */
async function scriptOf(root: string, mode: string): Promise<string> {
  const result = await build({ root, mode, logLevel: 'warn', build: { write: false } });
  const [output] = Array.isArray(result) ? result : [];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error(`${mode} did not become one script`);
  return chunk.code;
}

/**
 * Makes standalone.html of the one classic script and the one style. Not vite-plugin-singlefile: it leaves a module script,
 * and that is blank in a sandbox or from a file wherever it imports, and its workers stay files.
 */
export function standalonePage(root: string): Plugin {
  return {
    name: 'standalone-page',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const parts = Object.values(bundle);
        const [chunk, ...others] = parts.filter((part) => part.type === 'chunk');
        const [style, ...rest] = parts.filter((part) => part.type === 'asset');
        if (!chunk || style?.type !== 'asset' || others.length + rest.length > 0) {
          throw new Error(`not one script and one style: ${Object.keys(bundle).join(', ')}`);
        }
        const scripts: Record<string, string> = {};
        for (const language of OTHER_LANGUAGES)
          scripts[language] = await scriptOf(root, `standalone-${language}`);
        const source = inOneFile(
          readFileSync(join(root, 'index.html'), 'utf8'),
          inEachLanguage(chunk.code, scripts),
          String(style.source),
          readFileSync(join(root, 'public/favicon.svg')),
        );
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName: 'standalone.html', source });
      },
    },
  };
}
