// `npm run test:soak`: the random tests for as long as it takes to trust them, each with a seed that is printed and replays it.
// `npm run test:soak -- leaks mutation` runs these parts alone. What each counted goes into tests/figures/measured.json, with the
// day and the machine; `npm run figures` prints it. Parts that use the page need `npm run build` first.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const record = join(root, 'tests/figures/measured.json');

const SEED = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const PROPERTY_RUNS = process.env.PROPERTY_RUNS ?? '100000';
const MONKEY_SECONDS = process.env.MONKEY_SECONDS ?? '600';
const LEAK_ROUNDS = process.env.LEAK_ROUNDS ?? '100';

/** Each part: the npm script that runs it, and how it is told to be long. */
const PARTS = {
  properties: { script: 'test:unit', args: ['tests/properties'], env: { PROPERTY_RUNS } },
  oracle: { script: 'test:unit', args: ['tests/oracle'], env: { PROPERTY_RUNS } },
  monkey: { script: 'test:monkey', env: { MONKEY_SECONDS } },
  leaks: { script: 'test:leaks', env: { LEAK_ROUNDS, MONKEY_SECONDS } },
  faults: { script: 'test:browser', args: ['faults'], env: {} },
  build: { script: 'test:supply', env: {} },
  size: { script: 'size', env: {} },
  mutation: { script: 'test:mutation', env: {} },
};
/** What is random and gets better with time; the rest is run when it is named, or by `all`. */
const LONG = ['properties', 'oracle', 'monkey', 'leaks'];

function run({ script, args = [], env }, folder) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SEED, ...env, FIGURES_FOLDER: folder },
      shell: process.platform === 'win32',
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

const figuresIn = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.json'))
      .map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );

const machine = () =>
  `${cpus().length} cores of ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;

/** What a part that failed has counted is no figure to show. */
async function measure(name) {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  const started = performance.now();
  console.log(`\n── ${name}, seed ${SEED} ${'─'.repeat(50)}`);
  const passed = await run(PARTS[name], folder);
  const minutes = Number(((performance.now() - started) / 60_000).toFixed(1));
  if (passed) {
    const known = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
    const day = new Date().toISOString().slice(0, 10);
    known[name] = { day, machine: machine(), minutes, seed: Number(SEED), figures: figuresIn(folder) };
    writeFileSync(record, `${JSON.stringify(known, null, 2)}\n`);
  }
  if (passed) rmSync(folder, { recursive: true, force: true });
  else console.log(`What ${name} counted until it failed is kept in ${folder}.`);
  return { name, passed, minutes };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => name !== 'all' && !(name in PARTS));
if (unknown.length > 0) {
  console.error(
    `soak: there is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')} and all`,
  );
  process.exit(1);
}
const chosen = wanted.includes('all') ? Object.keys(PARTS) : wanted.length > 0 ? wanted : LONG;
const done = [];
for (const name of chosen) done.push(await measure(name));
console.log(`\n── soak, seed ${SEED}`);
for (const { name, passed, minutes } of done) {
  console.log(`${name}: ${passed ? 'passed' : `FAILED; SEED=${SEED} replays it`} in ${minutes} min`);
}
process.exitCode = done.every(({ passed }) => passed) ? 0 : 1;
