// A slider's move until the Jacobian's heatmap is painted: cells that can be focused up to N = 32, a canvas beyond.
import { withBuiltPage } from './builtPage.mjs';
import { dragAcross } from './pointerDrag.mjs';
import { digits, markdownTable, median, quantile } from './statistics.mjs';
import { framesOf, traced } from './traceFrames.mjs';
import { watchPage, whenPainted } from './watchPage.mjs';

const MOVES = 100;
const SIZES = [10, 32, 64];
const VIEWS = { 'inputs and heatmap': '?show=inputs,jacobian', 'the whole page': '' };

const logits = (n) => Array.from({ length: n }, (_, i) => (2 * Math.sin(1.3 * i + 1)).toFixed(2)).join(',');

async function measureSize(browser, address, view, size) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watchPage);
  await page.goto(`${address}${view}#z=${logits(size)}&step=da_dz`);
  await whenPainted(page);
  await page.evaluate(() => document.fonts.ready);
  const slider = await page.locator('#inputs input[type=range]').first().boundingBox();
  const events = await dragAcross(page, page, slider, { moves: MOVES }, (run) => traced(browser, run));
  await page.close();
  const frames = framesOf(events, 'pointermove', 'input');
  if (frames.length < MOVES / 2)
    throw new Error(`N = ${size}: of ${MOVES} moves ${frames.length} changed a number`);
  return frames;
}

export const measureHeatmaps = (root, scratch) =>
  withBuiltPage(root, scratch, async (browser, address) => {
    const rows = [];
    for (const [name, view] of Object.entries(VIEWS)) {
      for (const size of SIZES) {
        console.error(`bench: a heatmap of ${size} × ${size}, ${name}`);
        const frames = await measureSize(browser, address, view, size);
        const times = frames.map(({ frame }) => frame);
        rows.push([
          `${name}, N = ${size}`,
          ...[0.5, 0.95, 0.99].map((share) => digits(quantile(times, share))),
          digits(median(frames.map(({ busy }) => busy))),
          digits(median(frames.map(({ script }) => script))),
        ]);
      }
    }
    const header = ['step ∂a/∂z, ms', 'median', 'p95', 'p99', 'busy, median', 'script, median'];
    const explanation = `From the pointer's move to the end of the frame's commit, and what of it the thread was busy; ${MOVES} moves of the first slider,
1440 × 900, software raster.`;
    return { markdown: `## Heatmaps\n\n${explanation}\n\n${markdownTable(header, rows)}` };
  });
