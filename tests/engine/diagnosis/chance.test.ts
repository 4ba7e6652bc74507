import { expect, test } from 'vitest';
import { chanceOfAny, isOfTheirSize, saysSomething } from '../../../src/engine/diagnosis/chance';
import type { Candidate } from '../../../src/engine/diagnosis/candidates';
import { candidateOf, givenOf } from './handMade';

/** With a unit of u a candidate of scale 1 may be off by u in doubles. */
const levelOf = (unit: number) => ({ unit, least: 0 });
const ROUNDINGS = { ofLogits: { own: 0, forwardOnly: 0, ignored: 0 }, after: 1 };
const match = (candidate: Candidate) => ({ candidate, values: candidate.computed().values });

test('numbers of which a tenth would be within the tolerance of a mistake still say something, those of which more would do not', () => {
  const asked = { given: givenOf([1]), roundings: ROUNDINGS };
  const wrong = match(candidateOf(['sign'], [1]));
  expect(saysSomething(asked, wrong, levelOf(0.05))).toBe(true);
  expect(saysSomething(asked, wrong, levelOf(0.051))).toBe(false);
  expect(saysSomething(asked, wrong, levelOf(1e9))).toBe(false);
  expect(saysSomething(asked, match(candidateOf([], [1])), levelOf(1e9))).toBe(true);
});

test('numbers are meant that are up to four times as large or as small, by their largest entries', () => {
  const isMeant = (own: number, theirs: number) =>
    isOfTheirSize(
      { given: givenOf([0.1, -theirs]), roundings: ROUNDINGS },
      match(candidateOf(['sign'], [-own, 0.1])),
    );
  expect(
    [
      [8, 2],
      [2, 8],
      [8.1, 2],
      [2, 8.1],
    ].map(([own, theirs]) => isMeant(own!, theirs!)),
  ).toEqual([true, true, false, false]);
});

test('the chance of any is that of the likeliest to be meant, with the rivals and the orders that there are', () => {
  const asked = { given: givenOf([1, 0.5]), roundings: ROUNDINGS };
  const six = [1, 2, 3, 4, 5, 6];
  const chanceOf = (...candidates: readonly Candidate[]) =>
    chanceOfAny(asked, candidates.map(match), 1000, levelOf(0.005));
  // 2 · 0.005 of 1 in both entries, times a thousand rivals
  expect(chanceOf(candidateOf(['sign'], six))).toBeCloseTo(-4 + 3, 12);
  expect(chanceOf(candidateOf(['sign'], six, { scale: 10 }), candidateOf(['sigmoid'], six))).toBeCloseTo(
    -1,
    12,
  );
  const [inRows, inColumns] = (['rows', 'columns'] as const).map((classes) =>
    candidateOf(['permuted'], six, { rows: 3, columns: 2, classes }, { order: 'any' }),
  );
  expect(chanceOf(inRows!)).toBeCloseTo(-1 + Math.log10(6), 12);
  expect(chanceOf(inColumns!)).toBeCloseTo(-1 + Math.log10(2), 12);
});
