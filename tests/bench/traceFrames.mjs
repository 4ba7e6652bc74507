// What Chromium's own trace says of frames: nothing runs in the page to measure it.

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** The trace of all processes of the browser while `run` runs. */
export async function traced(browser, run) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  });
  await run();
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

const SCRIPT = new Set(['EventDispatch', 'FireAnimationFrame', 'FunctionCall', 'RunMicrotasks']);

const typeOf = ({ name, args }) => (name === 'EventDispatch' ? args.data?.type : undefined);

/** ms of these spans within a frame, what lies within another counted once. */
function covered(spans, from, to) {
  let total = 0;
  let end = from;
  for (const { ts, dur } of spans) {
    if (ts >= to) break;
    total += Math.max(0, Math.min(to, ts + dur) - Math.max(end, ts));
    end = Math.max(end, ts + dur);
  }
  return total / 1000;
}

/**
 * The frames of a trace that follow an event of one type, each from the event's dispatch to the end of the frame's commit, when the
 * main thread has done its part: script, style, layout, paint. Chromium hands pointers and wheels to the page once a frame, right
 * before it, so hardly any waiting is in it. `busy` is what the thread ran of that time, which other processes on the machine make no
 * longer. With `changes`, only frames in which such an event came too: a slider that moved.
 */
export function framesOf(events, type, changes = type) {
  const first = events.find((event) => typeOf(event) === changes);
  if (!first) return [];
  const ofThread = ({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X';
  const spans = events.filter(ofThread).toSorted((a, b) => a.ts - b.ts);
  const scripts = spans.filter(({ name }) => SCRIPT.has(name));
  const commits = spans.filter(({ name }) => name === 'Commit');
  const starts = spans.filter((event) => typeOf(event) === type);
  const changed = spans.filter((event) => typeOf(event) === changes).map(({ ts }) => ts);
  return starts.flatMap(({ ts, tts }, k) => {
    const commit = commits.find((one) => one.ts > ts);
    const next = starts[k + 1]?.ts ?? Infinity;
    if (!commit || commit.ts > next || !changed.some((at) => at >= ts && at < commit.ts)) return [];
    const end = commit.ts + commit.dur;
    const own = scripts.filter((span) => span.ts + span.dur > ts);
    const busy = (commit.tts + commit.tdur - tts) / 1000;
    return [{ frame: (end - ts) / 1000, busy, script: covered(own, ts, end) }];
  });
}
