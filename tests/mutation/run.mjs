// `npm run test:mutation`: changes the sources of src/engine and src/state in some 14,500 ways (Stryker's mutants), one at a
// time, and counts how many changes the tests of these folders notice. Half an hour to an hour on two cores.
//
// Stryker's own runner starts vitest anew for each mutant, which would take a night; here the instrumented sources and each
// file of tests become one script (bundle.mjs) that a process (worker.mjs) runs again for every mutant that its tests meet,
// modules made anew, those tests first that are nearest and shortest, until one fails. A mutant that survives is tried
// again with all cases of the random tests.
//
//   npm run test:mutation -- arrays host     these shards alone (shards.mjs names them)
//   npm run test:mutation -- --quick         without the second, thorough try of what survives the first
//   npm run test:mutation -- --again         only what was not noticed the last time, as it is kept in MUTATION_FOLDER
//   npm run test:mutation -- --every=5       a sample: each fifth of those not known to be noticed
//   npm run test:mutation -- --width=6       so many at a time; more than cores where tests wait, as those of labs do
//   npm run test:mutation -- --report        tries none, and tells what is kept
//   MUTATION=write npm run test:mutation     also writes results.json and survivors.txt, with the reasons of reasons.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFigures } from '../figures/writeFigures.mjs';
import { runShard } from './shard.mjs';
import { SHARDS } from './shards.mjs';
import { counted, tableOf } from './summary.mjs';
import { survivorsText, withoutReason } from './survivors.mjs';

const LEAST_SCORE = 90;
/** What a mutant is tried on first; and, if it survives, again: all cases of the random tests, and longer tests. */
const QUICK = { cases: '40', mostSteps: 5_000_000 };
const THOROUGH = { cases: 'Infinity', mostSteps: 50_000_000 };

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = process.env.MUTATION_FOLDER ?? join(tmpdir(), 'softmax-mutation');
mkdirSync(folder, { recursive: true });

const asked = process.argv.slice(2);
const named = asked.filter((one) => !one.startsWith('--'));
const unknown = named.filter((name) => SHARDS[name] === undefined);
if (unknown.length > 0)
  throw new Error(`No shard is called ${unknown.join(', ')}; there are ${Object.keys(SHARDS).join(', ')}.`);
const option = (name) => asked.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const isReport = asked.includes('--report');
const shards = named.length > 0 ? named : Object.keys(SHARDS);

const kept = (name) => join(folder, `${name}.json`);
function keptOf(name) {
  try {
    return JSON.parse(readFileSync(kept(name), 'utf8'));
  } catch {
    return null;
  }
}

/** One pass over the mutants that `before` does not tell to be noticed. */
async function pass(name, { cases, mostSteps }, before) {
  const start = performance.now();
  const minutesNow = () => before.minutes + (performance.now() - start) / 60_000;
  let tried = before;
  process.env.MUTATION_CASES = cases;
  await runShard({
    root,
    scratch: join(folder, name),
    name,
    width: Number(option('width') ?? availableParallelism()),
    mostSteps,
    known: new Map(before.results.map((one) => [one.key, one])),
    every: Number(option('every') ?? 1),
    say: (text) => console.log(`${name} ${((performance.now() - start) / 1000).toFixed(0)} s: ${text}`),
    keep(results, ofAll) {
      tried = { results, ofAll, minutes: minutesNow(), date: new Date().toISOString().slice(0, 10) };
      writeFileSync(kept(name), JSON.stringify(tried));
    },
  });
  return tried;
}

async function shard(name) {
  const before = (asked.includes('--again') ? keptOf(name) : null) ?? { results: [], minutes: 0 };
  const quick = await pass(name, QUICK, before);
  return asked.includes('--quick') ? quick : pass(name, THOROUGH, quick);
}

for (const name of isReport ? [] : shards) {
  const { results } = await shard(name);
  console.log(tableOf(results));
}

const known = Object.keys(SHARDS).map((name) => [name, keptOf(name)]);
const done = known.filter(
  ([name, one]) =>
    one !== null && (named.length === 0 || process.env.MUTATION === 'write' || named.includes(name)),
);
const results = done.flatMap(([, one]) => one.results);
const total = counted(results);
const minutes = Math.round(done.reduce((sum, [, one]) => sum + one.minutes, 0));
console.log(tableOf(results));
console.log(`${withoutReason(results).length} survivors have no reason in reasons.mjs.`);

if (process.env.MUTATION === 'write') {
  const perShard = done.map(([name, one]) => [
    name,
    {
      date: one.date,
      minutes: Math.round(one.minutes),
      untried: one.ofAll - one.results.length,
      ...counted(one.results),
    },
  ]);
  const untried = known.filter(([, one]) => one === null).map(([name]) => [name, 'not tried yet']);
  writeFileSync(
    here('results.json'),
    `${JSON.stringify({ ...Object.fromEntries([...perShard, ...untried]), all: { minutes, ...total } }, null, 2)}\n`,
  );
  writeFileSync(here('survivors.txt'), survivorsText(results));
}
writeFigures('mutation', {
  ...total,
  withoutReason: withoutReason(results).length,
  minutes,
  shards: `${done.length} of ${known.length}`,
});
if (total.score < LEAST_SCORE) {
  console.log(`Fewer than ${LEAST_SCORE} % of the mutants are noticed.`);
  process.exitCode = 1;
}
