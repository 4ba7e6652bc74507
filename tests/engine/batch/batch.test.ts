import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveBatch } from '../../../src/engine/batch/batch';
import { SUM_TOLERANCE, wrongAxis, wrongAxisActivations } from '../../../src/engine/batch/batchAxis';
import type { BatchExample, BatchTrace } from '../../../src/engine/batch/batchTrace';
import { forward } from '../../../src/engine/forward';
import { ACTIVATION_NAMES, type Problem, type Source } from '../../../src/engine/problem';
import { solve } from '../../../src/engine/solve';
import { QUESTION, sum } from '../problems';
import { runs } from '../../properties/runs';

type Layer = Extract<Source, { kind: 'layer' }>;

const number = (size: number) => fc.double({ min: -size, max: size, noNaN: true });
const numbers = (count: number, size: number) =>
  fc.array(number(size), { minLength: count, maxLength: count });

const shapes = fc.tuple(
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 1, max: 6 }),
);

type Drawn = {
  readonly problem: Problem & { readonly source: Layer };
  readonly examples: readonly BatchExample[];
};

/** Any activation, loss, T, argument and form; B, N up to 6, D up to 5. */
const anyBatch: fc.Arbitrary<Drawn> = shapes.chain(([rows, depth, outputs]) =>
  fc
    .record({
      inputs: fc.array(numbers(depth, 2), { minLength: rows, maxLength: rows }),
      weights: fc.array(numbers(outputs, 1.5), { minLength: depth, maxLength: depth }),
      bias: numbers(outputs, 1),
      classes: fc.array(fc.nat(outputs - 1), { minLength: rows, maxLength: rows }),
      activation: fc.constantFrom(...ACTIVATION_NAMES),
      loss: fc.constantFrom('mse' as const, 'crossEntropy' as const),
      temperature: fc.constantFrom(1, 0.5, 3),
      argument: fc.constantFrom('z' as const, 'a' as const),
      form: fc.constantFrom('auto' as const, 'z' as const, 'a' as const),
    })
    .map(({ inputs, weights, bias, classes, activation, loss, temperature, argument, form }) => ({
      problem: {
        ...QUESTION,
        source: { kind: 'layer' as const, input: inputs[0] ?? [], weights, bias },
        activation,
        loss: activation === 'softmax' ? loss : 'mse',
        temperature,
        argument,
        form,
      },
      examples: inputs.map((input, b) => ({
        input,
        target: { kind: 'class' as const, index: classes[b] ?? 0 },
      })),
    })),
);

function batchOf({ problem, examples }: Drawn): BatchTrace {
  const outcome = solveBatch(problem, examples);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

function single(problem: Problem & { source: Layer }, { input, target }: BatchExample) {
  const outcome = solve({ ...problem, source: { ...problem.source, input }, target });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** Σ_b E_b from the forward pass alone: the witness knows nothing of any derivative. */
function summedLoss({ problem, examples }: Drawn, weights: Layer['weights'], bias: Layer['bias']): number {
  return sum(
    examples.map(({ input, target }) => {
      const logits = bias.map((b, m) => input.reduce((z, x, d) => z + x * (weights[d]?.[m] ?? NaN), b));
      const y = logits.map((_, i) => (target.kind === 'class' && target.index === i ? 1 : 0));
      return forward(problem, Float64Array.from(logits), Float64Array.from(y)).loss.loss;
    }),
  );
}

const STEP = 1e-5;
/** Central differences: truncation h² and rounding u E/h, both far below this for the sizes drawn. */
const DIFFERENCE_TOLERANCE = 1e-7;

function differenceInWeight(drawn: Drawn, d: number, m: number): number {
  const { weights, bias } = drawn.problem.source;
  const at = (by: number) =>
    summedLoss(
      drawn,
      weights.map((row, k) => (k === d ? row.map((w, n) => (n === m ? w + by : w)) : row)),
      bias,
    );
  return (at(STEP) - at(-STEP)) / (2 * STEP);
}

function differenceInBias(drawn: Drawn, m: number): number {
  const { weights, bias } = drawn.problem.source;
  const at = (by: number) =>
    summedLoss(
      drawn,
      weights,
      bias.map((b, n) => (n === m ? b + by : b)),
    );
  return (at(STEP) - at(-STEP)) / (2 * STEP);
}

/** Further from a kink of ReLU and its kin than the differences reach. */
const isSmooth = (trace: BatchTrace) =>
  trace.rows.every(({ logits }) => logits.every((z) => Math.abs(z) > 1e-3));

describe('a batch', () => {
  it('has as ∂E/∂W and ∂E/∂b what the summed loss does when W and b are moved', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyBatch, (drawn) => {
        const trace = batchOf(drawn);
        fc.pre(isSmooth(trace));
        const { weights, bias } = trace.sum.right;
        weights.values.forEach((value, k) => {
          const difference = differenceInWeight(drawn, Math.floor(k / weights.columns), k % weights.columns);
          expect(Math.abs(value - difference)).toBeLessThan(
            DIFFERENCE_TOLERANCE * Math.max(1, Math.abs(value)),
          );
          checked++;
        });
        bias.forEach((value, m) => {
          expect(Math.abs(value - differenceInBias(drawn, m))).toBeLessThan(
            DIFFERENCE_TOLERANCE * Math.max(1, Math.abs(value)),
          );
        });
      }),
      runs(0.25), // two passes of the whole batch for each weight: 3 ms
    );
    expect(checked).toBeGreaterThan(400);
  });

  it('has in every row, right and as chosen, the numbers of the plain trace to the last bit', () => {
    fc.assert(
      fc.property(anyBatch, (drawn) => {
        const trace = batchOf(drawn);
        trace.rows.forEach((row, b) => {
          const alone = single(drawn.problem, drawn.examples[b]!);
          expect([trace.form, trace.argument]).toEqual([alone.used.form, alone.used.argument]);
          expect(row.logits).toEqual(alone.logits);
          expect(row.activations).toEqual(alone.activations);
          expect(row.residuals).toEqual(alone.residuals);
          expect(row.loss).toBe(alone.loss);
          expect(row.lossGradient).toEqual(alone.right.activations);
          for (const kind of ['right', 'used'] as const) {
            expect(row[kind].jacobian).toEqual(alone[kind].jacobian);
            expect(row[kind].logits).toEqual(alone[kind].logits);
            expect(row[kind].weights).toEqual(alone[kind].weights);
          }
          expect(row.activationSum).toBeCloseTo(sum(row.activations), 12);
        });
      }),
      runs(),
    );
  });

  it('of one row is the plain trace, and its mean is its sum', () => {
    fc.assert(
      fc.property(anyBatch, ({ problem, examples }) => {
        const trace = batchOf({ problem, examples: examples.slice(0, 1) });
        const alone = single(problem, examples[0]!);
        for (const kind of ['right', 'used'] as const) {
          expect(trace.sum[kind].weights).toEqual(alone[kind].weights);
          expect(trace.mean[kind].bias).toEqual(alone[kind].bias);
          expect(trace.mean[kind].weights).toEqual(trace.sum[kind].weights);
        }
        expect([trace.sum.loss, trace.mean.loss]).toEqual([alone.loss, alone.loss]);
      }),
      runs(),
    );
  });

  it('has as its mean the sum over B, so that B times the learning rate takes the same step', () => {
    fc.assert(
      fc.property(anyBatch, (drawn) => {
        const { rows, sum: total, mean } = batchOf(drawn);
        expect(mean.loss).toBeCloseTo(total.loss / rows.length, 12);
        const rate = 0.5;
        for (const kind of ['right', 'used'] as const) {
          mean[kind].weights.values.forEach((value, k) => {
            const step = rate * (total[kind].weights.values[k] ?? NaN);
            expect(Math.abs(rate * rows.length * value - step)).toBeLessThanOrEqual(
              1e-15 * Math.abs(step) + 1e-300,
            );
          });
        }
      }),
      runs(),
    );
  });

  it('shares the right numbers where argument and form belong together, and only there', () => {
    fc.assert(
      fc.property(anyBatch, (drawn) => {
        const trace = batchOf(drawn);
        const together = trace.form === trace.argument;
        expect(trace.rows.every((row) => (row.used === row.right) === together)).toBe(true);
        expect(trace.sum.used === trace.sum.right).toBe(together);
        expect(trace.mean.used === trace.mean.right).toBe(together);
      }),
      runs(),
    );
  });

  const layer: Layer = { kind: 'layer', input: [1], weights: [[1e308, 1]], bias: [0, 0] };
  const target = { kind: 'class', index: 0 } as const;
  const example = (...input: number[]) => ({ input, target });
  const failure = (change: Partial<Problem>, ...examples: BatchExample[]) => {
    const outcome = solveBatch({ ...QUESTION, source: layer, ...change }, examples);
    return outcome.ok ? null : outcome.failure;
  };

  it('says of which row there is no trace, and why', () => {
    expect(failure({}, example(0.1), example(10))).toEqual({
      row: 1,
      why: { kind: 'logitNotFinite', index: 0, value: Infinity },
    });
    expect(failure({}, example(0), example(0, 1))).toMatchObject({ row: 1, why: { kind: 'shape' } });
    expect(failure({}, example(0), { input: [0], target: { kind: 'class', index: 2 } })).toMatchObject({
      row: 1,
      why: { kind: 'shape', field: 'target' },
    });
    expect(failure({})).toEqual({ row: null, why: { kind: 'outOfRange', quantity: 'B' } });
    expect(failure({ temperature: 0 }, example(0))).toMatchObject({ row: null, why: { quantity: 'T' } });
    expect(failure({ source: { ...layer, bias: [0] } }, example(0))).toMatchObject({
      row: null,
      why: { kind: 'shape', field: 'bias' },
    });
    expect(failure({}, example(0.1))).toBeNull();
  });
});

describe('softmax along the wrong axis', () => {
  it('makes each column add up to 1, and the rows only by coincidence', () => {
    let failing = 0;
    fc.assert(
      fc.property(anyBatch, (drawn) => {
        const logits = batchOf(drawn).rows.map((row) => row.logits);
        const axis = wrongAxis(logits, drawn.problem.temperature);
        const outputs = logits[0]?.length ?? 0;
        axis.columnSums.forEach((total) => expect(total).toBeCloseTo(1, 12));
        expect(sum(axis.rowSums)).toBeCloseTo(outputs, 12);
        const off = axis.rowSums.filter((total) => Math.abs(total - 1) > SUM_TOLERANCE).length;
        expect(axis.rowsByCoincidence).toBe(logits.length - off);
        if (logits.length !== outputs) expect(off).toBeGreaterThan(0);
        if (off > 0) failing++;
      }),
      runs(),
    );
    expect(failing).toBeGreaterThan(100);
  });

  it('is the softmax of the transposed Z', () => {
    const rows = [Float64Array.of(2, 1, 0.1), Float64Array.of(-1, 0.5, 3)];
    const { values } = wrongAxisActivations(rows, 2);
    [0, 1, 2].forEach((i) => {
      const column = rows.map((row) => Math.exp((row[i] ?? NaN) / 2));
      column.forEach((e, b) => expect(values[b * 3 + i]).toBeCloseTo(e / sum(column), 14));
    });
  });

  it('gives every row its 1 by coincidence where Z is a circulant, and N where the batch is one row', () => {
    const circulant = [
      [2, 1, 0.1],
      [0.1, 2, 1],
      [1, 0.1, 2],
    ].map((row) => Float64Array.from(row));
    expect(wrongAxis(circulant, 1).rowsByCoincidence).toBe(3);
    expect([...wrongAxis([Float64Array.of(2, 1, 0.1)], 1).rowSums]).toEqual([3]);
    expect(wrongAxis([Float64Array.of(5)], 1).rowsByCoincidence).toBe(1);
  });
});
