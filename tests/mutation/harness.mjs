// What the tests import from `vitest` and `fast-check`, in this process: vitest's own `expect` and `vi`, a `describe` and
// `it` that only collect, and random tests with fewer cases that end at the first failure.
import fastCheck from 'fast-check';

const WORKER = '__vitest_worker__'; // where `vi` looks for its settings
globalThis[WORKER] = { config: { fakeTimers: {}, env: {} }, environment: { name: 'node' } };
const { chai, expect, vi } = await import('vitest');

/** How many cases a random test tries at most; its seed is always the same. */
const CASES = Number(process.env.MUTATION_CASES);
const { setImmediate, setTimeout, clearTimeout } = globalThis;

let suite = null;

const newSuite = (parent) => ({ parent, before: [], after: [] });

/** `%s` and its like stay as they are: only people read names. */
const eachOf =
  (take) =>
  (cases, ...values) => {
    const rows = values.length > 0 || cases.raw !== undefined ? null : cases;
    if (rows === null) throw new Error('Tables in template strings are not known here.');
    return (name, ...rest) => rows.forEach((row) => take(name, row, ...rest));
  };
const spread = (row) => (Array.isArray(row) ? row : [row]);
const runIn = (rest) => rest.find((one) => typeof one === 'function');

function describe(name, ...rest) {
  const outer = suite;
  suite = { ...newSuite(outer), tests: outer.tests };
  runIn(rest)();
  suite = outer;
}
describe.each = eachOf((name, row, ...rest) => describe(name, () => runIn(rest)(...spread(row))));

function it(name, ...rest) {
  suite.tests.push({ name, suite, run: runIn(rest) });
}
it.each = eachOf((name, row, ...rest) => it(name, () => runIn(rest)(...spread(row))));
it.skipIf = (skips) => (skips ? () => {} : it);
it.runIf = (runs) => (runs ? it : () => {});

const vitest = {
  describe,
  it,
  test: it,
  chai,
  expect,
  beforeEach: (hook) => void suite.before.push(hook),
  afterEach: (hook) => void suite.after.push(hook),
  afterAll: () => {},
  vi: Object.assign(Object.create(vi), {
    setConfig: () => {},
    dynamicImportSettled: () => new Promise((done) => setImmediate(() => setImmediate(done))),
  }),
};

const few = (given = {}) => ({
  seed: 20261126,
  ...given,
  numRuns: Math.min(given.numRuns ?? 100, CASES),
  endOnFailure: true,
});
const fc = {
  ...fastCheck,
  assert: (property, given) => fastCheck.assert(property, few(given)),
  check: (property, given) => fastCheck.check(property, few(given)),
};

export const modules = {
  vitest,
  'fast-check': Object.assign({ default: fc }, fc),
};

/** The tests that a script of tests tells, none of them run yet. */
export function collect(load) {
  suite = { ...newSuite(null), tests: [] };
  const { tests } = suite;
  try {
    load();
  } finally {
    suite = null;
  }
  return tests;
}

const fromOutside = (inner) => (inner === null ? [] : [...fromOutside(inner.parent), inner]);

/** Ends after `patience` ms even where the test waits for what never comes. */
async function inTime(promise, patience) {
  if (typeof promise?.then !== 'function') return;
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('This test took too long.')), patience);
  });
  await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export async function runTest(test, patience = 5_000) {
  const suites = fromOutside(test.suite);
  try {
    for (const { before } of suites) for (const one of before) await inTime(one(), patience);
    await inTime(test.run({ expect }), patience);
  } finally {
    for (const { after } of suites.toReversed()) for (const one of after) await inTime(one(), patience);
  }
}
