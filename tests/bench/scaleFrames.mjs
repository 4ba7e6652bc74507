// Frames of the Scale lab: the Jacobian of 128,256 tokens on 800 × 800 pixels, dragged, zoomed, heated.
import { withBuiltPage } from './builtPage.mjs';
import { dragAcross, frameDone } from './pointerDrag.mjs';
import { atMost, digits, markdownTable, median, quantile } from './statistics.mjs';
import { framesOf, traced } from './traceFrames.mjs';
import { watchPage, whenPainted } from './watchPage.mjs';

const MOVES = 200;
const SIDE = 800;

/** The lab in a window in which its picture is exactly that large. */
async function openLab(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1800 } });
  await page.addInitScript(watchPage);
  await page.goto(`${address}?show=scale`);
  await whenPainted(page);
  const lab = page.locator('[data-panel="scale"]');
  await lab.getByText('128,256 × 128,256').waitFor();
  const picture = lab.getByRole('application').locator('canvas').first();
  for (let attempt = 0; attempt < 20; attempt++) {
    const { width } = await picture.boundingBox();
    if (width === SIDE) return { page, lab, picture };
    const window = page.viewportSize();
    await page.setViewportSize({ ...window, width: Math.round(window.width + SIDE - width) });
    await page.waitForTimeout(200);
  }
  throw new Error(`no window is as wide that the picture has ${SIDE} pixels a side`);
}

async function wheel(page, moves, measure) {
  const zoom = async (move) => {
    // in and out again, over all sizes from the whole matrix to single cells
    await page.mouse.wheel(0, move % 100 < 50 ? -60 : 60);
    await frameDone(page);
  };
  for (let move = 0; move < 100; move++) await zoom(move);
  return measure(async () => {
    for (let move = 0; move < moves; move++) await zoom(move);
  });
}

async function measureMoves(browser, { page, lab, picture }) {
  const measure = (run) => traced(browser, run);
  const box = await picture.boundingBox();
  const zoomIn = lab.getByRole('button', { name: 'Zoom in', exact: true });
  const drag = (over, options) => dragAcross(page, page, over, { moves: MOVES, ...options }, measure);
  const heat = async () =>
    framesOf(await drag(await lab.getByRole('slider').first().boundingBox(), {}), 'pointermove', 'input');
  const frames = { 'temperature, the whole matrix': await heat() };
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  frames['zoom by the wheel'] = framesOf(await wheel(page, MOVES, measure), 'wheel');
  await page.keyboard.press('Escape');
  for (const [name, times] of Object.entries({ 'pan, 8 times': 3, 'pan, 2,048 times': 8 })) {
    for (let k = 0; k < times; k++) await zoomIn.click();
    frames[name] = framesOf(await drag(box, { slanted: true }), 'pointermove');
  }
  await lab.getByRole('button', { name: 'Single cells', exact: true }).click();
  frames['pan, single cells'] = framesOf(await drag(box, { slanted: true }), 'pointermove');
  return frames;
}

function rowOf([name, frames]) {
  if (frames.length < MOVES / 2) throw new Error(`${name}: of ${MOVES} moves ${frames.length} drew a frame`);
  const times = frames.map(({ frame }) => frame);
  const [middle, late, latest] = [0.5, 0.95, 0.99].map((share) => quantile(times, share));
  return [
    name,
    digits(median(frames.map(({ script }) => script))),
    digits(median(frames.map(({ busy }) => busy))),
    digits(middle),
    digits(late),
    digits(latest),
    ...atMost(name.startsWith('temperature') ? 8 : 4, middle, ' ms'),
    atMost(16.7, latest)[1],
  ];
}

export const measureScaleFrames = (root, scratch) =>
  withBuiltPage(root, scratch, async (browser, address) => {
    console.error('bench: frames of the Scale lab');
    const frames = await measureMoves(browser, await openLab(browser, address));
    const header = [
      'ms a frame',
      'script, median',
      'busy, median',
      'frame, median',
      'p95',
      'p99',
      'median wanted',
      'reach',
      'p99 ≤ 16.7',
    ];
    const explanation = `V = 128,256, Zipf-like, ${SIDE} × ${SIDE} pixels, software raster, ${MOVES} moves each: from the event to the end
of the frame's commit, and what of it the thread was busy.`;
    return {
      markdown: `## Frames of the Scale lab\n\n${explanation}\n\n${markdownTable(header, Object.entries(frames).map(rowOf))}`,
    };
  });
