import { expect, test } from 'vitest';
import type { Candidates } from '../../../src/engine/diagnosis/candidates';
import { contextsOf } from '../../../src/engine/diagnosis/contexts';
import { lessSimple } from '../../../src/engine/diagnosis/lessSimple';
import { MISTAKE_NAMES, type MistakeName } from '../../../src/engine/diagnosis/mistakeNames';
import { QUESTION } from '../problems';
import { candidateOf, givenOf } from './handMade';

const NUMBERS = [0.25, -0.5];
const asked = {
  given: givenOf(NUMBERS),
  roundings: { ofLogits: { own: 0, forwardOnly: 0, ignored: 0 }, after: 1 },
};
const [context] = contextsOf({ problem: QUESTION, rows: [], current: 0, reduction: 'mean', quantity: 'a' });

function toldOf(named: readonly MistakeName[], pairs: readonly (readonly MistakeName[])[]) {
  return toldOfAll([named], pairs);
}

function toldOfAll(all: readonly (readonly MistakeName[])[], pairs: readonly (readonly MistakeName[])[]) {
  const two = pairs.map((names) => candidateOf(names, NUMBERS));
  const other = candidateOf(['log-base-2', 'log-base-10'], [1, 1]);
  const candidates: Candidates = [[], [], [...two, other]];
  const matches = all.map((named) => ({
    candidate: candidateOf(named, NUMBERS),
    values: asked.given.values,
  }));
  const found = { matches, precision: 'float64' as const, chance: -9 };
  return lessSimple(asked, { ...context!, candidates }, found, found.matches);
}

test('pairs that give the numbers too are told once each, but for those with a mistake that is named', () => {
  const pairs: MistakeName[][] = [
    ['sign', 'transposed'],
    ['jacobian-skipped', 'factor-2'],
    ['sign', 'transposed'],
    ['sigmoid', 'transposed'],
  ];
  expect(toldOf(['sigmoid'], pairs)).toEqual([
    ['sign', 'transposed'],
    ['jacobian-skipped', 'factor-2'],
  ]);
  expect(toldOf(['a-minus-y'], pairs)).toHaveLength(3);
});

test('beside a pair none is told, since none is less simple', () => {
  expect(toldOf(['sigmoid', 'a-minus-y'], [['sign', 'transposed']])).toEqual([]);
  expect(toldOfAll([['sigmoid', 'a-minus-y'], ['argument-z']], [['sign', 'transposed']])).toEqual([]);
});

test('a dozen are told at the most', () => {
  const pairs = MISTAKE_NAMES.slice(1, 16).map((name): MistakeName[] => ['argument-z', name]);
  expect(toldOf(['sum-for-mean'], pairs)).toEqual(pairs.slice(0, 12));
});
