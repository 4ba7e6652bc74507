import { describe, expect, test } from 'vitest';
import { MISTAKE_NAMES } from '../../../src/engine/diagnosis/mistakeNames';
import {
  cases,
  confusion,
  isBeneathRounding,
  nameOf,
  type Case,
  type Confusion,
  type Fate,
} from './confusion';
import { KINDS } from './randomQuestions';

const TIMES = 200;
/** Half a million diagnoses take their time on a busy machine; this is against hanging only. */
const PATIENCE = 600_000;

/** Random experiments, each kind so many times. */
const experiments = (rounds: number): number[] =>
  Array.from({ length: rounds * KINDS.length }, (_, index) => index);

const told = ({ candidate, diagnosis, question }: Case, index: number): string =>
  `experiment ${index} (${question.quantity}, ${question.problem.loss}): ${nameOf(candidate.mistakes)} was called ${diagnosis.verdict} (${diagnosis.because}) ${diagnosis.explanations.map(({ mistakes }) => nameOf(mistakes)).join(' | ')}`;

const times = (table: Confusion, name: string): number =>
  Object.values(table.get(name) ?? {}).reduce((sum, count) => sum + count, 0);

const sumOf = (table: Confusion, fate: Fate): number =>
  [...table.values()].reduce((total, row) => total + row[fate], 0);

describe('every mistake and every two, in random experiments', { timeout: PATIENCE }, () => {
  test(`is named first, or is among those that nothing tells apart, ${TIMES} times each`, () => {
    const faults: string[] = [];
    const table = confusion(experiments(150), TIMES, 'float64', (one, index) => {
      // nothing can be read from numbers that cancelled, and then nothing is named
      if (one.fate === 'wrong' || !isBeneathRounding(one)) faults.push(told(one, index));
    });
    expect(faults).toEqual([]);
    for (const name of MISTAKE_NAMES) expect(times(table, name), name).toBe(TIMES);
    const pairs = [...table.keys()].filter((name) => name.includes(' + '));
    expect(pairs.length).toBeGreaterThan(300);
    const rare = pairs.filter((name) => times(table, name) < TIMES);
    expect(rare).toEqual([]);
    // most are told apart: naming everything at once would pass the test above and say nothing
    expect(sumOf(table, 'first')).toBeGreaterThan(20 * sumOf(table, 'among'));
    expect(sumOf(table, 'first')).toBeGreaterThan(3 * sumOf(table, 'simpler'));
  });

  // short numbers may leave too few digits to name anything; they must not make numbers that are not recognised
  for (const [precision, rounds, count, share] of [
    ['float32', 30, 40, 200],
    ['float16', 20, 20, 1],
  ] as const) {
    test(`is never called something else when the program computes in ${precision}`, () => {
      const faults: string[] = [];
      const indices = experiments(rounds).filter((index) => !KINDS[index % KINDS.length]?.overflows);
      const table = confusion(indices, count, precision, (one, index) => {
        if (one.fate === 'wrong' || one.diagnosis.because !== 'digits') faults.push(told(one, index));
      });
      expect(faults).toEqual([]);
      expect(sumOf(table, 'first')).toBeGreaterThan(share * sumOf(table, 'unknown'));
    });
  }

  test('is rarely missed, and never called something else, with logits so large that float32 has few digits left', () => {
    const faults: string[] = [];
    const indices = experiments(12).filter((index) => KINDS[index % KINDS.length]?.overflows);
    const table = confusion(indices, 15, 'float32', (one, index) => {
      if (one.fate === 'wrong') faults.push(told(one, index));
    });
    expect(faults).toEqual([]);
    expect(sumOf(table, 'first')).toBeGreaterThan(15 * sumOf(table, 'unknown'));
  });

  test('is never called something else when four to eight digits are printed', () => {
    const wrong: string[] = [];
    confusion(experiments(20), 25, 'digits', (one, index) => {
      if (one.fate === 'wrong') wrong.push(told(one, index));
    });
    expect(wrong).toEqual([]);
  });
});

test(
  'numbers that are named as fewer mistakes than were made are those numbers, not ones near them',
  { timeout: PATIENCE },
  () => {
    const apart: string[] = [];
    let compared = 0;
    for (const index of experiments(4)) {
      for (const one of cases(index, 'float64', () => true)) {
        const [first] = one.diagnosis.explanations;
        if (one.fate !== 'simpler' || first === undefined) continue;
        compared += 1;
        const scale = one.candidate.computed().scale;
        const differs = first.values.some((value, k) => {
          const other = one.given.values[k] ?? NaN;
          return Number.isFinite(value)
            ? Math.abs(value - other) > 1e-11 * scale + 1e-300
            : !Object.is(value, other);
        });
        if (differs) apart.push(told(one, index));
      }
    }
    expect(apart).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
  },
);
