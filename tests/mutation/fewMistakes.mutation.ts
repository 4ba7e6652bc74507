import { expect, test } from 'vitest';
import { confusion, experiments, isBeneathRounding, sumOf, told } from '../engine/diagnosis/confusion';

// in the place of everyMistake.test.ts and shortNumbers.test.ts, which would take a minute for each mutant
for (const printing of ['float64', 'float32', 'digits'] as const) {
  test(`every mistake and every two are named first, or are among those that nothing tells apart, in ${printing}`, () => {
    const faults: string[] = [];
    const table = confusion(experiments(1), 2, printing, (one, index) => {
      const mayBeUnknown =
        printing === 'float64' ? isBeneathRounding(one) : one.diagnosis.because === 'digits';
      if (one.fate === 'wrong' || (one.fate === 'unknown' && !mayBeUnknown)) faults.push(told(one, index));
    });
    expect(faults).toEqual([]);
    expect(table.size).toBeGreaterThan(100);
    if (printing === 'float64') expect(sumOf(table, 'first')).toBeGreaterThan(3 * sumOf(table, 'simpler'));
  });
}
