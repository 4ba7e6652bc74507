import { expect, test } from 'vitest';
import { confusion, experiments, sumOf, timesOf, told } from './confusion';
import { KINDS } from './randomQuestions';

const TIMES = 200;
/** Against hanging only. */
const timeout = 600_000;

const isLarge = (index: number): boolean => KINDS[index % KINDS.length]?.overflows ?? false;

// short numbers may leave too few digits to name anything; they must not make numbers that are not recognised
for (const [precision, share] of [
  ['float32', 200],
  ['float16', 1],
] as const) {
  test(
    `a mistake, alone or with another, is never called something else when the program computes in ${precision}, ${TIMES} times each`,
    { timeout },
    () => {
      const faults: string[] = [];
      const looks = { alike: 0, other: 0 };
      const indices = experiments(150).filter((index) => !isLarge(index));
      const table = confusion(indices, TIMES, precision, (one, index) => {
        const isMissed = one.fate === 'unknown' && one.diagnosis.because !== 'digits';
        if (one.fate === 'wrong' || isMissed) faults.push(told(one, index));
        if (one.fate === 'first') {
          looks[one.diagnosis.explanations[0]?.precision === precision ? 'alike' : 'other'] += 1;
        }
      });
      expect(faults).toEqual([]);
      expect([...table.keys()].filter((name) => timesOf(table, name) < TIMES)).toEqual([]);
      expect(sumOf(table, 'first')).toBeGreaterThan(share * sumOf(table, 'unknown'));
      expect(looks.alike).toBeGreaterThan(20 * looks.other);
    },
  );
}

test(
  'with logits so large that float32 has few digits left it is rarely missed, and never called something else',
  { timeout },
  () => {
    const faults: string[] = [];
    const table = confusion(experiments(12).filter(isLarge), 15, 'float32', (one, index) => {
      if (one.fate === 'wrong') faults.push(told(one, index));
    });
    expect(faults).toEqual([]);
    expect(sumOf(table, 'first')).toBeGreaterThan(15 * sumOf(table, 'unknown'));
  },
);

test(
  'a mistake, alone or with another, is never called something else when four to eight digits are printed',
  { timeout },
  () => {
    const faults: string[] = [];
    confusion(experiments(20), 25, 'digits', (one, index) => {
      if (one.fate === 'wrong') faults.push(told(one, index));
    });
    expect(faults).toEqual([]);
  },
);
