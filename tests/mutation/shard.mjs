import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bundle } from './bundle.mjs';
import { instrument } from './instrument.mjs';
import { inPool } from './pool.mjs';
import { isAlive } from './survivors.mjs';
import { SHARDS, sourcesOf, testFiles } from './shards.mjs';

const SECONDS_OF_SILENCE = 20;

/** Scripts of all tests with this shard's mutants in place. */
async function prepare(root, scratch, name) {
  const { sources, mutants } = await instrument(root, sourcesOf(root, SHARDS[name].sources));
  mkdirSync(scratch, { recursive: true });
  const files = [];
  for (const [index, test] of testFiles(root, SHARDS[name].tests).entries()) {
    const code = await bundle(join(root, test), sources);
    const script = join(scratch, `${index}.cjs`);
    writeFileSync(script, code);
    if (code.includes('stryCov_9fa48')) files.push({ name: test, file: join(root, test), script });
  }
  return { mutants, files };
}

async function coverage(width, files, mostSteps, say) {
  const told = new Map();
  await inPool(
    width,
    files.map((file) => ({ coverage: file, mostSteps, patience: 600_000 })),
    ({ coverage: file }, answer) => {
      if (answer?.coverage === undefined) throw new Error(`${file.name} could not be run: ${answer?.error}`);
      const failed = answer.coverage.tests.filter(({ error }) => error !== null);
      for (const { name, error } of failed)
        say(`left out: ${file.name}: ${name}: ${error.split('\n', 1)[0]}`);
      told.set(file, answer.coverage);
    },
  );
  return told;
}

const nearness = (mutant, testName) => {
  const [source, test] = [mutant.file.replace(/^src\//, ''), testName.replace(/^tests\//, '')];
  if (basename(source, '.ts') === basename(test, '.test.ts')) return 2;
  return dirname(source) === dirname(test) ? 1 : 0;
};

/** Switches passed, which a busy machine does not change. */
const stepsOf = ({ load, tests }) => tests.reduce((sum, { steps }) => sum + steps, load.steps);
/** Tests that pass more switches than that come last. */
const MANY_STEPS = 100_000;

/** For each mutant the tests that meet it, file by file: those first that are nearest or soonest done. */
function plans(mutants, told) {
  const met = new Map(mutants.map(({ id }) => [id, []]));
  for (const [file, { load, tests }] of told) {
    const start = { ms: load.ms, steps: load.steps, count: tests.length };
    const add = (id, isStatic, some) => {
      for (const isLong of [false, true]) {
        const chosen = some.filter(({ steps }) => steps > MANY_STEPS === isLong);
        if (chosen.length > 0) met.get(id).push({ ...file, isLong, isStatic, load: start, tests: chosen });
      }
    };
    const sound = tests.filter(({ error }) => error === null);
    const isStatic = new Set(load.covered);
    for (const id of isStatic) add(id, true, sound.map(planned));
    const byId = new Map();
    for (const test of sound) {
      for (const id of test.covered)
        if (!isStatic.has(id)) byId.set(id, [...(byId.get(id) ?? []), planned(test)]);
    }
    for (const [id, some] of byId) add(id, false, some);
  }
  const inOrder = (mutant) => (a, b) =>
    a.isLong - b.isLong || nearness(mutant, b.name) - nearness(mutant, a.name) || stepsOf(a) - stepsOf(b);
  return mutants.map((mutant) => ({ mutant, plan: met.get(mutant.id).toSorted(inOrder(mutant)) }));
}

const planned = ({ index, ms, steps }) => ({ index, ms, steps });

/**
 * The fates of a shard's mutants, by tests of at most so many steps. Those that are `known` to be noticed are not tried again; of
 * the others each `every`th is. `keep` hears all fates now and then, and at the end.
 */
export async function runShard({ root, scratch, name, width, mostSteps, known, every, say, keep }) {
  const { mutants, files } = await prepare(root, scratch, name);
  const told = await coverage(width, files, mostSteps, say);
  const steps = [...told.values()].reduce((sum, one) => sum + stepsOf(one), 0);
  say(`${mutants.length} mutants, ${files.length} files of tests, ${(steps / 1e6).toFixed(0)} million steps`);
  const fates = new Map();
  const orders = [];
  for (const { mutant, plan } of plans(mutants, told)) {
    const fate = known.get(mutant.key);
    if (fate !== undefined) fates.set(mutant.key, { ...fate, ...mutant });
    const isTried = (fate === undefined || isAlive(fate)) && mutant.id % every === 0;
    if (!isTried) continue;
    const patience = 20_000 + 10 * (plan[0]?.load.ms ?? 0);
    if (plan.length > 0) orders.push({ patience, mutant: { id: mutant.id, plan }, about: mutant });
    else fates.set(mutant.key, { ...mutant, status: 'noCoverage' });
  }
  let saidAt = performance.now();
  await inPool(width, orders, ({ about }, answer) => {
    fates.set(about.key, { ...about, ...(answer?.fate ?? { status: 'timeout', by: 'ended' }) });
    if (performance.now() - saidAt < SECONDS_OF_SILENCE * 1000) return;
    saidAt = performance.now();
    const results = [...fates.values()];
    say(`${results.length} of ${mutants.length}, ${results.filter(isAlive).length} survive`);
    keep(results, mutants.length);
  });
  keep([...fates.values()], mutants.length);
}
