// Ten embeds on one course page, all in view at once: until they show their own numbers, a drag in one of them, and their heap.
import { withBuiltPage } from './builtPage.mjs';
import { EMBEDS, WAYS, openCourse, withCourse } from './course.mjs';
import { dragAcross } from './pointerDrag.mjs';
import { atMost, digits, markdownTable, median, quantile } from './statistics.mjs';
import { framesOf, traced } from './traceFrames.mjs';
import { watchPage, whenPainted } from './watchPage.mjs';

const RUNS = 5;
const MOVES = 200;
/** From the start of the course page's navigation until the last of them is painted, ms. */
async function allPainted({ page, frames }) {
  const start = await page.evaluate(() => performance.timeOrigin);
  const ends = [];
  for (const frame of frames) {
    await whenPainted(frame);
    ends.push(await frame.evaluate(() => performance.timeOrigin + globalThis.benchWatch.painted));
  }
  const shown = await Promise.all(
    frames.map((frame) => frame.locator('input[type=range]').first().inputValue()),
  );
  const missing = EMBEDS.filter(({ z }) => !shown.includes(z.split(',')[0]));
  if (missing.length > 0) throw new Error(`no embed shows the numbers of ${missing[0].z}`);
  return Math.max(...ends) - start;
}

async function drag(browser, { page, frames }) {
  const frame = frames[4];
  const slider = await frame.locator('input[type=range]').first().boundingBox();
  const events = await dragAcross(page, frame, slider, { moves: MOVES }, (run) => traced(browser, run));
  return framesOf(events, 'pointermove', 'input');
}

/** What the thread that all embeds share has worked since it began, ms: other processes make it no longer. */
async function busyOf({ context, frames }) {
  const session = await context.newCDPSession(frames[0]);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return 1000 * metrics.find(({ name }) => name === 'ThreadTime').value;
}

/** MB of JavaScript's heap in all frames together: those of one process share one, which is counted once. */
async function heapOf({ context, frames }) {
  const heaps = new Map();
  for (const frame of frames) {
    const session = await context.newCDPSession(frame);
    const { id } = await session.send('Runtime.getIsolateId');
    await session.send('HeapProfiler.collectGarbage');
    heaps.set(id, (await session.send('Runtime.getHeapUsage')).usedSize / 1e6);
    await session.detach();
  }
  return { heaps: heaps.size, MB: [...heaps.values()].reduce((sum, MB) => sum + MB, 0) };
}

async function measureWay(browser, course, way) {
  const opening = [];
  for (let run = 1; ; run++) {
    console.error(`bench: ten embeds by ${way}, ${run} of ${RUNS}`);
    const opened = await openCourse(browser, course, way, [watchPage]);
    opening.push({ painted: await allPainted(opened), busy: await busyOf(opened) });
    if (run < RUNS) {
      await opened.context.close();
      continue;
    }
    await opened.page.waitForTimeout(1000);
    const { heaps, MB } = await heapOf(opened);
    const frames = await drag(browser, opened);
    const after = await heapOf(opened);
    await opened.context.close();
    return { opening, heaps, MB, frames, after: after.MB };
  }
}

function rowsOf(way, { opening, heaps, MB, frames, after }) {
  if (frames.length < MOVES / 2) throw new Error(`of ${MOVES} moves ${frames.length} changed a number`);
  const times = frames.map(({ frame }) => frame);
  const [middle, late, latest] = [0.5, 0.95, 0.99].map((share) => quantile(times, share));
  const paints = opening.map(({ painted }) => painted);
  const busy = (samples) => `${digits(median(samples.map((one) => one.busy)))} busy`;
  const where = heaps === 1 ? 'one heap ÷ 10' : `${heaps} heaps ÷ 10`;
  return [
    [
      `${way}: all ten painted`,
      `${digits(median(paints))} ms (${busy(opening)})`,
      digits(Math.max(...paints)),
      '',
      ...atMost(3000, median(paints), ' ms'),
    ],
    [
      `${way}: a drag in one`,
      `${digits(middle)} ms (${busy(frames)})`,
      digits(late),
      digits(latest),
      ...atMost(16.7, latest, ' ms'),
    ],
    [`${way}: heap of each (${where})`, `${digits(MB / 10)} MB`, '', '', ...atMost(12, MB / 10, ' MB')],
    [`${way}: the same after the drag`, `${digits(after / 10)} MB`, '', '', ...atMost(12, after / 10, ' MB')],
  ];
}

const EXPLANATION = `Ten addresses of their own, two abreast in a window that shows all of them, on a page of another site; no cache before, no throttling.
Painted: from the start of the course page's navigation to the frame in which the last embed has its own numbers, ${RUNS} runs. Drag: ${MOVES} moves
of a slider in the fifth embed, each from the event to the end of the frame's commit. Busy: what of it their thread worked. Heap: JavaScript's, after
garbage collection; frames of one site share one process and one heap.`;

export const measureEmbeds = (root, scratch) =>
  withBuiltPage(root, scratch, async (browser, address) => {
    const rows = [];
    for (const way of WAYS) {
      rows.push(...rowsOf(way, await withCourse(address, way, (course) => measureWay(browser, course, way))));
    }
    const header = ['ten embeds', 'median', 'p95 or most', 'p99', 'wanted', 'reach'];
    return { markdown: `## Ten embeds on one page\n\n${EXPLANATION}\n\n${markdownTable(header, rows)}` };
  });
