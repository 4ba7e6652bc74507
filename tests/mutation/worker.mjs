// A process that runs tests with a mutant switched on. It is asked for coverage once, then for one mutant after another.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

const { performance } = globalThis;
/** For tests that wait, in ms; those that go round and round are stopped by their steps. */
const PATIENCE = 20_000;
const state = { active: -1, steps: 0, limit: Infinity, covered: null };
globalThis.mutation = {
  // every loop goes through here: a mutant that makes one endless is stopped by its steps
  isActive(id) {
    state.steps += 1;
    if (state.steps > state.limit) throw new Error('Too many steps.');
    return id === state.active;
  },
  covers(...ids) {
    if (state.covered !== null) for (const id of ids) state.covered.add(id);
  },
};
const { collect, modules, runTest } = await import('./harness.mjs');

const scripts = new Map();
let strayError = null;
for (const event of ['unhandledRejection', 'uncaughtException']) {
  process.on(event, (error) => {
    strayError = error;
  });
}
console.log = console.warn = console.error = () => {};

function scriptOf({ script, file }) {
  if (!scripts.has(script)) {
    const code = readFileSync(script, 'utf8');
    const wrapped = new Script(`(function (require, module, exports) {${code}\n})`, { filename: script });
    const require = createRequire(file);
    scripts.set(script, {
      wrapped,
      require: (id) => modules[id] ?? require(id),
      isJsdom: code.includes('@vitest-environment jsdom'),
    });
  }
  return scripts.get(script);
}

async function inEnvironment(isJsdom, work) {
  if (!isJsdom) return work();
  const { builtinEnvironments } = await import('vitest/runtime');
  const { teardown } = await builtinEnvironments.jsdom.setup(globalThis, { jsdom: {} });
  return work().finally(() => teardown(globalThis));
}

const collectIn = ({ wrapped, require }) =>
  collect(() => {
    const module = { exports: {} };
    wrapped.runInThisContext()(require, module, module.exports);
  });

const measured = async (work) => {
  state.covered = new Set();
  state.steps = 0;
  const start = performance.now();
  const result = await work();
  const [covered, steps] = [[...state.covered], state.steps];
  state.covered = null;
  return { result, covered, steps, ms: performance.now() - start };
};

/** What each test covers and costs, and what loading its file does; a test of more steps than `mostSteps` fails. */
function coverageOf(testFile, mostSteps) {
  const script = scriptOf(testFile);
  return inEnvironment(script.isJsdom, async () => {
    const { result: tests, ...load } = await measured(async () => collectIn(script));
    const told = [];
    for (const [index, test] of tests.entries()) {
      strayError = null;
      state.limit = mostSteps;
      const { result: error, ...rest } = await measured(() =>
        runTest(test, 120_000).then(
          () => strayError,
          (failure) => failure,
        ),
      );
      told.push({
        index,
        name: test.name,
        error: error === null ? null : String(error?.message ?? error),
        ...rest,
      });
    }
    state.limit = Infinity;
    return { load, tests: told };
  });
}

/** The name of the first test that fails, or null. */
function failureIn({ file, script: path, isStatic, load, tests }) {
  const script = scriptOf({ file, script: path });
  state.limit = 10 * load.steps + 100_000;
  state.steps = 0;
  return inEnvironment(script.isJsdom, async () => {
    const collected = collectIn(script);
    const planned = new Map(tests.map((test) => [test.index, test]));
    for (const [index, test] of collected.entries()) {
      const plan = planned.get(index);
      if (plan === undefined && (!isStatic || index < load.count)) continue;
      const patience = PATIENCE + 10 * (plan?.ms ?? 100);
      process.send({ patience });
      state.limit = 10 * (plan?.steps ?? 100_000) + 100_000;
      state.steps = 0;
      strayError = null;
      try {
        await runTest(test, patience);
      } catch (error) {
        return `${test.name}: ${error?.message}`;
      }
      if (state.steps > state.limit) return 'Too many steps.';
      if (strayError !== null) return `${test.name}: ${strayError?.message}`;
    }
    return null;
  });
}

async function fateOf({ id, plan }) {
  state.active = id;
  try {
    for (const part of plan) {
      const failure = await failureIn(part).catch((error) => `${part.name}: ${error?.message}`);
      if (failure !== null) {
        const isLate = /Too many steps\.|took too long\./.test(failure);
        return { id, status: isLate ? 'timeout' : 'killed', by: failure.slice(0, 200) };
      }
    }
    return { id, status: 'survived' };
  } finally {
    state.active = -1;
    state.limit = Infinity;
  }
}

process.on('message', async (order) => {
  if (order.coverage !== undefined) {
    process.send(
      await coverageOf(order.coverage, order.mostSteps).then(
        (coverage) => ({ coverage }),
        (error) => ({ error: String(error?.stack) }),
      ),
    );
  }
  if (order.mutant !== undefined) process.send({ fate: await fateOf(order.mutant) });
});
process.send({ ready: true });
