import { at, indexOfMaximum, type Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { RELATIVE_TOLERANCE } from '../../engine/verdict';

/** How far each quantity may be from the page's, which has it to the last place where a short program loses digits. */
export type Tolerances = {
  readonly activations: number;
  readonly loss: number;
  readonly jacobian: number;
  readonly logits: number;
  readonly weights: number;
  /** Of ∂a/∂z from central differences. */
  readonly differences: number;
};

/** A few last places of 1, for sums of many terms. */
const ROUNDING = 1e-14;
/** An elementwise f flattens out where it is 1 or 0, and so do the differences of it: the engine's own floor. */
const ELEMENTWISE_ROUNDING = 1e-12;

/** The largest |entry| that is finite; 0 for none. */
const sizeOf = (values: Vector): number =>
  values.reduce((size, value) => (Number.isFinite(value) ? Math.max(size, Math.abs(value)) : size), 0);

/** max |g_i a_i|, or of an elementwise activation max |g_i|: on what scale ∂E/∂z is added up. */
function productSize({ right, activations, softmax }: Trace): number {
  return sizeOf(right.activations.map((g, i) => (softmax ? g * at(activations, i) : g)));
}

/** Relative to the largest entry, as the page's own verdict is, plus what rounding costs a textbook formula. */
export function tolerancesOf(trace: Trace): Tolerances {
  const { right, softmax, used, problem } = trace;
  const rounding = softmax ? ROUNDING / problem.temperature : ELEMENTWISE_ROUNDING;
  const relative = (values: Vector) => RELATIVE_TOLERANCE * sizeOf(values);
  const product = rounding * (1 + productSize(trace));
  return {
    activations: relative(trace.activations) + (softmax ? 0 : ELEMENTWISE_ROUNDING),
    loss: relative(Float64Array.of(trace.loss)) + ROUNDING * (1 + sizeOf(trace.target)),
    jacobian: used.agreement.threshold + (softmax ? rounding / 5 : 0),
    logits: relative(right.logits) + product,
    weights: relative(right.weights.values) + product * sizeOf(trace.layer.input),
    differences: softmax ? 1e-6 / problem.temperature : 1e-6,
  };
}

/**
 * Where softmax is saturated diag(a) − a aᵀ has lost the digits of its largest entry: a row of a small a_i has them all. Null
 * elsewhere, and where ∂a/∂z has underflowed.
 */
export function saturatedRow(trace: Trace, tolerances: Tolerances): number | null {
  const size = sizeOf(trace.right.jacobian.values);
  if (trace.softmax === null || tolerances.jacobian < size / 100 || size < 1e-290) return null;
  const top = indexOfMaximum(trace.activations);
  const others = trace.activations.map((a, i) => (i === top ? -1 : a));
  return indexOfMaximum(others);
}

/** Two digits say how much is tolerated. */
export const toleranceText = (tolerance: number): string => Number(tolerance.toPrecision(2)).toExponential();
