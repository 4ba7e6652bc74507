import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadModules } from './loadModules.mjs';
import { median } from './statistics.mjs';

const FRAMES = 40;
const KATEX = createRequire(import.meta.url).resolve('katex/dist/katex.min.js');

/** The step's lines as KaTeX's source, each with its numbers in their slots. */
function sourcesOf(modules, address) {
  const { experiment } = modules.decodeAddress(address);
  const trace = modules.traceOf(experiment.problem);
  const [substep] = modules.stepById(experiment.step).substeps(experiment.problem);
  const lines = substep.lines({ trace, cell: null, unfolded: false, label: String });
  return lines.map(({ tex }) =>
    tex
      .map((part) =>
        typeof part === 'string'
          ? part
          : String.raw`\htmlClass{slot slot-${part.width}}{${part.text.replace('−', '-')}}`,
      )
      .join(''),
  );
}

export async function loadLines(root, scratch) {
  const modules = await loadModules(root, scratch, [
    'src/state/addressDecode.ts',
    'src/state/traceOf.ts',
    'src/lesson/derivation.ts',
  ]);
  return (address) => sourcesOf(modules, address);
}

/** Runs in the page: the same lines with other numbers, patched in their slots and rendered by KaTeX, in turns, a frame each. */
async function patchAndRender({ sources, frames }) {
  const { katex, benchProbe } = globalThis;
  const hosts = [...document.querySelectorAll('[data-panel="derivation"] [data-line] .katex-display')].map(
    (display) => display.parentElement,
  );
  const texts = hosts.flatMap((host) =>
    [...host.querySelectorAll('.slot > .mord')].map(({ firstChild }) => firstChild),
  );
  const lastDigit = (text, k) => text.replace(/\d(?=\D*$)/, String(k % 10));
  const patch = (k) => texts.forEach((text) => (text.data = lastDigit(text.data, k)));
  const options = { output: 'html', displayMode: true, strict: false, trust: true };
  const render = (k) =>
    hosts.forEach((host, line) =>
      katex.render(sources[line].replaceAll(/\d\}/g, `${k % 10}}`), host, options),
    );
  const timeOf = (change, k) =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        change(k);
        benchProbe.after(() => resolve(performance.now() - start));
      });
    });
  const patched = [];
  for (let k = 0; k < frames; k++) patched.push(await timeOf(patch, k));
  const rendered = [];
  for (let k = 0; k < frames; k++) rendered.push(await timeOf(render, k));
  return { patched, rendered, slots: texts.length };
}

export async function measureLines({ page }, sources) {
  await page.evaluate(await readFile(KATEX, 'utf8'));
  const { patched, rendered, slots } = await page.evaluate(patchAndRender, { sources, frames: FRAMES });
  return { patched: median(patched), rendered: median(rendered), slots };
}
