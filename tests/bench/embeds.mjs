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

/** What each process of the browser has worked since it began, ms: that others use the machine makes it no longer. */
async function workOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return new Map(processInfo.map(({ id, cpuTime }) => [id, 1000 * cpuTime]));
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
    const before = await workOf(browser);
    const opened = await openCourse(browser, course, way, [watchPage]);
    const painted = await allPainted(opened);
    const work = [...(await workOf(browser))].map(([id, time]) => time - (before.get(id) ?? 0));
    opening.push({ painted, work: work.reduce((sum, time) => sum + time, 0) });
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
  const work = digits(median(opening.map((one) => one.work)));
  const busy = digits(median(frames.map((one) => one.busy)));
  const where = heaps === 1 ? 'one heap ÷ 10' : `${heaps} heaps ÷ 10`;
  return [
    [
      `${way}: all ten painted`,
      `${digits(median(paints))} ms (${work} of work)`,
      digits(Math.max(...paints)),
      '',
      ...atMost(3000, median(paints), ' ms'),
    ],
    [
      `${way}: a drag in one`,
      `${digits(middle)} ms (${busy} of work)`,
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
of a slider in the fifth embed, each from the event to the end of the frame's commit. Work: of
all processes of the browser together, and of the embeds' main thread; other programs make it no longer. Heap: JavaScript's, after
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
