import { describe, expect, it } from 'vitest';
import { DERIVATION } from '../../src/lesson/derivation';
import { DEFAULT, faultsIn, linesOf, PROBLEMS, viewOf } from './problems';
import { say, sayList } from '../../src/text/en/spoken';

const BROKEN = /NaN|undefined|Infinity|\[object|null|\.\.|,,| {2}|[a-z]\(\)/;

describe('the sentences', { timeout: 60_000 }, () => {
  it('are whole and plain for every line of every problem, and hold no TeX', () => {
    const faults = faultsIn(
      PROBLEMS,
      (problem) => [viewOf(problem)],
      ({ line: { sentence } }) =>
        BROKEN.test(sentence) || /[\\{}_^−∂]/.test(sentence) || !/\S.*\.$/.test(sentence) ? [sentence] : [],
    );
    expect(faults).toEqual([]);
  });

  it('are whole for every title and explanation of every problem', () => {
    const faults = PROBLEMS.flatMap((problem) => {
      const view = viewOf(problem);
      return DERIVATION.flatMap((step) => [
        step.title(problem),
        ...step.substeps(problem).flatMap((substep) => [substep.title, substep.explanation(view)]),
      ]).filter((text) => BROKEN.test(text) || text.trim() === '');
    });
    expect(faults).toEqual([]);
  });

  it('read a cell aloud with its present numbers', () => {
    const view = viewOf(DEFAULT, { row: 0, column: 1 });
    const line = linesOf(view).find(({ at }) => at === 'da_dz/offDiagonal/substituted')?.line;
    expect(line?.sentence).toBe(
      'The derivative of a 1 by z 2 is minus 0.659 times 0.242, which is minus 0.160.',
    );
  });

  it('say why in the reader’s own names', () => {
    const view = viewOf(DEFAULT, { row: 0, column: 1 });
    const offDiagonal = DERIVATION[4]?.substeps(DEFAULT)[2];
    expect(offDiagonal?.explanation(view)).toBe(
      'Raising z₂ (dog) takes from a₁, because the shares must still add up to one.',
    );
  });

  it('call a number what it is: minus, powers of ten, infinity, none', () => {
    expect(say(-0.16)).toBe('minus 0.160');
    expect(say(0)).toBe('0');
    expect(say(2.34e-5)).toBe('2.34 times 10 to the minus 5');
    expect(say(-Infinity)).toBe('minus infinity');
    expect(say(NaN)).toBe('no number');
    expect(say(2, true)).toBe('2');
    expect(sayList(['1', '2', '3'], 7)).toBe('1, 2, 3 and 7 more');
    expect(sayList(['1'])).toBe('1');
  });
});
