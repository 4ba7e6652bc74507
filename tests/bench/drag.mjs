// Drags the page's first slider with a real pointer and real keys, and takes the time of every frame that follows; has KaTeX
// render the same lines; and counts what the page does at rest. `node tests/bench/drag.mjs FOLDER…` compares built pages.
import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../browser/serve.mjs';
import { CHROMIUM_ARGS, findChromium } from '../chromium.mjs';
import { changeByKeys, dragByPointer, openPage } from './dragPage.mjs';
import { loadLines, measureLines } from './lines.mjs';
import { atRest } from './rest.mjs';
import { digits, markdownTable, median, quantile } from './statistics.mjs';

const LOGITS = '2,1,0.1,-1,0.5,-0.3,1.5,-2,0.8,-0.6';
const STEPS = ['logits', 'softmax', 'loss', 'dE_da', 'da_dz', 'dE_dz', 'dz_dW', 'dE_dW', 'update'];

async function measureStep(browser, address, step) {
  console.error(`bench: dragging at step ${step}`);
  const opened = await openPage(browser, `${address}#z=${LOGITS}&step=${step}`);
  const drag = await dragByPointer(opened);
  const keys = await changeByKeys(opened, 1);
  const slowKeys = await changeByKeys(opened, 4);
  await opened.page.close();
  return { step, ...drag, keys, slowKeys };
}

async function measureAllLines(browser, address, sources) {
  const opened = await openPage(browser, `${address}#z=${LOGITS}`);
  const measured = await measureLines(opened, sources);
  await opened.page.close();
  return measured;
}

async function measureRest(browser, address) {
  console.error('bench: at rest');
  const opened = await openPage(browser, `${address}#z=${LOGITS}&step=da_dz`);
  const afterLoad = await atRest(browser, opened);
  await dragByPointer(opened);
  const afterDrag = await atRest(browser, opened);
  await opened.page.close();
  return { afterLoad, afterDrag };
}

const works = (samples) => samples.map(({ work }) => work);
const latencies = (samples) => samples.map(({ latency }) => latency);

const HEADER = [
  'step, ms',
  'median',
  'p95',
  'p99',
  'latency',
  'script',
  'style + layout',
  'key: median',
  'key: p98',
  'key, CPU÷4: p98',
];

const rowOf = ({ step, moves, script, layout, keys, slowKeys }) => [
  `\`${step}\``,
  ...[0.5, 0.95, 0.99].map((share) => digits(quantile(works(moves), share))),
  digits(median(latencies(moves))),
  digits(script),
  digits(layout),
  digits(median(latencies(keys))),
  digits(quantile(latencies(keys), 0.98)),
  digits(quantile(latencies(slowKeys), 0.98)),
];

/** What must hold, over all steps, and whether it does. */
function reachesOf(steps, lines, { afterLoad, afterDrag }) {
  const moves = works(steps.flatMap((step) => step.moves));
  const keys = latencies(steps.flatMap((step) => step.keys));
  const slowKeys = latencies(steps.flatMap((step) => step.slowKeys));
  const { patched, rendered } = lines;
  const atMost = (what, limit, value) => [
    what,
    `≤ ${limit} ms`,
    `${digits(value)} ms`,
    value <= limit ? 'yes' : 'no',
  ];
  const still = (what, { frames, timers }) => [
    what,
    '0 frames, 0 timers',
    `${frames} frames, ${timers} timers`,
    frames + timers === 0 ? 'yes' : 'no',
  ];
  return [
    atMost('slider event to the painted frame, median', 8.3, median(moves)),
    atMost('the same, p99', 16.7, quantile(moves, 0.99)),
    [
      `${lines.lines} lines, ${lines.numbers} numbers: by \`katex.render\` against patched`,
      '≥ 8 ×',
      `${digits(rendered)} / ${digits(patched)} = ${digits(rendered / patched)} ×`,
      rendered >= 8 * patched ? 'yes' : 'no',
    ],
    atMost('key press to paint, p98', 50, quantile(keys, 0.98)),
    atMost('key press to paint with CPU÷4, p98', 200, quantile(slowKeys, 0.98)),
    still('10 s at rest after loading', afterLoad),
    still('10 s at rest after a drag', afterDrag),
  ];
}

const EXPLANATION = `Logits \`${LOGITS}\`, 1440 × 900, software raster; moves of a held pointer and arrow keys on the first slider, one at a
time. A frame's time is what the main thread spends on one input, from its first handler to the end of the frame that
paints it; latency adds the waiting, and keys are given with it. Script and style + layout are means a move. The lines
of all steps, put into the page at once, are patched in their slots, and rendered by KaTeX, in a frame each.`;

async function measureFolder(browser, folder, steps, sources) {
  const server = await serve(folder);
  try {
    const measured = [];
    for (const step of steps) measured.push(await measureStep(browser, server.address, step));
    const lines = await measureAllLines(browser, server.address, sources);
    const reaches = reachesOf(measured, lines, await measureRest(browser, server.address));
    return `${markdownTable(['what', 'reach', 'measured', 'holds'], reaches)}\n\n${markdownTable(HEADER, measured.map(rowOf))}`;
  } finally {
    server.close();
  }
}

async function measureFolders(root, scratch, folders, steps) {
  const sources = await loadLines(root, scratch, `z=${LOGITS}`);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    const tables = [];
    for (const folder of folders) tables.push(await measureFolder(browser, folder, steps, sources));
    return { chromium: browser.version(), tables };
  } finally {
    await browser.close();
  }
}

export async function measureDrags(root, scratch) {
  const outDir = join(scratch, 'page');
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const { chromium: version, tables } = await measureFolders(root, scratch, [outDir], STEPS);
  return { chromium: version, markdown: `## A drag at N = 10\n\n${EXPLANATION}\n\n${tables[0]}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const scratch = mkdtempSync(join(tmpdir(), 'softmax-backwards-drag-'));
  const steps = process.env.STEPS?.split(',') ?? STEPS;
  const folders = process.argv.slice(2).map((folder) => resolve(folder));
  const { tables } = await measureFolders(root, scratch, folders, steps);
  folders.forEach((folder, k) => console.log(`\n${folder}\n\n${tables[k]}`));
  console.log(`\nload ${loadavg()[0].toFixed(1)}`);
  rmSync(scratch, { recursive: true, force: true });
}
