/**
 * Runs in the page. `work` is the main thread's share of one input: from the first handler to the last, and from the start of
 * the next frame to the task after its paint; time spent waiting for the frame is left out.
 * `latency` is from the event's own time stamp to that same end, waiting included.
 */
export function installProbe() {
  const after = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', then, { once: true });
    port1.start();
    port2.postMessage(null);
  };
  const probe = { samples: [], open: null, after };
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
  const change = () => {
    const sample = probe.open;
    if (!sample) return;
    sample.changed = true;
    queueMicrotask(() => (sample.handled = performance.now()));
  };
  addEventListener('input', change);
  // A slider of the page moves by its own keys, of which the browser then makes no input.
  addEventListener('keydown', (event) => event.defaultPrevented && change());
  globalThis.benchProbe = probe;
}

export const settled = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const wait = () => (globalThis.benchProbe.open ? requestAnimationFrame(wait) : resolve());
        requestAnimationFrame(wait);
      }),
  );

export const takeSamples = (page) => page.evaluate(() => globalThis.benchProbe.samples.splice(0));
