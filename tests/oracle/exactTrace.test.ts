import { describe, expect, it } from 'vitest';
import cases from '../fixtures/cases.json';
import direct from '../fixtures/direct.json';
import type { ActivationName, LossName, Problem } from '../../src/engine/problem';
import { CORRECTIONS } from '../engine/goldenCorrections';
import { QUESTION } from '../engine/problems';
import { nearest, type Decimal } from './exact';
import { exactTrace } from './exactTrace';

const doubles = (values: readonly Decimal[] | null): number[] => (values ?? []).map(nearest);

/** The same without the entries that the other program did not write, which are null there. */
const written = (values: readonly Decimal[] | null, want: readonly (number | null)[]): (number | null)[] =>
  doubles(values).map((value, k) => (want[k] === null ? null : value + 0));

/** The largest distance as a part of the largest entry: all that a case of 60 digits says of a sum. */
function farthest(got: readonly Decimal[] | null, want: readonly unknown[]): number {
  const numbers = want.map((value) => (typeof value === 'number' ? value : NaN));
  const size = Math.max(0, ...numbers.filter(Number.isFinite).map(Math.abs));
  const apart = doubles(got).map((value, k) => Math.abs(value - (numbers[k] ?? NaN)));
  return Math.max(0, ...apart.filter(Number.isFinite)) / (size || 1);
}

describe('the exact trace', () => {
  it('is, from exact logits, what another program computed with 400 digits, to the last bit', () => {
    for (const { z, target, expected } of direct.cases.slice(0, 20)) {
      const problem: Problem = {
        ...QUESTION,
        source: { kind: 'logits', logits: z },
        target: { kind: 'class', index: target },
      };
      const squared = exactTrace(problem);
      const entropy = exactTrace({ ...problem, loss: 'crossEntropy' });
      expect(written(squared.activations, expected.a)).toEqual(expected.a);
      expect(written(squared.complements, expected.rest)).toEqual(expected.rest);
      expect(written(squared.right.jacobian.values, expected.J.flat())).toEqual(expected.J.flat());
      expect(written(squared.right.logits, expected.dMse_dz)).toEqual(expected.dMse_dz);
      expect(written([squared.loss], [expected.mse])).toEqual([expected.mse]);
      expect(written(entropy.right.logits, expected.dCrossEntropy_dz)).toEqual(expected.dCrossEntropy_dz);
      expect(written([entropy.loss], [expected.crossEntropy])).toEqual([expected.crossEntropy]);
    }
  });

  it('has the z, a, ∂E/∂W and ∂E/∂x of whole layers as another program computed them', () => {
    // the corrected cases are those whose 60 digits were too few
    for (const c of cases.cases.filter(({ name }) => !(name in CORRECTIONS))) {
      const trace = exactTrace(
        {
          ...QUESTION,
          source: { kind: 'layer', input: c.x, weights: c.W, bias: c.b },
          target: { kind: 'distribution', values: c.y },
          activation: c.activation as ActivationName,
          loss: c.loss as LossName,
          temperature: c.temperature,
        },
        { digits: 60 },
      );
      expect(farthest(trace.logits, c.expected.z)).toBeLessThan(2 ** -52);
      expect(farthest(trace.activations, c.expected.a)).toBeLessThan(2 ** -52);
      expect(farthest(trace.right.weights.values, c.expected.dE_dW.flat())).toBeLessThan(2 ** -52);
      expect(farthest(trace.right.input, c.expected.dE_dx)).toBeLessThan(2 ** -52);
    }
  });
});
