import { expect, test } from 'vitest';
import type { Candidate } from '../../../src/engine/diagnosis/candidates';
import type { MistakeName } from '../../../src/engine/diagnosis/mistakeNames';
import { search } from '../../../src/engine/diagnosis/search';
import { candidateOf, givenOf } from './handMade';

/** A candidate that computes these numbers; with 10 roundings its rounding in doubles is 10 · 2⁻⁵³. */
const candidate = (mistakes: readonly MistakeName[], values: readonly number[]) =>
  candidateOf(mistakes, values);

const ROUNDINGS = { ofLogits: { own: 0, forwardOnly: 0, ignored: 0 }, after: 10 };
const ROUNDING = 10 * 2 ** -53;
const numbers = [0.1234567890123, -0.2345678901234, 0.3456789012345];
const given = givenOf(numbers);
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

test('zeros are those of a program that computes 0, not of one whose rounding in float32 or float16 would hide its numbers', () => {
  const found = (one: readonly Candidate[], zeros = givenOf([0, 0, 0])) =>
    search({ given: zeros, roundings: ROUNDINGS }, [[candidate([], OTHERS)], one, []])?.matches.map(
      ({ candidate: { mistakes } }) => mistakes.join(' + '),
    );
  const hidden = candidateOf(['argument-z'], [1, -2, 3], { scale: 1e9 });
  expect(found([candidate(['sigmoid'], [0, 0, 0]), hidden])).toEqual(['sigmoid']);
  expect(found([hidden])).toBeUndefined();
  // printed as 0.0 they are numbers like others
  expect(found([hidden], givenOf([0, 0, 0], [0.05, 0.05, 0.05]))).toEqual(['argument-z']);
});

test('numbers that could as well be float32 are also those of as few mistakes that hold as such', () => {
  const single = numbers.map(Math.fround);
  const close = single.map((value) => value + 1e-7);
  const found = (values: readonly number[], right: readonly number[] = OTHERS) =>
    search({ given: givenOf(values), roundings: ROUNDINGS }, [
      [candidate([], right)],
      [candidate(['sigmoid'], close)],
      [candidate(['sign', 'transposed'], values), candidate(['sign', 'factor-2'], close)],
    ])?.matches.map(({ candidate: { mistakes } }) => mistakes.join(' + '));
  expect(found(single)).toEqual(['sign + transposed', 'sigmoid', 'sign + factor-2']);
  expect(found(numbers)).toEqual(['sign + transposed']);
  expect(found(single, single)).toEqual(['']);
});

test('a mistake whose tolerance is as large as the numbers is not named where it could be meant, and nothing else is then; where not, others are', () => {
  // the tolerance is 1.1e-15
  const found = (values: readonly number[], own: readonly number[]) =>
    search({ given: givenOf(values), roundings: ROUNDINGS }, [
      [candidate([], OTHERS)],
      [candidate(['sign'], own)],
      [candidateOf(['sigmoid', 'transposed'], values, { scale: 0 })],
    ]);
  const namesIn = (one: ReturnType<typeof found>) =>
    one?.matches.map(({ candidate: { mistakes } }) => mistakes.join(' + '));
  expect(namesIn(found([4e-15, -3e-15], [4.5e-15, -3e-15]))).toEqual(['sign']);
  expect(namesIn(found([1.2e-15, -1e-15], [2e-16, -1e-16]))).toEqual(['sigmoid + transposed']);
});

test('the rivals of what is found are the candidates of as few mistakes', () => {
  const chance = (pairs: number) =>
    search({ given, roundings: ROUNDINGS }, [
      [candidate([], OTHERS)],
      [candidate(['sign'], numbers)],
      Array.from({ length: pairs }, () => candidate(['sigmoid', 'transposed'], OTHERS)),
    ])!.chance;
  const share = (2 * ROUNDING) / Math.max(...numbers.map(Math.abs));
  expect(chance(0)).toBeCloseTo(3 * Math.log10(share) + Math.log10(2), 9);
  expect(chance(500)).toBe(chance(0));
});
