// How often each property test runs: PROPERTY_RUNS cases (2,000 unless told otherwise) drawn from SEED (fixed unless told
// otherwise, "random" for a new one). With FIGURES_FOLDER set, each test file writes there how many cases it really ran:
// properties/FILE.json, to be summed by whoever shows them.
import { relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, chai, expect, vi } from 'vitest';
import { writeFigures } from '../figures/writeFigures.mjs';

const USUAL_RUNS = 2000;
const FIXED_SEED = 20_261_126;
const USUAL_PATIENCE = 600_000;

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new Error(`${name}=${text} is not a number above 0`);
  return value;
}

function seedOf(text: string): number {
  if (text === 'random') return Math.floor(Math.random() * 2 ** 31);
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value)) throw new Error(`SEED=${text} is not a whole number`);
  return value | 0; // as fast-check takes it
}

const RUNS = positive('PROPERTY_RUNS', process.env.PROPERTY_RUNS ?? String(USUAL_RUNS));
const SEED = seedOf(process.env.SEED ?? String(FIXED_SEED));

// against hanging only: a busy machine takes its time, and a long run as much longer
vi.setConfig({ testTimeout: USUAL_PATIENCE * Math.max(1, RUNS / USUAL_RUNS) });

// what a counterexample does is said in full
chai.config.truncateThreshold = 0;

type Counted = { properties: number; cases: number };
const counted = new Map<string, Counted>();

const thisFile = (): string => relative(process.cwd(), expect.getState().testPath ?? 'unknown');

function count(cases: number): void {
  const file = thisFile();
  if (file.endsWith('runs.test.ts')) return; // tests of these lines, not of the page
  const before = counted.get(file) ?? { properties: 0, cases: 0 };
  counted.set(file, { properties: before.properties + 1, cases: before.cases + cases });
}

const replay = (seed: number): string =>
  `Replay: SEED=${seed} PROPERTY_RUNS=${RUNS} npx vitest run ${thisFile()}` +
  ` -t ${JSON.stringify((expect.getState().currentTestName ?? '').split(' > ').at(-1))}`;

function report<Ts>(details: fc.RunDetails<Ts>): void {
  count(details.numRuns);
  if (!details.failed) return;
  const said = fc.defaultReportMessage(details) ?? 'failed';
  const cause = details.errorInstance;
  const why = cause instanceof Error ? cause.message : '';
  throw new Error(`${replay(details.seed)}\n${said}\n${why}`, { cause });
}

/**
 * What to give `fc.assert`: the number of cases, the seed, and how a failure is told. A `share` below 1 is for a property
 * one case of which takes far longer than a millisecond; say at its use why it does.
 */
export function runs<Ts>(share = 1): fc.Parameters<Ts> {
  return { numRuns: Math.max(1, Math.round(share * RUNS)), seed: SEED, reporter: report };
}

afterAll(() => {
  for (const [file, { properties, cases }] of counted) {
    const name = file.replaceAll(/[\\/]/g, '-').replace(/\.test\.tsx?$/, '');
    writeFigures(`properties/${name}`, { properties, cases, seed: SEED });
  }
});
