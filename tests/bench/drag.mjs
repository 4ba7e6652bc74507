// Drags the page's first slider with a real pointer and real keys, and takes the time of every frame that follows.
import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../browser/serve.mjs';
import { CHROMIUM_ARGS, findChromium } from '../chromium.mjs';
import { digits, markdownTable, median, quantile } from './statistics.mjs';

const LOGITS = '2,1,0.1,-1,0.5,-0.3,1.5,-2,0.8,-0.6';
const STEPS = ['logits', 'softmax', 'loss', 'dE_da', 'da_dz', 'dE_dz', 'dz_dW', 'dE_dW', 'update'];
const FRAME_MS = 1000 / 60;
const MOVES = 120;
const KEYS = 60;

/**
 * Runs in the page. `work` is the main thread's share of one input: from the first handler to the last, and from the start of
 * the next frame to the task after its paint; time spent waiting for the frame is left out.
 * `latency` is from the event's own time stamp to that same end, waiting included.
 */
function installProbe() {
  const after = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', then, { once: true });
    port1.start();
    port2.postMessage(null);
  };
  const probe = { samples: [], open: null };
  const begin = (event) => {
    if (probe.open) return;
    const sample = { stamp: event.timeStamp, start: performance.now(), handled: Infinity, changed: false };
    probe.open = sample;
    requestAnimationFrame(() => {
      const frame = performance.now();
      after(() => {
        const end = performance.now();
        const apart = sample.handled < frame;
        const work = apart ? sample.handled - sample.start + end - frame : end - sample.start;
        if (sample.changed) probe.samples.push({ work, latency: end - sample.stamp });
        probe.open = null;
      });
    });
  };
  addEventListener('pointermove', begin, { capture: true });
  addEventListener('keydown', begin, { capture: true });
  // Bubbled up to the window, React and the store have run; a task would come after the frame, which has priority here.
  addEventListener('input', () => {
    const sample = probe.open;
    if (!sample) return;
    sample.changed = true;
    queueMicrotask(() => (sample.handled = performance.now()));
  });
  globalThis.benchProbe = probe;
}

const settled = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const wait = () => (globalThis.benchProbe.open ? requestAnimationFrame(wait) : resolve());
        requestAnimationFrame(wait);
      }),
  );

const takeSamples = (page) => page.evaluate(() => globalThis.benchProbe.samples.splice(0));

async function threadSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    script: value('ScriptDuration'),
    layout: value('LayoutDuration') + value('RecalcStyleDuration'),
    all: value('TaskDuration'),
  };
}

/** Back and forth over the middle of the slider, three pixels a frame, by a pointer that is held down. */
async function dragByPointer(page, slider) {
  const box = await slider.boundingBox();
  const y = box.y + box.height / 2;
  const reach = Math.floor((box.width * 0.7) / 3);
  const at = (move) => box.x + box.width * 0.15 + 3 * Math.abs(((move + reach) % (2 * reach)) - reach);
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  await settled(page);
  await takeSamples(page);
  for (let move = 1; move <= MOVES; move++) {
    await page.mouse.move(at(move), y);
    await settled(page);
  }
  await page.mouse.up();
  return takeSamples(page);
}

async function changeByKeys(page, slider) {
  await slider.focus();
  await takeSamples(page);
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
    await settled(page);
  }
  return takeSamples(page);
}

async function measureStep(browser, address, step) {
  console.error(`bench: dragging at step ${step}`);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(installProbe);
  await page.goto(`${address}#z=${LOGITS}&step=${step}`);
  const slider = page.locator('input[type=range]').first();
  await slider.waitFor({ state: 'visible' });
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await threadSeconds(session);
  const moves = await dragByPointer(page, slider);
  const after = await threadSeconds(session);
  const keys = await changeByKeys(page, slider);
  await page.close();
  if (moves.length < MOVES / 2 || keys.length < KEYS / 2) {
    throw new Error(
      `${step}: the slider moved ${moves.length} of ${MOVES} times, by keys ${keys.length} of ${KEYS}`,
    );
  }
  const aMove = (part) => digits(((after[part] - before[part]) / moves.length) * 1000);
  return { step, moves, keys, script: aMove('script'), layout: aMove('layout'), all: aMove('all') };
}

function rowOf({ step, moves, keys, script, layout, all }) {
  const work = moves.map((sample) => sample.work);
  const keyWork = keys.map((sample) => sample.work);
  const late = work.filter((time) => time > FRAME_MS).length / work.length;
  return [
    `\`${step}\``,
    digits(median(work)),
    digits(quantile(work, 0.95)),
    `${(100 * late).toFixed(0)} %`,
    digits(median(moves.map((sample) => sample.latency))),
    script,
    layout,
    all,
    digits(median(keyWork)),
    digits(quantile(keyWork, 0.95)),
  ];
}

const EXPLANATION = `Logits \`${LOGITS}\`, 1440 × 900, software raster; ${MOVES} moves of a held pointer and ${KEYS} arrow keys on the first slider, one
at a time. A frame's time is what the main thread spends on one input, from its first handler to the end of the frame that
paints it; latency adds the waiting. Script, style + layout and everything (work after the paint too) are means a move.`;

export async function measureDrags(root, scratch) {
  const outDir = join(scratch, 'page');
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const server = await serve(outDir);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    const rows = [];
    for (const step of STEPS) rows.push(rowOf(await measureStep(browser, server.address, step)));
    const header = [
      'step, ms',
      'median',
      'p95',
      '> 16.7 ms',
      'latency',
      'script',
      'style + layout',
      'everything',
      'key: median',
      'key: p95',
    ];
    return {
      chromium: browser.version(),
      markdown: `## A drag at N = 10\n\n${EXPLANATION}\n\n${markdownTable(header, rows)}`,
    };
  } finally {
    await browser.close();
    server.close();
  }
}
