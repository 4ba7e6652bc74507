import { expect, test } from 'vitest';
import { cases, experiments, isBeneathRounding, told } from '../engine/diagnosis/confusion';

// in the place of everyMistake.test.ts and shortNumbers.test.ts, which would take a minute for each mutant
for (const index of experiments(1).filter((one) => one % 6 === 0)) {
  test(`every mistake and every two in experiment ${index} are named first, or are among those that nothing tells apart`, () => {
    const faults: string[] = [];
    let named = 0;
    for (const one of cases(index, 'float64', () => true)) {
      if (one.fate === 'first') named += 1;
      if (one.fate === 'wrong' || (one.fate === 'unknown' && !isBeneathRounding(one)))
        faults.push(told(one, index));
    }
    expect(faults).toEqual([]);
    expect(named).toBeGreaterThan(0);
  });
}
