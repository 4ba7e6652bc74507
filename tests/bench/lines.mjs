import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadModules } from './loadModules.mjs';
import { median } from './statistics.mjs';

const FRAMES = 40;
const KATEX = createRequire(import.meta.url).resolve('katex/dist/katex.min.js');

const slot = ({ text, width }) =>
  String.raw`\htmlClass{slot slot-${width}}{${/^[−+]?[\d.]+$/.test(text) ? text.replace('−', '') : '0'}}`;

/** The lines of all steps as KaTeX's source, each with its numbers in their slots. */
export async function loadLines(root, scratch, address) {
  const modules = await loadModules(root, scratch, [
    'src/state/addressDecode.ts',
    'src/state/traceOf.ts',
    'src/lesson/derivation.ts',
  ]);
  const { problem } = modules.decodeAddress(address).experiment;
  const view = { trace: modules.traceOf(problem), cell: null, unfolded: false, label: String };
  return modules.DERIVATION.flatMap((step) => step.substeps(problem)[0].lines(view)).map(({ tex }) =>
    tex.map((part) => (typeof part === 'string' ? part : slot(part))).join(''),
  );
}

/** Runs in the page: the lines with other numbers, patched in their slots and rendered by KaTeX, a frame each. */
async function patchAndRender({ sources, frames }) {
  const { katex, benchProbe } = globalThis;
  const options = { output: 'html', displayMode: true, strict: false, trust: true };
  const place = document.querySelector('[data-panel="derivation"] [data-line]');
  const hosts = sources.map((source) => {
    const line = place.cloneNode(true);
    place.parentElement.append(line);
    const host = line.querySelector('.katex-display').parentElement;
    katex.render(source, host, options);
    return host;
  });
  const texts = hosts.flatMap((host) =>
    [...host.querySelectorAll('.slot > .mord')].map((number) => {
      number.style.width = `${number.textContent.length / 2}em`;
      number.replaceChildren(number.textContent);
      return number.firstChild;
    }),
  );
  const patch = (k) => texts.forEach((text) => (text.data = text.data.replace(/\d(?=\D*$)/, String(k % 10))));
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
  return { patched, rendered, numbers: texts.length };
}

export async function measureLines({ page }, sources) {
  await page.evaluate(await readFile(KATEX, 'utf8'));
  const { patched, rendered, numbers } = await page.evaluate(patchAndRender, { sources, frames: FRAMES });
  return { patched: median(patched), rendered: median(rendered), lines: sources.length, numbers };
}
