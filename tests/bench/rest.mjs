const REST_MS = 10_000;
const SETTLING_MS = 2_000;

/** Runs in the page before its own scripts: counts what is asked of the clock, and what then runs. */
export function countTimers() {
  const counted = { frames: 0, timers: 0 };
  const counting = (name, kind) => {
    const original = globalThis[name];
    globalThis[name] = (action, ...rest) => {
      counted[kind] += 1;
      const run = (...given) => {
        counted[kind] += 1;
        return action(...given);
      };
      return original.call(globalThis, run, ...rest);
    };
  };
  counting('setTimeout', 'timers');
  counting('setInterval', 'timers');
  counting('requestIdleCallback', 'timers');
  counting('requestAnimationFrame', 'frames');
  globalThis.benchCounted = counted;
}

/** Frames that the page asked for or Chromium drew (the more of both), and timers, in ten seconds in which nobody does anything. */
export async function atRest(browser, { page }) {
  const session = await browser.newBrowserCDPSession();
  await page.waitForTimeout(SETTLING_MS);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await page.evaluate(() => Object.assign(globalThis.benchCounted, { frames: 0, timers: 0 }));
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline.frame'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await page.waitForTimeout(REST_MS);
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const drawn = events.filter(({ name }) => name === 'DrawFrame').length;
  const { frames, timers } = await page.evaluate(() => globalThis.benchCounted);
  return { frames: Math.max(frames, drawn), timers };
}
