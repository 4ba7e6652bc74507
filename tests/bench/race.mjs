// Contestants timed in turns, in one process, each result first held against the first contestant's. Runs in Node and in a page.

const ROUNDS = 21;
const BATCH_MS = 12;
const WARM_MS = 60;

let kept; // so that no call can be optimised away

function batch(run, count) {
  const started = performance.now();
  for (let i = 0; i < count; i++) kept = run();
  return ((performance.now() - started) / count) * 1000;
}

/** What a call gives, as numbers: an array, or the one number. */
function numbersOf(run) {
  const result = run();
  const values = run.values ? run.values(result) : result;
  return typeof values === 'number' ? [values] : Array.from(values);
}

/** Throws unless a contestant computes what the first one does, to 1e-12 of the largest entry or what it says of itself. */
function compare(name, run, expected) {
  if (run.computes === false) return;
  const got = numbersOf(run);
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const wrong = expected.findIndex(
    (value, k) => !(Math.abs(got[k] - value) <= (run.tolerance ?? 1e-12) * largest),
  );
  if (wrong >= 0 || got.length !== expected.length) {
    throw new Error(`${name} computes ${got[wrong]} where ${expected[wrong]} was expected (entry ${wrong})`);
  }
}

/** How often to call it in 12 ms, once it is warm. Doubled until the clock can tell, for a page's clock ticks ten times a millisecond. */
function callsOf(run) {
  const started = performance.now();
  while (performance.now() - started < WARM_MS) kept = run();
  for (let calls = 1; ; calls *= 2) {
    const milliseconds = (batch(run, calls) * calls) / 1000;
    if (milliseconds >= BATCH_MS / 2) return Math.max(1, Math.round((calls * BATCH_MS) / milliseconds));
  }
}

/**
 * µs a call of each contestant that takes part in the case: the samples of 21 rounds, in which all take turns, so that drift hits
 * all alike. `contestants`: by name, the first one the measure of right.
 */
export function race(contestants, { method, given }) {
  const names = Object.keys(contestants).filter((name) => contestants[name][method]);
  const runs = names.map((name) => contestants[name][method](...given));
  const expected = numbersOf(runs[0]);
  runs.slice(1).forEach((run, i) => compare(names[i + 1], run, expected));
  // twice, and the larger: whoever was kept waiting by another process seemed slower than it is
  const calls = runs.map((run) => Math.max(callsOf(run), callsOf(run)));
  const samples = names.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    runs.forEach((run, i) => samples[i].push(batch(run, calls[i])));
  }
  if (kept === null) throw new Error('nothing was computed');
  return Object.fromEntries(names.map((name, i) => [name, samples[i]]));
}
