import type { Argument } from '../problem';
import { vectorMatrixProduct } from '../softmaxJacobian';
import { at, zeroMatrix, type Matrix, type Vector } from '../tensor';
import type { Trace } from '../trace';

const U = 2 ** -53;

/** What ∂a/∂z is multiplied by in the check: (1, …, 1), ∂E/∂a, or (1, 2, …, N). */
export const UPSTREAM_NAMES = ['ones', 'loss', 'counting'] as const;
export type UpstreamName = (typeof UPSTREAM_NAMES)[number];

/** One Jacobian under the check; `choice` null: the matrix of zeros, no derivative at all. */
export type UpstreamResult = {
  readonly choice: { readonly form: Argument; readonly argument: Argument } | null;
  /** g J */
  readonly product: Vector;
  /** max_m |(g J)_m − numerical_m|; +∞ where an entry is not finite */
  readonly maxError: number;
  readonly threshold: number;
  readonly passes: boolean;
};

export type UpstreamCheck = {
  readonly upstream: Vector;
  /** ∂⟨g, a(z)⟩/∂z, numerically */
  readonly numeric: Vector;
  /** The four choices in reading order of the board (without those that do not exist), then the zeros. */
  readonly results: readonly UpstreamResult[];
};

/** g by its name; [N]. */
function upstreamVector(trace: Trace, name: UpstreamName): Vector {
  if (name === 'loss') return trace.right.activations;
  return Float64Array.from({ length: trace.outputs }, (_, i) => (name === 'ones' ? 1 : i + 1));
}

/**
 * A gradient check through a single upstream g: g J against the numerical derivative of ⟨g, a(z)⟩, for every choice.
 *
 * (g J)_m = Σ_i g_i J_im; numerically Σ_i g_i D_im, since ⟨g, a⟩ is linear in a (D: Richardson, trace.numericJacobian). Passes where
 * max_m |(g J)_m − (g D)_m| ≤ Σ|g_i| · threshold of J itself + (2N + 4) u max_m Σ_i |g_i J_im|, the second for the rounding of J's own
 * terms: what agrees entry by entry passes for every g. The converse is the trap: with g = (1, …, 1) only the column sums of
 * J are seen. Null where g is not finite. Unit of g / T. O(N²).
 */
export function upstreamCheck(trace: Trace, name: UpstreamName): UpstreamCheck | null {
  const upstream = upstreamVector(trace, name);
  if (!upstream.every(Number.isFinite)) return null;
  const numeric = vectorMatrixProduct(upstream, trace.numericJacobian);
  const size = upstream.reduce((sum, g) => sum + Math.abs(g), 0);
  const result = (choice: UpstreamResult['choice'], jacobian: Matrix): UpstreamResult => {
    const product = vectorMatrixProduct(upstream, jacobian);
    const terms = vectorMatrixProduct(upstream.map(Math.abs), absolute(jacobian));
    const rounding = (2 * trace.outputs + 4) * U * terms.reduce((most, sum) => Math.max(most, sum), 0);
    const threshold = size * trace.used.agreement.threshold + rounding;
    const maxError = largestDifference(product, numeric);
    return { choice, product, maxError, threshold, passes: maxError <= threshold && maxError < Infinity };
  };
  const results = trace.choices.flatMap(({ form, argument, computed }) =>
    computed ? [result({ form, argument }, computed.jacobian)] : [],
  );
  results.push(result(null, zeroMatrix(trace.outputs, trace.outputs)));
  return { upstream, numeric, results };
}

const absolute = ({ values, ...shape }: Matrix): Matrix => ({ ...shape, values: values.map(Math.abs) });

function largestDifference(one: Vector, other: Vector): number {
  let largest = 0;
  for (let m = 0; m < one.length; m++) {
    const difference = Math.abs(at(one, m) - at(other, m));
    largest = Math.max(largest, Number.isFinite(difference) ? difference : Infinity);
  }
  return largest;
}
