import { at, indexOfMaximum, zeroMatrix, type Matrix, type Vector } from './tensor';
import { softmaxShares } from './writeSoftmax';

/**
 * The Jacobian of softmax as it is written in a: what `softmax_prime(s) = diag(s) − outer(s, s)` computes.
 *
 * J_im = s_i (δ_im − s_m) / T, so J_ii = s_i (1 − s_i) / T. s [N] → J [N, N], row i the output, column m the logit; unit 1/T.
 * It is ∂a/∂z only if s = a. `complements` are 1 − s_i where they are known better than by subtraction (they are, for s = a):
 * then every entry is good componentwise, saturated ones included. Given anything else (z), the same formula runs and its
 * entries may overflow or be undefined (0 · −∞): the caller lists those. Source: Bridle, Training stochastic model
 * recognition algorithms as networks, NIPS 2 (1990).
 */
export function softmaxJacobianInActivations(
  s: Vector,
  complements: Vector | null,
  temperature: number,
): Matrix {
  const n = s.length;
  const jacobian = zeroMatrix(n, n);
  const { values } = jacobian;
  for (let i = 0, row = 0; i < n; i++, row += n) {
    const si = at(s, i);
    // 0 − p, not −p: an exact zero must not come out as −0
    for (let m = 0; m < n; m++) values[row + m] = (0 - si * at(s, m)) / temperature;
    const complement = complements === null ? 1 - si : at(complements, i);
    values[row + i] = (si * complement) / temperature;
  }
  return jacobian;
}

/**
 * The Jacobian of softmax as it is written in z: the quotient rule on e^{s_i / T} / Σ_j e^{s_j / T}.
 *
 * J_im = e_i (δ_im Σ_j e_j − e_m) / (T (Σ_j e_j)²) with e_j = e^{s_j / T}, computed with the shift that cancels.
 * s [N] → J [N, N], unit 1/T. It is ∂a/∂z only if s = z; given a it is the Jacobian at softmax(a / T).
 * Errors: as softmax, componentwise. s must be finite or −∞, not all −∞.
 */
export function softmaxJacobianInLogits(s: Vector, temperature: number): Matrix {
  const { activations, complements } = softmaxShares(s, temperature);
  return softmaxJacobianInActivations(activations, complements, temperature);
}

/**
 * ∂E/∂z of a softmax from ∂E/∂a in O(N), without the matrix.
 *
 * ∂E/∂z = g J = a ∘ (g − ⟨g, a⟩ e) / T, with g = ∂E/∂a replaced by h = g − g_r e, r = argmax a: J e = 0, so a constant in g
 * changes nothing, and with h_r = 0 nothing of size a_r cancels. [N], [N] → [N], unit of g / T.
 * Errors: (N + 4) u on the scale Σ_i |g_i J_im|, also where softmax is saturated (g − ⟨g, a⟩ alone would lose all digits).
 * g must be finite: where it is not, cross-entropy's own short form is the way (losses.ts).
 */
export function softmaxVectorJacobianProduct(
  upstream: Vector,
  activations: Vector,
  temperature: number,
): Vector {
  const reference = at(upstream, indexOfMaximum(activations));
  let mean = 0;
  for (let i = 0; i < upstream.length; i++) mean += (at(upstream, i) - reference) * at(activations, i);
  const product = new Float64Array(upstream.length);
  for (let m = 0; m < upstream.length; m++) {
    // 0 + p: an exact zero must not come out as −0
    product[m] = 0 + (at(activations, m) * (at(upstream, m) - reference - mean)) / temperature;
  }
  return product;
}

/**
 * The vector–matrix product g J for any J, right or wrong: scale row i by g_i, add up each column.
 *
 * (g J)_m = Σ_i g_i J_im. [N], [N, M] → [M]. Errors: N u on the scale Σ_i |g_i J_im|; 0 · ∞ gives NaN, which the caller lists.
 */
export function vectorMatrixProduct(vector: Vector, matrix: Matrix): Vector {
  const product = new Float64Array(matrix.columns);
  for (let i = 0; i < matrix.rows; i++) {
    for (let m = 0; m < matrix.columns; m++) {
      product[m] = at(product, m) + at(vector, i) * at(matrix.values, i * matrix.columns + m);
    }
  }
  return product;
}
