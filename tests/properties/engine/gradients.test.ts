import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forward } from '../../../src/engine/forward';
import { layerLogits } from '../../../src/engine/layer';
import { ACTIVATION_NAMES, type Problem, type Source } from '../../../src/engine/problem';
import { sumOf } from '../../../src/engine/tensor';
import type { Trace } from '../../../src/engine/trace';
import { anyProblem, QUESTION } from '../../engine/problems';
import { changed, dot, gap, sizeOf, U } from '../near';
import { runs } from '../runs';
import { valuesOf } from '../specials';
import { numbersOf, targets, traceOf } from './solving';

const number = fc.double({ min: -2, max: 2, noNaN: true });
type Layer = Extract<Source, { kind: 'layer' }>;
type Drawn = {
  readonly problem: Problem & { readonly source: Layer };
  readonly direction: readonly number[];
};

/** Any activation and loss on a layer, and a direction to move x, W and b in. */
const layers: fc.Arbitrary<Drawn> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .chain(([inputs, outputs]) =>
    fc.record({
      input: valuesOf(inputs, number),
      weights: fc.array(valuesOf(outputs, number), { minLength: inputs, maxLength: inputs }),
      bias: valuesOf(outputs, number),
      target: targets(outputs),
      activation: fc.oneof(fc.constant('softmax' as const), fc.constantFrom(...ACTIVATION_NAMES)),
      loss: fc.constantFrom('mse' as const, 'crossEntropy' as const),
      temperature: fc.constantFrom(1, 0.5, 2, 10),
      direction: valuesOf(inputs + inputs * outputs + outputs, fc.double({ min: -1, max: 1, noNaN: true })),
    }),
  )
  .map(({ input, weights, bias, target, activation, loss, temperature, direction }) => ({
    direction,
    problem: {
      ...QUESTION,
      source: { kind: 'layer', input, weights, bias },
      target,
      activation,
      loss: activation === 'softmax' ? loss : 'mse',
      temperature,
    },
  }));

/** E at a distance h along the direction: of the forward pass alone. */
function lossAlong({ problem, direction }: Drawn, h: number): number {
  const { input, weights, bias } = problem.source;
  const [inputs, outputs] = [input.length, bias.length];
  const moved = (values: readonly number[], from: number): Float64Array =>
    Float64Array.from(values, (value, k) => value + h * (direction[from + k] ?? NaN));
  const layer = {
    input: moved(input, 0),
    weights: { rows: inputs, columns: outputs, values: moved(weights.flat(), inputs) },
    bias: moved(bias, inputs + inputs * outputs),
  };
  const y = Float64Array.from(numbersOf(problem.target, outputs));
  return forward(problem, layerLogits(layer), y).loss.loss;
}

const STEP = 1e-3;

describe('∂E/∂x, ∂E/∂W and ∂E/∂b', () => {
  it('are together how E changes in any direction, as central differences of the forward pass say', () => {
    fc.assert(
      fc.property(layers, (drawn) => {
        const trace = traceOf(drawn.problem);
        // farther from a kink of ReLU and its kin than the differences reach
        fc.pre(drawn.problem.activation === 'softmax' || trace.logits.every((z) => Math.abs(z) > 0.05));
        const { input, weights, bias } = trace.right;
        const slope = dot([...(input ?? []), ...weights.values, ...bias], drawn.direction);
        const [far, near, ahead, farAhead] = [-2, -1, 1, 2].map((k) => lossAlong(drawn, k * STEP));
        const measured =
          ((far ?? NaN) - 8 * (near ?? NaN) + 8 * (ahead ?? NaN) - (farAhead ?? NaN)) / (12 * STEP);
        // five points: h⁴ of a fifth derivative whose scale is that of E in |x| |W| / T ≤ 16; rounding is u E/h
        expect(gap('slope', [measured], [slope], 1e-5 * Math.max(1, trace.loss, Math.abs(slope)))).toBe('');
      }),
      runs(),
    );
  });

  it('are ∂E/∂z times what z is made of', () => {
    fc.assert(
      fc.property(layers, ({ problem }) => {
        const { right, layer, outputs } = traceOf(problem);
        expect(changed('∂E/∂b', right.bias, right.logits)).toBe('');
        expect(
          changed(
            '∂E/∂W',
            right.weights.values,
            Array.from(layer.input).flatMap((x) => Array.from(right.logits, (delta) => 0 + x * delta)),
          ),
        ).toBe('');
        const { values } = layer.weights;
        for (const [d, slope] of (right.input ?? []).entries()) {
          const row = values.subarray(d * outputs, (d + 1) * outputs);
          expect(
            changed('∂E/∂x', [slope], [row.reduce((sum, w, m) => sum + w * (right.logits[m] ?? NaN), 0)]),
          ).toBe('');
        }
      }),
      runs(),
    );
  });
});

const isCrossEntropy = ({ problem }: Trace): boolean => problem.loss === 'crossEntropy';

describe('E of every problem', () => {
  it('is what its terms add up to: of cross-entropy all, of squared error 1/N of them', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const trace = traceOf(problem);
        const total = sumOf(trace.lossTerms);
        expect(changed('E', [trace.loss], [isCrossEntropy(trace) ? total : total / trace.outputs])).toBe('');
        const { target, residuals, softmax } = trace;
        expect(
          changed(
            'terms',
            trace.lossTerms,
            Array.from(target, (y, i) => {
              if (!isCrossEntropy(trace)) return (residuals[i] ?? NaN) ** 2;
              return y === 0 ? 0 : 0 - y * (softmax?.logActivations[i] ?? NaN);
            }),
          ),
        ).toBe('');
      }),
      runs(0.5), // up to 64 classes, with all that a trace has: 2 ms
    );
  });

  it('is 0 or more where y is no less, and so is each term', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { loss, lossTerms } = traceOf(problem);
        expect(loss).toBeGreaterThanOrEqual(0);
        expect(lossTerms.every((term) => term >= 0 && !Object.is(term, -0))).toBe(true);
      }),
      runs(0.5), // as above
    );
  });
});

describe('a step of gradient descent', () => {
  it('takes η times the gradient from W and b, and nothing else moves', () => {
    fc.assert(
      fc.property(layers, fc.double({ min: 1e-6, max: 10, noNaN: true }), ({ problem }, learningRate) => {
        const { layer, right, update } = traceOf({ ...problem, learningRate });
        const { weightsStep, biasStep, weights, bias, logits } = update.right;
        const stepOf = (gradient: Float64Array): Float64Array =>
          gradient.map((value) => learningRate * value);
        expect(changed('η ∂E/∂W', weightsStep.values, stepOf(right.weights.values))).toBe('');
        expect(changed('η ∂E/∂b', biasStep, stepOf(right.bias))).toBe('');
        expect(
          changed(
            'W',
            weights.values,
            layer.weights.values.map((w, k) => w - (weightsStep.values[k] ?? NaN)),
          ),
        ).toBe('');
        expect(
          changed(
            'b',
            bias,
            layer.bias.map((b, k) => b - (biasStep[k] ?? NaN)),
          ),
        ).toBe('');
        expect(changed('z', logits, layerLogits({ input: layer.input, weights, bias }))).toBe('');
        const after = forward(problem, logits, Float64Array.from(numbersOf(problem.target, bias.length)));
        expect(changed('a', update.right.activations, after.activations)).toBe('');
        expect(changed('E', [update.right.loss], [after.loss.loss])).toBe('');
      }),
      runs(),
    );
  });

  it('of logits lowers E by half of η |∂E/∂z|² or more, while η is below what the curvature allows', () => {
    const logits = fc.integer({ min: 1, max: 8 }).chain((count) =>
      fc.record({
        z: valuesOf(count, fc.double({ min: -6, max: 6, noNaN: true })),
        index: fc.nat(count - 1),
        loss: fc.constantFrom('mse' as const, 'crossEntropy' as const),
        temperature: fc.constantFrom(1, 0.25, 4),
      }),
    );
    fc.assert(
      fc.property(logits, ({ z, index, loss, temperature }) => {
        // the curvature of E in z/T: ½ for cross-entropy; 2/N (¼ + 5/2) at most for squared error
        const learningRate = 0.15 * temperature ** 2;
        const trace = traceOf({
          ...QUESTION,
          source: { kind: 'logits', logits: z },
          target: { kind: 'class', index },
          loss,
          temperature,
          learningRate,
        });
        const squared = dot(trace.right.logits, trace.right.logits);
        const most =
          trace.loss - 0.5 * learningRate * squared + 1e-14 * (1 + sizeOf(trace.lossTerms)) + 4 * U;
        expect(trace.update.right.loss).toBeLessThanOrEqual(most);
      }),
      runs(),
    );
  });
});
