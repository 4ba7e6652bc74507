import { expect, test } from 'vitest';
import type { Candidate } from '../../../src/engine/diagnosis/candidates';
import type { MistakeName } from '../../../src/engine/diagnosis/mistakeNames';
import { RIGHT_PROGRAMME } from '../../../src/engine/diagnosis/programme';
import type { GivenArray } from '../../../src/engine/diagnosis/question';
import { search } from '../../../src/engine/diagnosis/search';

/** A candidate that computes these numbers; with 10 roundings its rounding in doubles is 10 · 2⁻⁵³. */
function candidate(mistakes: readonly MistakeName[], values: readonly number[]): Candidate {
  const computed = {
    rows: 1,
    columns: values.length,
    values: Float64Array.from(values),
    scale: 1,
    reach: 0,
    classes: 'columns' as const,
  };
  return { mistakes, programme: RIGHT_PROGRAMME, extent: computed, computed: () => computed };
}

const ROUNDINGS = { ofLogits: { own: 0, forwardOnly: 0, ignored: 0 }, after: 10 };
const ROUNDING = 10 * 2 ** -53;
const numbers = [0.1234567890123, -0.2345678901234, 0.3456789012345];
const given: GivenArray = {
  shape: [3],
  values: Float64Array.from(numbers),
  resolution: new Float64Array(3),
  precision: null,
};
const apart = (times: number) => numbers.map((value) => value + times * ROUNDING);
const OTHERS = [0.5, 0.5, 0.5];

const namesOf = (one: readonly Candidate[], two: readonly Candidate[] = []) =>
  search({ given, roundings: ROUNDINGS }, [[candidate([], OTHERS)], one, two])?.matches.map(
    ({ candidate: { mistakes } }) => mistakes.join(' + '),
  );

test('the mistake whose numbers these are comes first, and one that nearly has them with it', () => {
  expect(namesOf([candidate(['sigmoid'], apart(3)), candidate(['sign'], numbers)])).toEqual([
    'sign',
    'sigmoid',
  ]);
  expect(namesOf([candidate(['sigmoid'], apart(30)), candidate(['sign'], numbers)])).toEqual(['sign']);
});

test('a mistake that nearly has them comes with two that have them, since it is simpler', () => {
  expect(namesOf([candidate(['sigmoid'], apart(3))], [candidate(['sign', 'transposed'], numbers)])).toEqual([
    'sign + transposed',
    'sigmoid',
  ]);
});

test('one mistake that has them rules out two that have them too', () => {
  expect(namesOf([candidate(['sign'], numbers)], [candidate(['sigmoid', 'transposed'], numbers)])).toEqual([
    'sign',
  ]);
});

test('where doubles fail, as many digits as a float32 has are enough', () => {
  const close = numbers.map((value) => value + 1e-8);
  expect(namesOf([candidate(['sign'], close)])).toEqual(['sign']);
  expect(
    namesOf([
      candidate(
        ['sign'],
        numbers.map((value) => value + 1e-5),
      ),
    ]),
  ).toBeUndefined();
});
