import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { withPolicy } from './contentSecurityPolicy.ts';
import { catalogueScript } from './catalogues.ts';
import { noticesOfFolders } from './licences/licences.ts';
import { asComment } from './licences/notices.ts';
import { dataAddress, inMarkup, inScript, inStyle } from './inlineText.ts';

const ICON = /href="\.\/favicon\.svg"/;
const ENTRY = /<script type="module"[^>]*><\/script>/;

function replaced(html: string, part: RegExp, by: string): string {
  if (!part.test(html)) throw new Error(`index.html holds no ${part.source}`);
  return html.replace(part, () => by);
}

/** The page of index.html with its one script, its one style and its icon inside. */
export function inOneFile(html: string, script: string, style: string, icon: Uint8Array): string {
  const withIcon = replaced(inMarkup(html), ICON, `href="${dataAddress('image/svg+xml', icon)}"`);
  const withStyle = replaced(withIcon, /<\/head>/, `  <style>${inStyle(style)}</style>\n  </head>`);
  const whole = replaced(withStyle, ENTRY, `<script>${inScript(script)}</script>`);
  return withPolicy(whole, { 'font-src': 'data:', 'img-src': 'data:', 'worker-src': 'blob:' });
}

/**
 * Makes standalone.html of the one classic script and the one style. Not vite-plugin-singlefile: it leaves a module script,
 * and that is blank in a sandbox or from a file wherever it imports, and its workers stay files.
 */
export function standalonePage(root: string, packages: ReadonlySet<string>): Plugin {
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
        const source = inOneFile(
          readFileSync(join(root, 'index.html'), 'utf8'),
          (await catalogueScript(root)) + chunk.code,
          String(style.source),
          readFileSync(join(root, 'public/favicon.svg')),
        );
        for (const name of Object.keys(bundle)) delete bundle[name];
        const notices = asComment(noticesOfFolders(root, packages)); // it is handed on by itself
        this.emitFile({ type: 'asset', fileName: 'standalone.html', source: source + notices });
      },
    },
  };
}
