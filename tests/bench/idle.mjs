// Ten seconds in which nobody does anything: on the page as it is built, live, in the Scale lab, and on a page of ten embeds.
import { withBuiltPage } from './builtPage.mjs';
import { openCourse, withCourse } from './course.mjs';
import { atRest, countTimers } from './rest.mjs';
import { markdownTable } from './statistics.mjs';
import { watchPage, whenPainted } from './watchPage.mjs';

const SCRIPTS = [countTimers, watchPage];
/** What comes after the last sign of a reader, such as names that are read aloud, has come. */
const SETTLING_MS = 2000;

async function openPage(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  for (const script of SCRIPTS) await page.addInitScript(script);
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

const PLACES = {
  'default view, before any sign of a reader': openPage,
  'default view, live': async (browser, address) => {
    const page = await openPage(browser, address);
    await page.mouse.move(700, 450);
    await whenPainted(page);
    return page;
  },
  'Scale lab': async (browser, address) => {
    const page = await openPage(browser, `${address}?show=scale`);
    await whenPainted(page);
    await page.locator('[data-panel="scale"]').getByText('128,256 × 128,256').waitFor();
    return page;
  },
};

/** In all of these frames together. */
async function countedIn(frames) {
  const counts = await Promise.all(frames.map((frame) => frame.evaluate(() => globalThis.benchCounted)));
  return {
    frames: counts.reduce((sum, one) => sum + one.frames, 0),
    timers: counts.reduce((sum, one) => sum + one.timers, 0),
  };
}

/** `atRest` asks the page alone, and Chromium for all that it draws. */
async function restOfAll(browser, page) {
  await page.waitForTimeout(SETTLING_MS);
  const embeds = page.frames().slice(1);
  const before = await countedIn(embeds);
  const { frames, timers } = await atRest(browser, { page });
  const after = await countedIn(embeds);
  return {
    frames: Math.max(frames, after.frames - before.frames),
    timers: timers + after.timers - before.timers,
  };
}

const rowOf = (name, { frames, timers }) => [
  name,
  String(frames),
  String(timers),
  frames + timers === 0 ? 'yes' : '**no**',
];

export const measureIdle = (root, scratch) =>
  withBuiltPage(root, scratch, async (browser, address) => {
    const rows = [];
    for (const [name, open] of Object.entries(PLACES)) {
      console.error(`bench: at rest, ${name}`);
      const page = await open(browser, address);
      rows.push(rowOf(name, await restOfAll(browser, page)));
      await page.close();
    }
    console.error('bench: at rest, ten embeds');
    const ofEmbeds = await withCourse(address, 'iframes', async (course) => {
      const { context, page, frames } = await openCourse(browser, course, 'iframes', SCRIPTS);
      for (const frame of frames) await whenPainted(frame);
      const counted = await restOfAll(browser, page);
      await context.close();
      return counted;
    });
    rows.push(rowOf('ten embeds together', ofEmbeds));
    const header = ['10 s in which nobody does anything', 'frames', 'timers', '0 and 0'];
    const explanation =
      'Frames: asked for by the page, or drawn by Chromium, the more of both. Timers: set, or run. Timeouts, intervals, idle callbacks.';
    return { markdown: `## At rest\n\n${explanation}\n\n${markdownTable(header, rows)}` };
  });
