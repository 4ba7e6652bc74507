import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/engine/problem';
import { solve } from '../../src/engine/solve';
import { vectorMatrixProduct } from '../../src/engine/softmaxJacobian';
import type { Matrix } from '../../src/engine/tensor';
import type { Trace, Update } from '../../src/engine/trace';
import { anyProblem, sum } from './problems';
import { runs } from '../properties/runs';

function traceOf(problem: Problem): Trace {
  const outcome = solve(problem);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const hasNaN = (values: ArrayLike<number>) => Array.from(values).some(Number.isNaN);

function nonFinite(values: ArrayLike<number>): number[] {
  return Array.from(values).flatMap((value, k) => (Number.isFinite(value) ? [] : [k]));
}

function listed(trace: Trace, quantity: string): (number | null)[] {
  return trace.events.filter((e) => e.quantity === quantity && e.kind !== 'underflow').map((e) => e.index);
}

describe('every problem that the page allows', () => {
  it('has a trace without NaN in anything right', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const t = traceOf(problem);
        const { activations, jacobian, logits, weights, bias } = t.right;
        for (const values of [t.logits, t.activations, t.target, t.residuals, t.lossTerms]) {
          expect(hasNaN(values)).toBe(false);
        }
        for (const values of [activations, jacobian.values, logits, weights.values, bias]) {
          expect(hasNaN(values)).toBe(false);
        }
        expect(hasNaN([t.loss, ...t.numericJacobian.values])).toBe(false);
        expect(jacobian.values.every(Number.isFinite)).toBe(true);
      }),
      runs(0.5), // up to 64 classes, with all that a trace has: 2 ms
    );
  });

  it('gets "right" for both right pairs, and shares their gradients', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const t = traceOf(problem);
        expect(t.choices[0].computed?.verdict).toBe('right');
        expect(t.choices[3].computed?.verdict ?? 'right').toBe('right');
        if (t.used.form === t.used.argument) {
          expect(t.used.verdict).toBe('right');
          expect(t.used.logits).toBe(t.right.logits);
          expect(t.used.jacobian).toBe(t.right.jacobian);
        }
      }),
      runs(0.5), // up to 64 classes, with all that a trace has: 2 ms
    );
  });

  it('lists whatever is not finite in what the reader chose, entry by entry', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const t = traceOf(problem);
        const { activations, jacobian, logits, weights, bias } = t.used;
        expect(listed(t, 'used.dE_da')).toEqual(nonFinite(activations));
        expect(listed(t, 'used.da_dz')).toEqual(nonFinite(jacobian.values));
        expect(listed(t, 'used.dE_dz')).toEqual(nonFinite(logits));
        expect(listed(t, 'used.dE_dW')).toEqual(nonFinite(weights.values));
        expect(listed(t, 'used.dE_db')).toEqual(nonFinite(bias));
        expect(listed(t, 'dE_da')).toEqual(nonFinite(t.right.activations));
        expect(listed(t, 'E')).toEqual(Number.isFinite(t.loss) ? [] : [null]);
        expectUpdateListed(t, 'update.used.', t.update.used);
        expectUpdateListed(t, 'update.right.', t.update.right);
      }),
      runs(0.5), // up to 64 classes, with all that a trace has: 2 ms
    );
  });
});

function expectUpdateListed(t: Trace, prefix: string, update: Update): void {
  const moved = nonFinite(update.logits).filter(
    (m) => !(update.logits[m] === -Infinity && t.logits[m] === -Infinity),
  );
  expect(listed(t, `${prefix}z`)).toEqual(moved);
  expect(listed(t, `${prefix}a`)).toEqual(nonFinite(update.activations));
  expect(listed(t, `${prefix}E`)).toEqual(Number.isFinite(update.loss) ? [] : [null]);
}

const softmaxProblem = anyProblem.filter((problem) => problem.activation === 'softmax');

function column(matrix: Matrix, m: number): Float64Array {
  return Float64Array.from({ length: matrix.rows }, (_, i) => matrix.values[i * matrix.columns + m] ?? NaN);
}

function row(matrix: Matrix, i: number): Float64Array {
  return matrix.values.slice(i * matrix.columns, (i + 1) * matrix.columns);
}

const size = (values: ArrayLike<number>) => sum(Array.from(values, Math.abs));

describe('softmax, for every problem', () => {
  it('sums to 1, and each a_i with its complement too', () => {
    fc.assert(
      fc.property(softmaxProblem, (problem) => {
        const t = traceOf(problem);
        expect(sum(t.activations)).toBeCloseTo(1, 13);
        t.activations.forEach((a, i) => expect(a + (t.complements?.[i] ?? NaN)).toBeCloseTo(1, 13));
      }),
      runs(0.5), // up to 64 classes, with all that a trace has: 2 ms
    );
  });

  it('has a symmetric Jacobian whose rows and columns sum to 0 on their own scale', () => {
    fc.assert(
      fc.property(softmaxProblem, (problem) => {
        const { jacobian } = traceOf(problem).right;
        const n = jacobian.rows;
        for (let i = 0; i < n; i++) {
          // 1e-300: a subnormal entry has lost its digits
          const tolerance = (values: ArrayLike<number>) =>
            1e-13 * size(values) + 1e-300 / problem.temperature;
          expect(Math.abs(sum(row(jacobian, i)))).toBeLessThanOrEqual(tolerance(row(jacobian, i)));
          expect(Math.abs(sum(column(jacobian, i)))).toBeLessThanOrEqual(tolerance(column(jacobian, i)));
          expect(row(jacobian, i)).toEqual(column(jacobian, i));
        }
      }),
      runs(0.5), // up to 64 classes, with all that a trace has: 2 ms
    );
  });

  it('sends back ∂E/∂z that sums to 0 and equals the dense product g J', () => {
    fc.assert(
      fc.property(softmaxProblem, (problem) => {
        const { right } = traceOf({ ...problem, loss: 'mse' });
        const scale = size(right.activations) * Math.max(...right.jacobian.values.map(Math.abs));
        const tolerance = 1e-12 * scale + 1e-300 / problem.temperature;
        expect(Math.abs(sum(right.logits))).toBeLessThanOrEqual(tolerance);
        vectorMatrixProduct(right.activations, right.jacobian).forEach((dense, m) => {
          expect(Math.abs(dense - (right.logits[m] ?? NaN))).toBeLessThanOrEqual(tolerance);
        });
      }),
      runs(0.5), // up to 64 classes, with all that a trace has: 2 ms
    );
  });

  it('does not notice a constant added to all logits', () => {
    const shifts = fc.record({
      z: fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1 }),
      c: fc.integer(),
    });
    fc.assert(
      fc.property(shifts, ({ z, c }) => {
        const at = (values: number[]): Problem => ({
          source: { kind: 'logits', logits: values },
          target: { kind: 'class', index: 0 },
          activation: 'softmax',
          loss: 'crossEntropy',
          temperature: 1,
          argument: 'a',
          form: 'auto',
          learningRate: 0.5,
        });
        const [one, other] = [traceOf(at(z)), traceOf(at(z.map((value) => value + c)))];
        expect(other.activations).toEqual(one.activations);
        expect(other.right.jacobian).toEqual(one.right.jacobian);
        expect(other.loss).toBe(one.loss);
      }),
      runs(0.5), // up to 64 classes, with all that a trace has: 2 ms
    );
  });
});
