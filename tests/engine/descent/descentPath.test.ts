import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descentPath } from '../../../src/engine/descent/descentPath';
import { firstOrderMotion } from '../../../src/engine/descent/firstOrderMotion';
import type { Problem } from '../../../src/engine/problem';
import { solve } from '../../../src/engine/solve';
import { stepComparison } from '../../../src/engine/descent/stepComparison';
import type { Trace, Update } from '../../../src/engine/trace';
import { logits, solved, sum } from '../problems';
import { runs } from '../../properties/runs';

const LAYER: Problem['source'] = {
  kind: 'layer',
  input: [1, -0.5, 2],
  weights: [
    [0.75, -0.5, 0.25],
    [-0.5, 1, 0.5],
    [0.1, 0.2, -0.3],
  ],
  bias: [0.1, -0.2, 0.3],
};

/** The problem after a step: W and b where there is a layer, else z. */
function moved(problem: Problem, { weights, bias, logits: z }: Update): Problem {
  if (problem.source.kind !== 'layer') return { ...problem, ...logits(...z) };
  const rows = Array.from({ length: weights.rows }, (_, d) => [
    ...weights.values.subarray(d * weights.columns, (d + 1) * weights.columns),
  ]);
  return { ...problem, source: { ...problem.source, weights: rows, bias: [...bias] } };
}

/** The second witness: the whole of `solve`, again and again. */
function repeated(problem: Problem, by: 'right' | 'used', steps: number): readonly Trace[] {
  const traces: Trace[] = [];
  let now = problem;
  for (let k = 0; k <= steps; k++) {
    const outcome = solve(now);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    traces.push(outcome.value);
    now = moved(now, outcome.value.update[by]);
  }
  return traces;
}

const WRONG = [
  { argument: 'z', form: 'a' },
  { argument: 'a', form: 'z' },
] as const;

describe('a path of descent steps', () => {
  const values = (...y: readonly number[]) => ({ target: { kind: 'distribution', values: y } }) as const;

  it('of an elementwise activation takes its own derivative', () => {
    const start = solved({ source: LAYER, activation: 'tanh' });
    const { activations, losses } = descentPath(start, 'right', 1);
    expect(activations[1]).toEqual(start.update.right.activations);
    expect(losses[1]).toBe(start.update.right.loss);
  });

  it.each<[string, Partial<Problem>, number]>([
    // diag(z) − z zᵀ overflows in one place alone
    ['dE_dz', { ...logits(1e200, 0), ...values(0, 1), argument: 'z', form: 'a' }, 0],
    ['z', { ...logits(0, 0, 0), ...values(5, 5, 0), loss: 'crossEntropy', learningRate: 1e308 }, 0],
    ['z', { ...logits(1), ...values(1e100), activation: 'identity', learningRate: 1e300 }, 0],
    // two classes that pull E to ∞ and −∞
    [
      'E',
      {
        ...logits(0, 0, 0, 0),
        ...values(1e300, -1e300, 2e300, -2e300),
        loss: 'crossEntropy',
        learningRate: 1,
      },
      0,
    ],
  ])('stops before %s leaves the doubles', (stopped, change, steps) => {
    const path = descentPath(solved(change), 'used', 3);
    expect([path.stopped, path.losses.length - 1]).toEqual([stopped, steps]);
  });

  for (const source of [logits(2, 1, 0.1), { source: LAYER }]) {
    for (const pair of [{ argument: 'a', form: 'auto' } as const, ...WRONG]) {
      for (const loss of ['mse', 'crossEntropy'] as const) {
        it(`is what repeating the whole computation gives: ${source.source.kind}, ${JSON.stringify(pair)}, ${loss}`, () => {
          const start = solved({ ...source, ...pair, loss, learningRate: 0.2, temperature: 1.5 });
          for (const by of ['right', 'used'] as const) {
            const path = descentPath(start, by, 12);
            const witness = repeated(start.problem, by, 12);
            expect(path.stopped).toBeNull();
            expect(path.activations.map((a) => [...a])).toEqual(witness.map((t) => [...t.activations]));
            expect([...path.losses]).toEqual(witness.map((t) => t.loss));
          }
        });
      }
    }
  }

  it('starts where the shares were given, z being known up to a constant', () => {
    const start = solved({ source: { kind: 'activations', activations: [0.7, 0.2, 0.1] } });
    const path = descentPath(start, 'right', 3);
    expect(path.activations[0]).toEqual(start.activations);
    expect(path.activations[1]).toEqual(start.update.right.activations);
  });

  it('falls at every step under the right derivative while η is small', () => {
    const share = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(share, share, share),
        fc.nat(2),
        fc.constantFrom('mse' as const, 'crossEntropy' as const),
        (activations, index, loss) => {
          const start = solved({
            source: { kind: 'activations', activations },
            target: { kind: 'class', index },
            loss,
            learningRate: 0.05,
          });
          const { losses } = descentPath(start, 'right', 40);
          expect(losses).toHaveLength(41);
          for (let k = 1; k < losses.length; k++) expect(losses[k]).toBeLessThan(losses[k - 1]!);
        },
      ),
      runs(),
    );
  });

  it('falls under a wrong one too on the default experiment, and even further: it proves nothing', () => {
    const start = solved({ argument: 'a', form: 'z' });
    const right = descentPath(start, 'right', 15).losses;
    const wrong = descentPath(start, 'used', 15).losses;
    expect(wrong[15]).toBeLessThan(right[15]!);
    expect(right[15]).toBeLessThan(right[0]!);
  });

  it('falls at first and rises later under the other wrong one', () => {
    const { losses } = descentPath(solved({ argument: 'z', form: 'a' }), 'used', 15);
    expect(losses[1]).toBeLessThan(losses[0]!);
    expect(losses[15]).toBeGreaterThan(losses[0]!);
  });

  it('is the same under both where the reader chose rightly', () => {
    const start = solved({ argument: 'z', form: 'auto' });
    expect(descentPath(start, 'used', 9)).toEqual(descentPath(start, 'right', 9));
  });

  it('takes the form in z, given z, where f′ cannot be written in a', () => {
    const start = solved({ activation: 'silu', argument: 'a', form: 'a' });
    expect(descentPath(start, 'used', 5)).toEqual(descentPath(start, 'right', 5));
  });

  it('keeps a masked class masked', () => {
    const start = solved(logits(1, -Infinity, 0));
    const path = descentPath(start, 'right', 20);
    expect(path.stopped).toBeNull();
    expect(path.activations.map((a) => a[1])).toEqual(path.activations.map(() => 0));
    expect(path.losses.at(-1)).toBeLessThan(path.losses[0]!);
  });

  it('goes on where the masked class is the target, with E = +∞ all the way', () => {
    const masked = { ...logits(1, -Infinity, 0), target: { kind: 'class', index: 1 } } as const;
    const path = descentPath(solved({ ...masked, loss: 'crossEntropy' }), 'right', 4);
    expect([...path.losses]).toEqual(Array.from({ length: 5 }, () => Infinity));
    expect(path.stopped).toBeNull();
  });

  it('stops at once where the chosen ∂E/∂z is no number, and says which quantity it was', () => {
    const start = solved({ ...logits(1, -Infinity, 0), argument: 'z', form: 'a' });
    const path = descentPath(start, 'used', 10);
    expect(path).toEqual({
      activations: [start.activations],
      losses: Float64Array.of(start.loss),
      stopped: 'dE_dz',
    });
  });

  it('stops on the way where a wrong step runs off, with finite numbers up to there', () => {
    const start = solved({ ...logits(-1, 2, 0.5), argument: 'z', form: 'a' });
    const path = descentPath(start, 'used', 40);
    expect(path.stopped).not.toBeNull();
    expect(path.losses.length).toBeGreaterThan(1);
    expect(path.losses.length).toBeLessThan(41);
    expect(path.activations).toHaveLength(path.losses.length);
    expect(path.activations.every((a) => a.every(Number.isFinite))).toBe(true);
  });
});

describe('the first-order motion of a', () => {
  const eachPair = [{ argument: 'a', form: 'auto' } as const, ...WRONG];

  it('is what a step really does, in the limit of a small η, right or wrong', () => {
    for (const source of [logits(2, 1, 0.1), { source: LAYER }]) {
      for (const pair of eachPair) {
        const trace = solved({ ...source, ...pair, learningRate: 1e-6 });
        const motion = firstOrderMotion(trace, trace.update.used);
        motion.forEach((delta, i) => {
          const real = trace.update.used.activations[i]! - trace.activations[i]!;
          expect(Math.abs(real - delta)).toBeLessThan(1e-11);
          expect(Math.abs(delta)).toBeGreaterThan(1e-9);
        });
      }
    }
  });

  it('is −η ∂E/∂z J, and |x|² + 1 times that with a layer', () => {
    const through = ({ right, used, problem }: Trace, i: number) =>
      -problem.learningRate *
      used.logits.reduce((total, d, m) => total + d * (right.jacobian.values[i * 3 + m] ?? NaN), 0);
    const direct = solved({ argument: 'z', form: 'a' });
    const layered = solved({ source: LAYER, argument: 'z', form: 'a' });
    for (let i = 0; i < 3; i++) {
      expect(firstOrderMotion(direct, direct.update.used)[i]).toBeCloseTo(through(direct, i), 14);
      expect(firstOrderMotion(layered, layered.update.used)[i]).toBeCloseTo(6.25 * through(layered, i), 14);
    }
  });

  it('adds up to 0 whatever the gradient, because the columns of J do', () => {
    for (const pair of eachPair) {
      const trace = solved({ ...pair, temperature: 0.5 });
      const motion = firstOrderMotion(trace, trace.update.used);
      expect(Math.max(...motion.map(Math.abs))).toBeGreaterThan(1e-3);
      expect(Math.abs(sum(motion))).toBeLessThan(1e-16);
    }
  });

  it('does not move a masked class, and is not lost to rounding where z is large', () => {
    const masked = solved(logits(1, -Infinity, 0));
    expect(firstOrderMotion(masked, masked.update.right)[1]).toBe(0);
    const large = solved({ ...logits(1e9, 1e9 - 1, 1e9 - 2), learningRate: 1e-9 });
    const small = solved({ ...logits(0, -1, -2), learningRate: 1e-9 });
    expect(firstOrderMotion(large, large.update.right)).toEqual(firstOrderMotion(small, small.update.right));
  });
});

describe('how a chosen step lies to the right one', () => {
  const compare = (first: readonly number[], second: readonly number[]) =>
    stepComparison(Float64Array.from(first), Float64Array.from(second));

  it('has as its ratio that of the lengths, not of the largest entries', () => {
    expect(compare([3, 4], [0, 10])?.ratio).toBeCloseTo(2, 15);
  });

  it('is an angle in degrees and a ratio of lengths', () => {
    expect(compare([1, 0, 0], [0, 3, 0])).toEqual({ angle: 90, ratio: 3 });
    expect(compare([1, 1, 0], [2, 2, 0])?.angle).toBe(0);
    expect(compare([1, 1, 0], [-0.5, -0.5, 0])).toEqual({ angle: 180, ratio: 0.5 });
    expect(compare([1, 0], [1, 1])?.angle).toBeCloseTo(45, 12);
  });

  it('keeps its digits at a small angle and near the ends of the doubles', () => {
    expect(compare([1, 0], [1, 1e-9])?.angle).toBeCloseTo(1e-9 * (180 / Math.PI), 20);
    expect(compare([3e-200, 4e-200], [3e200, 4e200])?.angle).toBe(0);
    expect(compare([3e-100, 4e-100], [6e-100, 8e-100])?.ratio).toBeCloseTo(2, 12);
  });

  it('is none where a step is 0 or no number', () => {
    expect(compare([0, 0], [1, 0])).toBeNull();
    expect(compare([1, 0], [Infinity, 0])).toBeNull();
    expect(compare([1, 0], [NaN, 0])).toBeNull();
  });
});
