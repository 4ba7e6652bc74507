import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Vite's own, so that there is one version of it. */
const ofVite = createRequire(createRequire(import.meta.url).resolve('vite/package.json'));
const { rolldown } = await import(pathToFileURL(ofVite.resolve('rolldown')).href);

/** One script per file of tests, with all it imports of ours: running it again makes every module anew. */
export async function bundle(testFile, sources) {
  const build = await rolldown({
    input: testFile,
    platform: 'node',
    external: (id) => !/^[./]/.test(id) && !id.includes('?'),
    transform: { define: { 'import.meta.env.DEV': 'true' } },
    treeshake: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutants',
        resolveId: (id) => (id.endsWith('?worker&url') ? { id: `\0${id}` } : null),
        load: (id) =>
          id.startsWith('\0') && id.endsWith('?worker&url') ? "export default '/worker.js'" : sources.get(id),
        transform: (code, id) =>
          code
            .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
            .replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
      },
    ],
  });
  const { output } = await build.generate({ format: 'cjs', codeSplitting: false });
  await build.close();
  return output[0].code;
}
