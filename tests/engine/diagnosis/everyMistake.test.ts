import { expect, test } from 'vitest';
import { MISTAKE_NAMES } from '../../../src/engine/diagnosis/mistakeNames';
import { cases, confusion, experiments, isBeneathRounding, sumOf, timesOf, told } from './confusion';

const TIMES = 200;
/** Half a million diagnoses take their time on a busy machine; this is against hanging only. */
const timeout = 600_000;

test(
  `every mistake and every two are named first, or are among those that nothing tells apart, ${TIMES} times each`,
  { timeout },
  () => {
    const faults: string[] = [];
    const table = confusion(experiments(150), TIMES, 'float64', (one, index) => {
      // nothing can be read from numbers that cancelled, and then nothing is named
      const isFault = one.fate === 'wrong' || (one.fate === 'unknown' && !isBeneathRounding(one));
      if (isFault) faults.push(told(one, index));
    });
    expect(faults).toEqual([]);
    for (const name of MISTAKE_NAMES) expect(timesOf(table, name), name).toBe(TIMES);
    const pairs = [...table.keys()].filter((name) => name.includes(' + '));
    expect(pairs.length).toBeGreaterThan(300);
    expect(pairs.filter((name) => timesOf(table, name) < TIMES)).toEqual([]);
    // most are told apart: naming everything at once would pass the test above and say nothing
    expect(sumOf(table, 'first')).toBeGreaterThan(20 * sumOf(table, 'among'));
    expect(sumOf(table, 'first')).toBeGreaterThan(3 * sumOf(table, 'simpler'));
  },
);

test(
  'numbers that are named as fewer mistakes than were made are those numbers, not ones near them',
  { timeout },
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
