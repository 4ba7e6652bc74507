// What a phone waits for: the built page over a slow line and on a slow processor, without a cache.
import { withBuiltPage } from './builtPage.mjs';
import { atMost, digits, markdownTable, median } from './statistics.mjs';
import { watchPage, whenPainted } from './watchPage.mjs';

const RUNS = 5;
const SLOWER = 4;
const LINE = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, offline: false };
/** Long enough that whatever the page does of itself is over. */
const STILL = 3000;
const OWN_ADDRESS = '?embed=1#z=3,1,0.2&y=2&step=da_dz';

const KINDS = { script: /\.js$/, font: /\.woff2$/, style: /\.css$/ };

/** Bytes as they came over the line, headers too, until each time that it is asked. */
async function countBytes(session) {
  const paths = new Map();
  const received = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    paths.set(requestId, new URL(request.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    received.push({ path: paths.get(requestId) ?? '', bytes: encodedDataLength }),
  );
  await session.send('Network.enable');
  return () => {
    const sum = (fits) =>
      received.filter(({ path }) => fits(path)).reduce((all, { bytes }) => all + bytes / 1000, 0);
    const ofKind = Object.entries(KINDS).map(([kind, pattern]) => [kind, sum((path) => pattern.test(path))]);
    return { all: sum(() => true), ...Object.fromEntries(ofKind) };
  };
}

async function openSlowly(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  const session = await context.newCDPSession(page);
  const bytes = await countBytes(session);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address, { waitUntil: 'load' });
  return { context, page, bytes };
}

/** Blocked and shifted until now, or since a time. */
async function seen(page, since = 0) {
  const watch = await page.evaluate(() => globalThis.benchWatch);
  const total = (entries, what) =>
    entries.filter(({ at }) => at >= since).reduce((sum, entry) => sum + entry[what], 0);
  return { ...watch, blocked: total(watch.longTasks, 'blocked'), shift: total(watch.shifts, 'value') };
}

/** The default view until it is still, then until it is live after a pointer has come. */
async function loadDefault(browser, address) {
  const { context, page, bytes } = await openSlowly(browser, address);
  await page.waitForTimeout(STILL);
  const first = await seen(page);
  const built = bytes();
  await page.mouse.move(700, 450);
  await whenPainted(page);
  await page.waitForTimeout(STILL);
  const { sign, painted, ...then } = await seen(page, first.sign || first.lcp);
  const live = bytes();
  await context.close();
  if (first.live) throw new Error('the page was live before there was any sign of a reader');
  return {
    ...Object.fromEntries(Object.entries(built).map(([kind, kB]) => [`${kind} kB`, kB])),
    fcp: first.fcp,
    lcp: first.lcp,
    blocked: first.blocked,
    shift: first.shift,
    'sign to live': painted - sign,
    'more kB': live.all - built.all,
    'blocked by it': then.blocked - first.blocked,
    'shift in all': then.shift,
  };
}

async function loadOwn(browser, address) {
  const { context, page, bytes } = await openSlowly(browser, address + OWN_ADDRESS);
  await whenPainted(page);
  const shown = await page.locator('input[type=range]').first().inputValue();
  if (shown !== '3') throw new Error(`the page shows ${shown} where its address says 3`);
  await page.waitForTimeout(STILL);
  const { painted, blocked, shift } = await seen(page);
  const { all, script } = bytes();
  await context.close();
  return { kB: all, 'script kB': script, painted, blocked, shift };
}

async function repeat(run) {
  const runs = [];
  for (let k = 0; k < RUNS; k++) runs.push(await run());
  return (what) => runs.map((one) => one[what]);
}

function tableOf(title, samplesOf, rows) {
  const cells = rows.map(([name, what, unit, most]) => {
    const samples = samplesOf(what);
    const middle = median(samples);
    return [name, `${digits(middle)}${unit}`, digits(Math.max(...samples)), ...atMost(most, middle, unit)];
  });
  return markdownTable([title, 'median', 'most', 'wanted', 'reach'], cells);
}

const EXPLANATION = `1.6 Mbps, 150 ms latency, CPU÷4, cache off, HTTP/1.1, brotli, 1440 × 900, ${RUNS} runs each; bytes with headers. Blocked: what of tasks
exceeds 50 ms, until 3 s after load. "most" stands in for p95. The page is built with the default's numbers and needs no script to show them; it becomes
live at the first sign of a reader, here a pointer that moves 3 s after load. An address of its own is drawn by script.`;

export const measureFirstLoad = (root, scratch) =>
  withBuiltPage(root, scratch, async (browser, address) => {
    console.error('bench: first load of the default view, and its first reader');
    const byDefault = await repeat(() => loadDefault(browser, address));
    console.error('bench: first load of an address of its own');
    const own = await repeat(() => loadOwn(browser, address));
    const parts = [
      '## First load',
      EXPLANATION,
      tableOf('default view', byDefault, [
        ['transferred in all', 'all kB', ' kB', 130],
        ['script', 'script kB', ' kB', 90],
        ['fonts', 'font kB', ' kB', 40],
        ['styles', 'style kB', ' kB'],
        ['first contentful paint', 'fcp', ' ms'],
        ['largest contentful paint', 'lcp', ' ms', 1100],
        ['blocked', 'blocked', ' ms', 150],
        ['layout shift', 'shift', '', 0.02],
        ['first sign of a reader until live and painted', 'sign to live', ' ms'],
        ['transferred for it', 'more kB', ' kB'],
        ['blocked by it', 'blocked by it', ' ms'],
        ['layout shift from load until live', 'shift in all', '', 0.02],
      ]),
      tableOf(`\`${OWN_ADDRESS}\``, own, [
        ['transferred in all', 'kB', ' kB'],
        ['script', 'script kB', ' kB'],
        ['its own numbers painted', 'painted', ' ms'],
        ['blocked', 'blocked', ' ms'],
        ['layout shift', 'shift', '', 0.02],
      ]),
    ];
    return { markdown: parts.join('\n\n') };
  });
