/**
 * Runs in a page before its own scripts: what the browser itself says of painting, of long tasks and of what moved, when the first
 * pointer came, and when the page was live and its frame painted. Times are from the start of its navigation.
 */
export function watchPage() {
  let tellPainted;
  const watch = { fcp: 0, lcp: 0, longTasks: [], shifts: [], sign: 0, live: 0, painted: 0 };
  watch.whenPainted = new Promise((resolve) => (tellPainted = resolve));
  globalThis.benchWatch = watch;
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') watch.fcp = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => (watch.lcp = startTime));
  observe('longtask', ({ startTime, duration }) =>
    watch.longTasks.push({ at: startTime, blocked: duration - 50 }),
  );
  observe('layout-shift', ({ startTime, value }) => watch.shifts.push({ at: startTime, value }));
  addEventListener('pointermove', ({ timeStamp }) => (watch.sign ||= timeStamp), { capture: true });
  const painted = () => {
    watch.painted = performance.now();
    tellPainted();
  };
  new MutationObserver(() => {
    if (watch.live) return;
    watch.live = performance.now();
    // a task of its own, after the frame
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', painted, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-live'] });
}

const PATIENCE = 60_000;

/** Waits in the page rather than asking it again and again, which would be work of its own. */
export async function whenPainted(frame) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${frame.url()} was not live after a minute`)), PATIENCE);
  });
  await Promise.race([frame.evaluate(() => globalThis.benchWatch.whenPainted), late]);
  clearTimeout(timer);
}
