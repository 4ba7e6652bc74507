import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, normalizePath, type Plugin } from 'vite';
import { LANGUAGES, type Language } from '../text/languages.ts';
import { inLanguage } from './language.ts';

const ENTRY = 'every-sentence';
/** What the page's script finds the sentences in. */
const NAME = 'catalogue';

const english = (root: string): string => normalizePath(join(root, 'src/text/en/'));

/** "labs/code.ts" is found as catalogue.labs_code. */
const nameOf = (file: string): string => file.replace(/\.ts$/, '').replaceAll(/[/\\]/g, '_');

/** The global that stands for a file of the English catalogue, for the output's `globals`. */
export const globalOf =
  (root: string) =>
  (id: string): string =>
    `${NAME}.${nameOf(normalizePath(id).replace(english(root), ''))}`;

/** Leaves the sentences out of a script, which takes them from the catalogue that stands before it. */
export function withoutSentences(root: string): Plugin {
  return {
    name: 'without-sentences',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!/(?:^|\/)en\//.test(source)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved?.id.startsWith(english(root)) ? { id: resolved.id, external: true } : null;
    },
  };
}

function everySentence(root: string): Plugin {
  const files = readdirSync(english(root), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return {
    name: ENTRY,
    resolveId: (source) => (source === ENTRY ? `\0${ENTRY}` : null),
    load: (id) =>
      id === `\0${ENTRY}`
        ? files.map((file) => `export * as ${nameOf(file)} from '/src/text/en/${file}';`).join('\n')
        : null,
  };
}

async function scriptIn(root: string, language: Language): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [inLanguage(root, language), everySentence(root)],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: NAME, charset: 'ascii' },
      },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${language} did not become one script`);
  return chunk.code;
}

/** A script that makes the catalogue of the language that the address asks for; the others are only skimmed. */
export async function catalogueScript(root: string): Promise<string> {
  const [usual, ...others] = await Promise.all(LANGUAGES.map((language) => scriptIn(root, language)));
  const cases = others.map((script, k) => `case '${LANGUAGES[k + 1]}': {${script}}break;`);
  const asked = "new URLSearchParams(location.search).getAll('lang').at(-1)";
  return `switch (${asked}) {${cases.join('')}default: {${usual}}}`;
}
