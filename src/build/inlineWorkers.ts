import { build, type Plugin } from 'vite';
import { LANGUAGES } from '../text/languages.ts';
import { inLanguage } from './language.ts';

const WORKER_ADDRESS = /\?worker&url$/;

async function bundled(entry: string, plugins: Plugin[]): Promise<string> {
  const result = await build({
    configFile: false,
    plugins,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${entry} did not become one script`);
  return chunk.code;
}

/** For the page in one file: the address of a worker is that of a blob that holds its script. */
export const inlineWorkers = (root: string, plugins: readonly Plugin[]): Plugin => ({
  name: 'inline-workers',
  enforce: 'pre',
  load: {
    filter: { id: WORKER_ADDRESS },
    handler: async (id) => {
      const entry = id.replace(WORKER_ADDRESS, '');
      const codes = await Promise.all(
        LANGUAGES.map((language) => bundled(entry, [inLanguage(root, language), ...plugins])),
      );
      const silent = codes.every((code) => code === codes[0]);
      const code = silent ? JSON.stringify(codes[0]) : `[${codes.map((text) => JSON.stringify(text))}][at]`;
      return `import { language } from '/src/text/en/language.ts';
const at = ${JSON.stringify(LANGUAGES)}.indexOf(language.code);
export default URL.createObjectURL(new Blob([${code}], { type: 'text/javascript' }));`;
    },
  },
});
