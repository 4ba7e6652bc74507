import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descentPath } from '../../../src/engine/descent/descentPath';
import { firstOrderMotion } from '../../../src/engine/descent/firstOrderMotion';
import { trainSoftmaxLayer } from '../../../src/engine/descent/gradientDescent';
import { stepComparison } from '../../../src/engine/descent/stepComparison';
import type { Problem } from '../../../src/engine/problem';
import { solve } from '../../../src/engine/solve';
import type { Trace } from '../../../src/engine/trace';
import { anyProblem } from '../../engine/problems';
import { runs } from '../../properties/runs';
import { absoluteSum, decimalsOf, dot, exact, Exact, sum } from '../exact';
import { exactTrace } from '../exactTrace';
import { broken, size, sizes, times, TINY, U } from '../held';
import { exactSoftmax } from '../softmax';
import { entry, exactMatrix, exactVector, type ExactVector } from '../tensors';

function traceOf(problem: Problem): Trace {
  const outcome = solve(problem);
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.value;
}

/** Problems whose steps neither amplify a rounding nor run away: |z| ≤ 4, T ≥ 0.5, η ≤ 0.5. */
const calm: fc.Arbitrary<Problem> = fc
  .tuple(
    anyProblem,
    fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 5 }),
    fc.double({ min: 0.5, max: 3, noNaN: true }),
    fc.constantFrom(0.01, 0.1, 0.5),
    fc.boolean(),
  )
  .map(([problem, z, temperature, learningRate, layered]) => ({
    ...problem,
    source: layered
      ? {
          kind: 'layer',
          input: [0.5, -1],
          weights: [z, z.map((value) => value / 3)],
          bias: z.map(() => 0.25),
        }
      : { kind: 'logits', logits: z },
    target: { kind: 'class', index: z.length - 1 },
    temperature,
    learningRate,
  }));

const SOME = 0.05;

describe('descent', () => {
  it('goes, step by step, where exact steps go, to 40 u', () => {
    const STEPS = 3;
    fc.assert(
      fc.property(calm, fc.constantFrom('right' as const, 'used' as const), (problem, by) => {
        const path = descentPath(traceOf(problem), by, STEPS);
        const found: string[] = [];
        let here: Problem = problem;
        for (let step = 0; step < path.losses.length; step++) {
          // each step from the doubles nearest to the exact one before: 60 digits, rounded once a step
          const exactly = exactTrace(here, { digits: 60 });
          const ok = sizes(exactly.logits).every((z) => z < 20);
          if (!ok) break;
          // near a kink the double may stand on the other side
          if (
            ['relu', 'leakyRelu', 'elu'].includes(problem.activation) &&
            sizes(exactly.logits).some((z) => z < 1e-9)
          )
            break;
          // a few u a step, which steps this calm do not amplify
          const allowed = 40 * U;
          found.push(
            ...broken(
              'a on the way',
              path.activations[step] ?? [],
              exactly.activations,
              exactly.activations.map(() => allowed),
            ),
            ...broken(
              'E on the way',
              [path.losses[step] ?? NaN],
              [exactly.loss],
              [allowed * Math.max(1, size(exactly.loss))],
            ),
          );
          const next = by === 'right' ? exactly.update.right : exactly.update.used;
          here = { ...here, source: sourceAfter(here, next.weights.values, next.bias) };
        }
        expect(found).toEqual([]);
      }),
      runs(SOME),
    );
  });

  it('moves a, to first order, by the exact product of its step with J', () => {
    fc.assert(
      fc.property(calm, (problem) => {
        const trace = traceOf(problem);
        const step = trace.update.right;
        const n = trace.outputs;
        const x = exactVector(trace.layer.input);
        const W = exactMatrix(step.weightsStep);
        const terms = exactVector(step.biasStep).map((b, m) => [
          b,
          ...x.map((value, d) => value.times(entry(W.values, d * n + m))),
        ]);
        const moved = terms.map((column) => sum(column).neg());
        const J = exactMatrix(trace.right.jacobian);
        const column = (m: number): ExactVector => J.values.filter((_value, k) => k % n === m);
        const want = moved.map((_, m) => dot(moved, column(m)));
        const bounds = moved.map(
          (_, m) =>
            times(
              (n + x.length + 2) * U,
              size(
                dot(
                  terms.map(absoluteSum),
                  column(m).map((j) => j.abs()),
                ),
              ),
            ) +
            n * TINY,
        );
        expect(broken('first-order Δa', firstOrderMotion(trace, step), want, bounds)).toEqual([]);
      }),
      runs(SOME * 2),
    );
  });

  it('compares steps by the exact angle and ratio', () => {
    const entries = fc.oneof(
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.constantFrom(0, 1, 1e-200, 1e200, 5e-324),
    );
    const pair = fc
      .integer({ min: 1, max: 6 })
      .chain((n) =>
        fc.tuple(
          fc.array(entries, { minLength: n, maxLength: n }),
          fc.oneof(fc.array(entries, { minLength: n, maxLength: n }), fc.constant(null)),
        ),
      );
    const D = decimalsOf(60);
    fc.assert(
      fc.property(pair, fc.double({ min: -1e-9, max: 1e-9, noNaN: true }), ([first, other], nudge) => {
        // null: a step that lies all but along the first
        const second = other ?? first.map((value, k) => value * 2 + (k === 0 ? nudge : 0));
        const got = stepComparison(Float64Array.from(first), Float64Array.from(second));
        const [u, v] = [exactVector(first, D), exactVector(second, D)];
        const length = (w: ExactVector) => dot(w, w).sqrt();
        const [lu, lv] = [length(u), length(v)];
        if (lu.isZero() || lv.isZero()) {
          expect(got).toBe(null);
          return;
        }
        if (got === null) throw new Error('neither is 0');
        const n = first.length;
        const unit = (w: ExactVector, l: typeof lu) => w.map((value) => value.div(l));
        const [a, b] = [unit(u, lu), unit(v, lv)];
        const difference = length(a.map((value, k) => value.minus(entry(b, k))));
        const total = length(a.map((value, k) => value.plus(entry(b, k))));
        const angle = D.atan2(difference, total).times(360).div(D.acos(-1));
        const ratio = lv.div(lu);
        expect([
          // û and v̂ are each rounded to N u of 1, which is an angle of as much
          ...broken(
            'angle of two steps',
            [got.angle],
            [angle],
            [(n + 4) * 2 * U * 57.3 * 2 + 4 * U * size(angle)],
          ),
          ...broken(
            'ratio of two steps',
            [got.ratio],
            [ratio],
            [times((2 * n + 8) * U, size(ratio)) + subnormal(first, second, size(ratio))],
          ),
        ]).toEqual([]);
      }),
      runs(SOME * 2),
    );
  });

  it('trains a layer by exact epochs from zero weights', () => {
    const set = fc.integer({ min: 1, max: 3 }).chain((depth) =>
      fc.record({
        inputs: fc.array(
          fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: depth, maxLength: depth }),
          { minLength: 1, maxLength: 5 },
        ),
        outputs: fc.integer({ min: 1, max: 4 }),
        learningRate: fc.constantFrom(0.1, 0.5),
        picks: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(set, ({ inputs, outputs, learningRate, picks }) => {
        const classes = inputs.map((_, r) => (picks[r] ?? 0) % outputs);
        const epochs = 3;
        const got = trainSoftmaxLayer({ inputs, classes, outputs, learningRate, epochs });
        const want = exactTraining(inputs, classes, outputs, learningRate, epochs);
        // each epoch adds R rounded terms of size η |x| / R
        const allowed = 40 * U;
        expect([
          ...broken(
            'trained W',
            got.weights.values,
            want.weights,
            want.weights.map(() => allowed),
          ),
          ...broken(
            'trained b',
            got.bias,
            want.bias,
            want.bias.map(() => allowed),
          ),
          ...broken(
            'training losses',
            got.losses,
            want.losses,
            want.losses.map(() => allowed),
          ),
        ]).toEqual([]);
      }),
      runs(SOME),
    );
  });
});

/** What ratios of subnormals have lost already as doubles. */
const subnormal = (first: readonly number[], second: readonly number[], ratio: number): number => {
  const least = Math.min(...[first, second].map((values) => Math.max(...values.map(Math.abs))));
  return least < 1e-290 ? ratio * (TINY / least) * 4 + TINY : TINY;
};

function sourceAfter(problem: Problem, weights: ExactVector, bias: ExactVector): Problem['source'] {
  const doubles = (values: ExactVector) => values.map((value) => value.toNumber());
  if (problem.source.kind !== 'layer') return { kind: 'logits', logits: doubles(weights) };
  const n = bias.length;
  const flat = doubles(weights);
  return {
    ...problem.source,
    weights: problem.source.weights.map((_, d) => flat.slice(d * n, (d + 1) * n)),
    bias: doubles(bias),
  };
}

function exactTraining(
  inputs: readonly number[][],
  classes: readonly number[],
  outputs: number,
  eta: number,
  epochs: number,
) {
  const one = new Exact(1);
  const xs = inputs.map((x) => exactVector(x));
  const depth = xs[0]?.length ?? 0;
  const rate = exact(eta).div(inputs.length);
  let weights: ExactVector = Array.from({ length: depth * outputs }, () => new Exact(0));
  let bias: ExactVector = Array.from({ length: outputs }, () => new Exact(0));
  const losses = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const passes = xs.map((x) => {
      const z = bias.map((b, m) =>
        b.plus(sum(x.map((value, d) => value.times(entry(weights, d * outputs + m))))),
      );
      return exactSoftmax(z, one);
    });
    losses.push(
      sum(passes.map(({ logActivations }, r) => entry(logActivations, entry(classes, r)).neg())).div(
        xs.length,
      ),
    );
    const errors = passes.map(({ activations, complements }, r) =>
      activations.map((a, m) => (m === classes[r] ? entry(complements, m).neg() : a)),
    );
    weights = weights.map((w, k) => {
      const [d, m] = [Math.floor(k / outputs), k % outputs];
      return w.minus(
        rate.times(sum(errors.map((error, r) => entry(error, m).times(entry(entry(xs, r), d))))),
      );
    });
    bias = bias.map((b, m) => b.minus(rate.times(sum(errors.map((error) => entry(error, m))))));
  }
  return { weights, bias, losses };
}
