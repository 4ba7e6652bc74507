import { at, zeroMatrix, type Matrix, type Vector } from './tensor';
import type { Gradients, Layer } from './trace';

/**
 * The logits of a layer.
 *
 * z = x W + b. x [D], W [D, N], b [N] → z [N]. Errors: (D + 1) u on the scale |x| |W| + |b|; may overflow to ±∞ or NaN,
 * which the caller must look for. x_d = 0 times W_dm = −∞ is such a NaN.
 */
export function layerLogits(layer: Layer): Vector {
  const { rows, columns, values } = layer.weights;
  const logits = new Float64Array(columns);
  for (let d = 0; d < rows; d++) {
    for (let m = 0; m < columns; m++) {
      logits[m] = at(logits, m) + at(layer.input, d) * at(values, d * columns + m);
    }
  }
  for (let m = 0; m < columns; m++) logits[m] = at(logits, m) + at(layer.bias, m);
  return logits;
}

/**
 * The layer that stands for logits edited directly.
 *
 * x = (1), W = z as its one row, b = 0, so x W + b = z exactly. z [N].
 */
export function directLayer(logits: Vector): Layer {
  return {
    input: Float64Array.of(1),
    weights: { rows: 1, columns: logits.length, values: logits },
    bias: new Float64Array(logits.length),
  };
}

/**
 * ∂E/∂W, ∂E/∂b and ∂E/∂x of a layer from ∂E/∂z.
 *
 * ∂E/∂W_dm = x_d δ_m,  ∂E/∂b = δ,  ∂E/∂x_d = Σ_m W_dm δ_m, with δ = ∂E/∂z. δ [N] → [D, N], [N], [D].
 * `direct`: z or a is edited directly, so there is no x to move and ∂E/∂x is null. Errors: u, u·0, N u.
 */
export function layerGradients(
  layer: Layer,
  direct: boolean,
  logitGradient: Vector,
): Pick<Gradients, 'logits' | 'weights' | 'bias' | 'input'> {
  return {
    logits: logitGradient,
    weights: outerProduct(layer.input, logitGradient),
    bias: logitGradient,
    input: direct ? null : matrixVectorProduct(layer.weights, logitGradient),
  };
}

function outerProduct(column: Vector, row: Vector): Matrix {
  const product = zeroMatrix(column.length, row.length);
  for (let d = 0; d < column.length; d++) {
    // 0 + p: an exact zero must not come out as −0
    for (let m = 0; m < row.length; m++) product.values[d * row.length + m] = 0 + at(column, d) * at(row, m);
  }
  return product;
}

function matrixVectorProduct(matrix: Matrix, vector: Vector): Vector {
  const product = new Float64Array(matrix.rows);
  for (let d = 0; d < matrix.rows; d++) {
    let sum = 0;
    for (let m = 0; m < matrix.columns; m++) sum += at(matrix.values, d * matrix.columns + m) * at(vector, m);
    product[d] = sum;
  }
  return product;
}
