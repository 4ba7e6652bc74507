import { forward } from '../forward';
import { jacobian } from '../jacobian';
import { layerLogits } from '../layer';
import type { Problem } from '../problem';
import { zeroMatrix, type Matrix, type Vector } from '../tensor';
import type { GradientWay, Parameters, TrainingPlan } from './trainingPlan';

/** One sample at one W and b. */
export type SampleInspection = {
  readonly activations: Vector;
  readonly target: Vector;
  readonly loss: number;
  /** What the way takes for ∂a/∂z, [N, N]; `a-minus-y` takes none, and here is the right one. */
  readonly jacobian: Matrix;
};

/**
 * a, E and the matrix that `way` multiplies g with, of sample `row` (from 0).
 *
 * right, sign: J, −J; a swapped argument: the mistaken matrix; `diagonal-only`: its diagonal; `jacobian-skipped`: the identity;
 * `jacobian-twice`: J J. Shapes: SampleInspection; unit 1/T (its square for J J). Errors: those of jacobian.ts.
 */
export function inspectSample(
  plan: TrainingPlan,
  way: GradientWay,
  parameters: Parameters,
  row: number,
): SampleInspection {
  const { depth, outputs, inputs, targets } = plan.set;
  const target = targets.slice(row * outputs, (row + 1) * outputs);
  const problem: Problem = { ...UNUSED, ...plan.settings };
  const logits = layerLogits({
    input: inputs.slice(row * depth, (row + 1) * depth),
    weights: { rows: depth, columns: outputs, values: parameters.weights },
    bias: parameters.bias,
  });
  const pass = forward(problem, logits, target);
  const swapped =
    way === 'argument-z' ? jacobian(pass, problem, 'a', 'z') : jacobian(pass, problem, 'z', 'a');
  const right = jacobian(pass, problem, 'z', 'z');
  if (right === null) throw new Error('every activation has a form in z');
  const isSwapped = way === 'argument-z' || way === 'argument-a';
  const matrix = isSwapped && swapped !== null ? swapped : asUsed(right, way);
  return { activations: pass.activations, target, loss: pass.loss.loss, jacobian: matrix };
}

/** What a pass does not look at. */
const UNUSED = {
  source: { kind: 'logits', logits: [] },
  target: { kind: 'class', index: 0 },
  argument: 'z',
  form: 'auto',
} as const;

function asUsed(right: Matrix, way: GradientWay): Matrix {
  const n = right.rows;
  const isDiagonal = (k: number): boolean => Math.floor(k / n) === k % n;
  const mapped = (entry: (value: number, k: number) => number) => ({
    ...right,
    values: right.values.map(entry),
  });
  if (way === 'diagonal-only') return mapped((value, k) => (isDiagonal(k) ? value : 0));
  if (way === 'jacobian-skipped') return mapped((_, k) => (isDiagonal(k) ? 1 : 0));
  if (way === 'sign') return mapped((value) => 0 - value);
  return way === 'jacobian-twice' ? product(right, right) : right;
}

function product(one: Matrix, other: Matrix): Matrix {
  const n = one.rows;
  const result = zeroMatrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let m = 0; m < n; m++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += (one.values[i * n + j] ?? NaN) * (other.values[j * n + m] ?? NaN);
      result.values[i * n + m] = sum;
    }
  }
  return result;
}
