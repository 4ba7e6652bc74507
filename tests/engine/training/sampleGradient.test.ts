import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/engine/problem';
import { vectorMatrixProduct } from '../../../src/engine/softmaxJacobian';
import { seededNumbers, smallRandom, writeOrder } from '../../../src/engine/training/seededOrder';
import { writeSampleGradient } from '../../../src/engine/training/sampleGradient';
import { emptyPass, passForward } from '../../../src/engine/training/samplePass';
import { wrongWays, type GradientWay } from '../../../src/engine/training/trainingPlan';
import { logits, solved } from '../problems';
import { LAYER, planOfProblem } from './plans';

function gradientOf(problem: Problem, way: GradientWay): readonly number[] {
  const { settings, set, start } = planOfProblem(problem, 1);
  const pass = emptyPass(set.outputs);
  passForward(pass, settings, set, 0, start);
  writeSampleGradient(pass, settings, way);
  return [...pass.logitGradient];
}

/** The largest difference between two vectors. */
const apart = (one: readonly number[], other: ArrayLike<number>): number =>
  Math.max(...one.map((value, m) => Math.abs(value - (other[m] ?? NaN))));

describe('each mistake is what its name says, with the trace’s own matrices', () => {
  for (const loss of ['mse', 'crossEntropy'] as const) {
    const trace = solved({ ...logits(1, 2, 0.5), loss, temperature: 0.8 });
    const { activations: g, jacobian, logits: right } = trace.right;
    const { problem } = trace;
    it(loss, () => {
      const diagonal = g.map((slope, m) => slope * (jacobian.values[4 * m] ?? NaN));
      expect(apart(gradientOf(problem, 'diagonal-only'), diagonal)).toBeLessThan(1e-14);
      expect(apart(gradientOf(problem, 'jacobian-skipped'), g)).toBeLessThan(1e-14);
      expect(apart(gradientOf(problem, 'jacobian-twice'), vectorMatrixProduct(right, jacobian))).toBeLessThan(
        1e-14,
      );
      expect(apart(gradientOf(problem, 'a-minus-y'), trace.residuals)).toBeLessThan(1e-14);
      const negative = right.map((slope) => -slope);
      expect(apart(gradientOf(problem, 'sign'), negative)).toBeLessThan(1e-14);
    });
  }

  it('a class that y asks nothing of has no ∂E/∂a, also where its a has underflowed', () => {
    const { problem } = solved({ ...logits(0, -800), loss: 'crossEntropy' });
    expect(gradientOf(problem, 'jacobian-skipped')).toEqual([-1, 0]);
  });

  it('the elementwise one with cross-entropy is right at the target and 0 elsewhere', () => {
    const { problem, right } = solved({ ...logits(1, 2, 0.5), loss: 'crossEntropy' });
    const kept = [right.logits[0] ?? NaN, 0, 0];
    expect(apart(gradientOf(problem, 'diagonal-only'), kept)).toBeLessThan(1e-15);
    expect(right.logits[0]).toBeCloseTo(-0.769, 3);
  });
});

describe('the mistakes on offer', () => {
  it('make a difference: not one of them has the right gradient', () => {
    const problems: readonly Partial<Problem>[] = [
      { ...LAYER },
      { ...LAYER, loss: 'crossEntropy' },
      ...(['identity', 'sigmoid', 'tanh', 'elu', 'softplus', 'silu', 'gelu'] as const).map((activation) => ({
        ...LAYER,
        activation,
      })),
    ];
    for (const change of problems) {
      const { problem } = solved(change);
      const right = gradientOf(problem, 'right');
      const ways = wrongWays(problem);
      expect(ways.length).toBeGreaterThan(0);
      for (const way of ways)
        expect(gradientOf(problem, way), `${problem.activation} ${way}`).not.toEqual(right);
    }
  });

  it('leave out what is right: a − y of cross-entropy, the form in a that there is none of', () => {
    expect(wrongWays({ activation: 'softmax', loss: 'crossEntropy' })).not.toContain('a-minus-y');
    expect(wrongWays({ activation: 'relu', loss: 'mse' })).toEqual(['jacobian-skipped', 'sign']);
    expect(wrongWays({ activation: 'gelu', loss: 'mse' })).toEqual([
      'argument-a',
      'jacobian-skipped',
      'sign',
    ]);
    expect(wrongWays({ activation: 'tanh', loss: 'mse' })).toEqual([
      'argument-z',
      'argument-a',
      'jacobian-skipped',
      'sign',
    ]);
    expect(wrongWays({ activation: 'identity', loss: 'mse' })).toEqual(['sign']);
    expect(wrongWays({ activation: 'softmax', loss: 'mse' })).toContain('a-minus-y');
  });
});

describe('the seed', () => {
  it('shuffles all samples, each epoch otherwise, the same for the same seed', () => {
    const orderOf = (seed: number, epoch: number) => {
      const order = new Int32Array(20);
      writeOrder(order, seed, epoch);
      return [...order];
    };
    expect(orderOf(7, 3)).toEqual(orderOf(7, 3));
    expect(orderOf(7, 3)).not.toEqual(orderOf(7, 4));
    expect(orderOf(7, 3)).not.toEqual(orderOf(8, 3));
    expect(orderOf(7, 3).toSorted((one, other) => one - other)).toEqual([...Array(20).keys()]);
  });

  it('gives numbers spread over [0, 1), and weights over ±0.1', () => {
    const next = seededNumbers(5);
    const numbers = Array.from({ length: 10_000 }, next);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    // the mean of n uniform numbers is off by 1/√(12 n) = 0.003 on average
    expect(Math.abs(numbers.reduce((sum, one) => sum + one, 0) / numbers.length - 0.5)).toBeLessThan(0.012);
    const weights = smallRandom(1000, 5);
    expect(Math.max(...weights.map(Math.abs))).toBeLessThanOrEqual(0.1);
    expect(Math.min(...weights)).toBeLessThan(-0.09);
  });
});
