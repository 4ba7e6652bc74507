import { build, type Plugin, type Rolldown } from 'vite';
import type { Language } from '../text/languages.ts';
import { drawingFiles, type FilesByLanguage } from './firstChunks.ts';
import { OTHER_LANGUAGES } from './language.ts';

type Built = {
  readonly files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];
  readonly entry: string;
};

/** All chunks of the page in one language, by the configuration's mode of its name. */
async function builtIn(root: string, language: Language): Promise<Built> {
  const result = await build({ root, mode: language, logLevel: 'warn', build: { write: false } });
  if (!('output' in result)) throw new Error(`${language} was not built once`);
  const entry = result.output.find((file) => file.type === 'chunk' && file.isEntry);
  if (!entry) throw new Error(`${language} has no first script`);
  return { files: result.output, entry: entry.fileName };
}

/** Builds the page in each other language, puts the files beside the English ones, and tells index.html where they are. */
export function otherLanguages(root: string, drawing: FilesByLanguage): Plugin {
  const made = new Map<Language, Built>();
  return {
    name: 'other-languages',
    apply: 'build',
    async buildStart() {
      for (const language of OTHER_LANGUAGES) {
        const built = await builtIn(root, language);
        made.set(language, built);
        drawing[language] = [`./${built.entry}`, ...drawingFiles(built.files)];
      }
    },
    generateBundle(_, bundle) {
      for (const file of [...made.values()].flatMap(({ files }) => files)) {
        // fonts and styles are the same, and have the same names
        if (file.fileName in bundle) continue;
        const source = file.type === 'chunk' ? file.code : file.source;
        this.emitFile({ type: 'asset', fileName: file.fileName, source });
      }
    },
    transformIndexHtml: () =>
      Array.from(made, ([language, { entry }]) => ({
        tag: 'link',
        attrs: {
          rel: 'alternate',
          hreflang: language,
          href: `./index.html?lang=${language}`,
          'data-draws': `./${entry}`,
        },
        injectTo: 'head' as const,
      })),
  };
}
