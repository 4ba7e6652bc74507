import { build, type Plugin } from 'vite';

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
export const inlineWorkers = (...plugins: Plugin[]): Plugin => ({
  name: 'inline-workers',
  enforce: 'pre',
  load: {
    filter: { id: WORKER_ADDRESS },
    handler: async (id) => {
      const code = JSON.stringify(await bundled(id.replace(WORKER_ADDRESS, ''), plugins));
      return `export default URL.createObjectURL(new Blob([${code}], { type: 'text/javascript' }));`;
    },
  },
});
