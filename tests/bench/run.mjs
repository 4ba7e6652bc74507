// `npm run bench`: what the page and the engine cost on this machine, as one Markdown table each. Nothing here is a test:
// absolute times drift between machines and minutes, so trust the ratios of one run. `npm run bench -- embeds idle` runs these
// two parts alone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureChecks } from './check.mjs';
import { measureDiagnosis } from './diagnosis.mjs';
import { measureDrags } from './drag.mjs';
import { measureEmbeds } from './embeds.mjs';
import { measureEngine } from './engine.mjs';
import { measureFirstLoad } from './firstLoad.mjs';
import { measureHeatmaps } from './heatmaps.mjs';
import { measureIdle } from './idle.mjs';
import { machineText, takenByOthers, warningOf } from './machine.mjs';
import { measureScale } from './scale.mjs';
import { measureScaleFrames } from './scaleFrames.mjs';

const PARTS = {
  engine: measureEngine,
  'first-load': measureFirstLoad,
  drag: measureDrags,
  heatmaps: measureHeatmaps,
  embeds: measureEmbeds,
  idle: measureIdle,
  scale: measureScale,
  'scale-frames': measureScaleFrames,
  diagnosis: measureDiagnosis,
  checks: measureChecks,
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A part that fails says so in its place, and the others go on. */
async function run(name, scratch, takenBefore) {
  const started = performance.now();
  try {
    const { markdown } = await PARTS[name](root, scratch);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.error(`bench: ${name} took ${seconds} s`);
    const taken = await takenByOthers();
    const warning = warningOf(Math.max(takenBefore, taken));
    return { name, taken, warning, text: [warning, markdown].filter(Boolean).join('\n\n') };
  } catch (error) {
    console.error(error);
    return {
      name,
      taken: takenBefore,
      warning: null,
      failed: true,
      text: `## ${name}\n\nIt failed: ${error.message}`,
    };
  }
}

function reportOf(done, started) {
  const disturbed = done.filter(({ warning }) => warning).map(({ name }) => name);
  const head = [
    '# Measured by `npm run bench`',
    `${started.toISOString()} · ${machineText()} · ${((Date.now() - started) / 60_000).toFixed(1)} minutes`,
    disturbed.length > 0 && `**Others were using this machine during: ${disturbed.join(', ')}.**`,
  ];
  return [...head.filter(Boolean), ...done.map(({ text }) => text)].join('\n\n');
}

async function bench(names) {
  const started = new Date();
  const scratch = mkdtempSync(join(tmpdir(), 'softmax-backwards-bench-'));
  const done = [];
  try {
    const taken = await takenByOthers();
    for (const name of names) done.push(await run(name, scratch, done.at(-1)?.taken ?? taken));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const report = reportOf(done, started);
  const file = names.length === Object.keys(PARTS).length ? 'results' : names.join('-');
  mkdirSync(join(root, 'bench-results'), { recursive: true });
  writeFileSync(join(root, 'bench-results', `${file}.md`), `${report}\n`);
  console.log(`\n${report}\n\nwritten to bench-results/${file}.md`);
  process.exitCode = done.some(({ failed }) => failed) ? 1 : 0;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`bench: there is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exitCode = 2;
} else {
  await bench(asked.length > 0 ? [...new Set(asked)] : Object.keys(PARTS));
}
