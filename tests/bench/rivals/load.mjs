// The libraries that the engine is measured against, installed beside this file where they are missing, not with the page.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

function installed() {
  if (existsSync(join(here, 'node_modules'))) return true;
  console.error('bench: installing the libraries to compare with (tests/bench/rivals)');
  // no scripts: @stdlib would compile native add-ons, which no page has
  const args = ['ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund'];
  return spawnSync('npm', args, { stdio: ['ignore', 2, 2] }).status === 0;
}

/** TensorFlow.js keeps its gradients in modules that only a bundler can load. */
async function loadTensorflow(scratch) {
  const outDir = join(scratch, 'rivals');
  await build({
    configFile: false,
    root: here,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(here, 'tensorflow.mjs'),
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'tensorflow.mjs' } },
    },
  });
  const { tensorflow } = await import(pathToFileURL(join(outDir, 'tensorflow.mjs')).href);
  await tensorflow.ready();
  return tensorflow;
}

/** The libraries by name; none where they cannot be installed. */
export async function loadRivals(scratch) {
  if (!installed()) {
    console.error('bench: they cannot be installed, and are left out');
    return {};
  }
  const [{ stdlib }, { mlMatrix }, { mathjs }, tensorflow] = await Promise.all([
    import('./stdlib.mjs'),
    import('./mlMatrix.mjs'),
    import('./mathjs.mjs'),
    loadTensorflow(scratch),
  ]);
  return Object.fromEntries([stdlib, mlMatrix, mathjs, tensorflow].map((rival) => [rival.name, rival]));
}
