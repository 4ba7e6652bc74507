import type { Problem } from '../../src/engine/problem';
import { readRef, type RefSymbol } from '../../src/lesson/refs';
import { nearest } from '../oracle/exact';
import { exactTrace } from '../oracle/exactTrace';
import type { ExactGradients, ExactTrace } from '../oracle/exactTraceTypes';
import type { ExactMatrix, ExactVector } from '../oracle/tensors';

/** As many digits as leave room for what cancels in a double's 16. */
const DIGITS = 60;
/** Exact arithmetic of more than this takes longer than the page. */
const MOST_OUTPUTS = 12;

/** An exact number, as the double next to it, and how far a right computation in doubles may be from it; ∞: nothing is known. */
export type Known = { readonly value: number; readonly tolerance: number };

/** The number behind a ref; null where there is none. */
export type Numbers = (ref: string, which: 'used' | 'right') => Known | null;

/**
 * Each operation is off by half a unit of the last place, 1e-16, and none here takes more than a few thousand of them on the
 * way; the page shows three digits.
 */
const RELATIVE = 1e-12;

const doubles = (values: ExactVector): number[] => values.map(nearest);
const sizes = (values: ExactVector): number[] => doubles(values).map(Math.abs);
/** A masked class is exact. */
const finite = (values: readonly number[]) => values.map((value) => (Number.isFinite(value) ? value : 0));
const largest = (values: readonly number[]): number => Math.max(0, ...values);

/** |x| |W| + |b|: what z is the sum of, and so how large its error may be; 0 where it was given. */
function scaleOfLogits({ problem, layer, logits }: ExactTrace): number[] {
  if (problem.source.kind === 'logits') return logits.map(() => 0);
  if (problem.source.kind === 'activations')
    return finite(sizes(logits)).map((size) => size + problem.temperature);
  const [inputs, bias] = [sizes(layer.input), sizes(layer.bias)];
  const weights = sizes(layer.weights.values);
  return bias.map((size, m) =>
    inputs.reduce((sum, input, d) => sum + input * (weights[d * bias.length + m] ?? 0), size),
  );
}

/** By how much more than its own rounding a share is off: an exponential takes the error of its exponent for its own. */
function conditionOf(exact: ExactTrace, scale: readonly number[]): number {
  const { problem, softmax, logits } = exact;
  if (!softmax) return 1 + largest(sizes(logits).map((size) => Math.min(size, 40) ** 2));
  const exponents = largest(sizes(softmax.shifted).filter(Number.isFinite));
  return 1 + 2 * exponents + (2 * largest(scale)) / problem.temperature;
}

/** The size of all that is added up on the way to each entry, in the same arrangement. */
type Scales = Readonly<Partial<Record<RefSymbol, readonly number[]>>>;

/** The entries of ∂a/∂z: in a form that was given something else, what the form's own terms add up to. */
function scaleOfJacobian(exact: ExactTrace, { jacobian }: ExactGradients, condition: number): number[] {
  const { problem, activations, logits } = exact;
  const t = problem.activation === 'softmax' ? problem.temperature : 1;
  const given = finite(sizes(activations).map((size, i) => size + Math.abs(nearest(logits[i]!))));
  const { columns } = jacobian;
  const spread = largest(given) * (1 + 1 / t);
  return sizes(jacobian.values).map((size, k) => {
    const terms = exact.used.form === exact.used.argument ? 0 : 1;
    const [i, m] = [given[Math.floor(k / columns)]!, given[k % columns]!];
    return condition * (size * (1 + terms * spread) + (terms * (i + i * m)) / t);
  });
}

function scalesOf(
  exact: ExactTrace,
  which: 'used' | 'right',
  ofLogits: readonly number[],
  condition: number,
): Scales {
  const { activations, target, outputs, problem, layer } = exact;
  const gradients = exact[which];
  const a = sizes(activations).map((size, i) => condition * size + (exact.softmax ? 0 : 2 * ofLogits[i]!));
  const y = sizes(target);
  const apart = a.map((size, i) => size + (y[i] ?? 0));
  const isSquared = problem.loss === 'mse';
  const g = sizes(gradients.activations).map((size, i) =>
    isSquared ? (2 * apart[i]!) / outputs : size * condition,
  );
  const jacobian = scaleOfJacobian(exact, gradients, condition);
  const d = gradients.logits.map((_, m) => {
    const products = g.map((size, i) => size * (jacobian[i * outputs + m] ?? 0));
    return products.reduce((sum, product) => sum + product, isSquared ? 0 : apart[m]! + condition);
  });
  const x = sizes(layer.input);
  const entropy = y.reduce((sum, size) => sum + size * condition, 0) + nearest(exact.loss.abs());
  const squared = apart.reduce((sum, size) => sum + size ** 2, 0) / outputs;
  return {
    z: ofLogits,
    s: ofLogits.map((size) => (size + largest(ofLogits)) / problem.temperature),
    e: ofLogits.map(() => condition),
    a,
    g,
    J: jacobian,
    d,
    dW: x.flatMap((size) => d.map((of) => size * of)),
    E: [isSquared ? squared : entropy],
  };
}

type Values = ExactVector | ExactMatrix;

const VALUES: Record<RefSymbol, (exact: ExactTrace, which: 'used' | 'right') => Values | undefined> = {
  x: ({ layer }) => layer.input,
  w: ({ layer }) => layer.weights,
  b: ({ layer }) => layer.bias,
  z: ({ logits }) => logits,
  s: ({ softmax }) => softmax?.shifted,
  e: ({ softmax }) => softmax?.exponentials,
  a: ({ activations }) => activations,
  y: ({ target }) => target,
  E: ({ loss }) => [loss],
  g: ({ right }) => right.activations,
  J: (exact, which) => exact[which].jacobian,
  d: (exact, which) => exact[which].logits,
  dW: (exact, which) => exact[which].weights,
};

/** The exact numbers of a problem; null where it is too large for them. */
export function oracleNumbers(problem: Problem, outputs: number): Numbers | null {
  if (outputs > MOST_OUTPUTS) return null;
  const exact = exactTrace(problem, { digits: DIGITS });
  const ofLogits = scaleOfLogits(exact);
  const condition = conditionOf(exact, ofLogits);
  const scales = {
    used: scalesOf(exact, 'used', ofLogits, condition),
    right: scalesOf(exact, 'right', ofLogits, condition),
  };
  return (ref, which) => {
    const read = readRef(ref);
    const values = read && VALUES[read.symbol](exact, which);
    if (!read || !values) return null;
    const columns = 'columns' in values ? values.columns : 1;
    const index = (read.row ?? 0) * columns + (read.column ?? 0);
    const entry = ('columns' in values ? values.values : values)[index];
    if (entry === undefined) return null;
    const value = nearest(entry);
    const scale = scales[which][read.symbol]?.[index] ?? 0;
    const tolerance = RELATIVE * (Math.abs(value) + scale);
    return { value, tolerance: Number.isNaN(tolerance) ? Infinity : tolerance };
  };
}
