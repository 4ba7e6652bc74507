import { expect, it } from 'vitest';
import type { Source, Target } from '../../src/engine/problem';
import { presetById } from '../../src/lesson/presets';
import { experimentOfPreset } from '../../src/state/experiment';
import { FIELDS } from '../../src/state/fieldTable';
import {
  defaultBias,
  defaultLoss,
  defaultSource,
  elementwiseSource,
  targetFits,
} from '../../src/state/presetDefaults';
import { entryName } from '../../src/state/readNumber';
import { sameValue } from '../../src/state/sameValue';
import { sourceFault } from '../../src/state/sourceValidity';
import { outcomeOf } from '../../src/state/traceOf';
import { experimentFault } from '../../src/state/validity';
import {
  allowedNumbers,
  layerMismatch,
  MASK_NEEDS_SOFTMAX,
  outOfRange,
  UNSOLVABLE,
  wholeNumber,
  wrongCount,
} from '../../src/text/en/refusals';

const question = experimentOfPreset('question');
const { problem } = question;
const masked: Source = { kind: 'logits', logits: [1, -Infinity, 0] };
const layer = (weights: number[][], bias: number[]): Source => ({
  kind: 'layer',
  input: [1, 2],
  weights,
  bias,
});

it('an elementwise activation takes logits as they are, and −10 in the place of a masked one', () => {
  expect(elementwiseSource(problem)).toBe(problem.source);
  expect(elementwiseSource({ ...problem, source: masked })).toEqual({ kind: 'logits', logits: [1, -10, 0] });
});

it('a preset’s source and loss are its own for softmax alone', () => {
  const preset = {
    ...presetById('question'),
    problem: { ...problem, source: masked, loss: 'crossEntropy' as const },
  };
  expect(defaultSource(preset, 'softmax')).toBe(masked);
  expect(defaultSource(preset, 'tanh')).toEqual({ kind: 'logits', logits: [1, -10, 0] });
  expect(defaultLoss(preset, 'softmax')).toBe('crossEntropy');
  expect(defaultLoss(preset, 'tanh')).toBe('mse');
});

it('a preset’s bias is another layer’s only where it has as many outputs', () => {
  const source = layer([[1, 1], [1, 1]], [3, 4]); // prettier-ignore
  const preset = { ...presetById('question'), problem: { ...problem, source } };
  expect(defaultBias(preset, 2)).toEqual([3, 4]);
  expect(defaultBias(preset, 3)).toEqual([0, 0, 0]);
});

it.each<[Target, boolean]>([
  [{ kind: 'class', index: 0 }, true],
  [{ kind: 'class', index: 2 }, true],
  [{ kind: 'class', index: 3 }, false],
  [{ kind: 'class', index: -1 }, false],
  [{ kind: 'class', index: 0.5 }, false],
])('%j can be the target of three outputs: %s', (target, fits) => {
  expect(targetFits(target, 3, 'mse')).toBe(fits);
});

it.each<[Source, string | null]>([
  [{ kind: 'logits', logits: [NaN, 1] }, outOfRange(entryName('z', 0), 'NaN', allowedNumbers(FIELDS.z.range))],
  [{ kind: 'logits', logits: [1, NaN] }, outOfRange(entryName('z', 1), 'NaN', allowedNumbers(FIELDS.z.range))],
  [masked, MASK_NEEDS_SOFTMAX],
  [layer([[1, 1]], [0, 0]), layerMismatch(2, 1)],
  [layer([[1, 1], [1]], [0, 0]), wrongCount('b', 2, 1, 1)],
  [layer([[1, 1], [1, 1]], [0, 0]), null],
])('%j without softmax: %s', (source, fault) => {
  expect(sourceFault(source, 'tanh')).toBe(fault);
}); // prettier-ignore

it.each([
  ['ab', { 0: 'a', 1: 'b' }],
  [{ 0: 'a', 1: 'b' }, 'ab'],
  [null, {}],
  [{}, null],
])('%j and %j are not the same value', (left, right) => {
  expect(sameValue(left, right)).toBe(false);
});

it('the last few problems are solved once each', () => {
  const own = { ...problem };
  const outcome = outcomeOf(own);
  expect(outcomeOf(own)).toBe(outcome);
  expect(outcomeOf({ ...own })).not.toBe(outcome);
  expect(outcomeOf(own)).toBe(outcome);
});

it('a fault names the key that it is of, with the value that stands there', () => {
  const activations: Source = { kind: 'activations', activations: [1, -1, 1] };
  expect(experimentFault({ ...question, problem: { ...problem, source: activations } })).toEqual({
    field: 'a',
    value: '1,-1,1',
    reason: outOfRange(entryName('a', 1), '-1', allowedNumbers(FIELDS.a.range)),
  });
  expect(experimentFault({ ...question, lesson: 99 })).toEqual({
    field: 'lesson',
    value: '99',
    reason: wholeNumber('lesson', '99', FIELDS.lesson.maximum),
  });
  // ∂E/∂x adds ∞ and −∞, though z and E are numbers
  const source: Source = { kind: 'layer', input: [0.5], weights: [[1e200, -1e200]], bias: [0, 3e200] };
  const unsolvable = { ...problem, source, activation: 'identity', loss: 'mse' } as const;
  expect(experimentFault({ ...question, labels: null, problem: unsolvable })).toEqual({
    field: 'W',
    value: '1e200,-1e200',
    reason: UNSOLVABLE,
  });
});
