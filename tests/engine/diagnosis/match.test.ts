import { expect, test } from 'vitest';
import { allowedAt, explained, fits, toleranceOf } from '../../../src/engine/diagnosis/match';
import { distinct, matchesIn } from '../../../src/engine/diagnosis/matches';
import { candidateOf, givenOf } from './handMade';

test('the tolerance is what print hides, and what rounding of z and after it costs on the scale of each', () => {
  const given = givenOf([1, 2], [0.5, 0.25]);
  const roundings = { ofLogits: { own: 3, forwardOnly: 5, ignored: 7 }, after: 10 };
  const rounding = (temperature: 'own' | 'forwardOnly' | 'ignored') => {
    const candidate = candidateOf([], [1, 2], { scale: 2, reach: 4 }, { temperature });
    const tolerance = toleranceOf(given, candidate, roundings, { unit: 2 ** -10, least: 2 ** -12 });
    expect(tolerance.printed).toBe(given.resolution);
    return tolerance.rounding;
  };
  // u (n_z reach + n scale) + l n (1 + scale)
  expect(rounding('own')).toBe(2 ** -10 * (3 * 4 + 10 * 2) + 2 ** -12 * 10 * 3);
  expect(rounding('forwardOnly')).toBe(2 ** -10 * (5 * 4 + 10 * 2) + 2 ** -12 * 10 * 3);
  expect(rounding('ignored')).toBe(2 ** -10 * (7 * 4 + 10 * 2) + 2 ** -12 * 10 * 3);
  expect(allowedAt({ printed: given.resolution, rounding: 0.125 }, 1)).toBe((1 + 1e-6) * 0.25 + 0.125);
});

test('a number explains one that is as far as is allowed, NaN a NaN, and ∞ an ∞', () => {
  const isExplained = (given: number, own: number) =>
    explained(givenOf([given]), candidateOf([], [own]), { printed: new Float64Array(1), rounding: 0.25 }) !==
    null;
  expect(isExplained(1.25, 1)).toBe(true);
  expect(isExplained(1.2500001, 1)).toBe(false);
  expect(isExplained(NaN, NaN)).toBe(true);
  expect(isExplained(NaN, 1)).toBe(false);
  expect(isExplained(1, NaN)).toBe(false);
  expect(isExplained(Infinity, Infinity)).toBe(true);
  expect(isExplained(Infinity, -Infinity)).toBe(false);
  expect(isExplained(Infinity, 1e308)).toBe(false);
});

test('an array has the shape of numbers with as many lengths, those of 1 aside, or is all of them in one list', () => {
  const extent = { rows: 2, columns: 3 };
  const isFitting = (...shape: readonly number[]) => fits(shape, extent);
  expect(isFitting(2, 3)).toBe(true);
  expect(isFitting(1, 2, 1, 3)).toBe(true);
  expect(isFitting(6)).toBe(true);
  expect(isFitting(6, 1)).toBe(true);
  expect(isFitting(3, 2)).toBe(false);
  expect(isFitting(2)).toBe(false);
  expect(isFitting()).toBe(false);
  expect(isFitting(2, 3, 4)).toBe(false);
  expect(fits([], { rows: 1, columns: 1 })).toBe(true);
});

test('of the candidates those match that have the shape and the numbers, and each set of names counts once', () => {
  const asked = {
    given: givenOf([1, 2]),
    roundings: { ofLogits: { own: 0, forwardOnly: 0, ignored: 0 }, after: 1 },
  };
  const one = candidateOf(['sign'], [1, 2]);
  const again = candidateOf(['sign'], [1, 2.25]);
  const pair = candidateOf(['sign', 'transposed'], [1, 2]);
  const matches = matchesIn(
    asked,
    [one, candidateOf(['sigmoid'], [1, 2.5]), candidateOf(['sigmoid'], [1, 2, 3]), again, pair],
    { unit: 0.25, least: 0 },
  );
  expect(matches.map(({ candidate }) => candidate)).toEqual([one, again, pair]);
  expect(distinct(matches).map(({ candidate }) => candidate)).toEqual([one, pair]);
});
