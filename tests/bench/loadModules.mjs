import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** What the given TypeScript modules export, all in one object, built without minifying into `scratch`. */
export async function loadModules(root, scratch, paths) {
  const entry = Object.fromEntries(paths.map((path) => [basename(path, '.ts'), join(root, path)]));
  const outDir = join(scratch, Object.keys(entry)[0]);
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      lib: { entry, formats: ['es'], fileName: (_, name) => `${name}.mjs` },
    },
  });
  const modules = await Promise.all(
    Object.keys(entry).map((name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)),
  );
  return Object.assign({}, ...modules);
}
