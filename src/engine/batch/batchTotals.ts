import type { BatchRow, BatchTotal, RowGradients, SharedGradients } from './batchTrace';
import { at, zeroMatrix, type Vector } from '../tensor';

/**
 * E, ∂E/∂W and ∂E/∂b of all rows together: their sum.
 *
 * E = Σ_b E_b, ∂E/∂W = Xᵀ Δ = Σ_b x_bᵀ δ_b, ∂E/∂b = Σ_b δ_b: W and b are shared, so each row adds what it alone would give.
 * B rows of [D, N] and [N] → [D, N] and [N]. Errors: B u on the scale of the sum of the absolute values.
 */
export function batchSum(rows: readonly BatchRow[]): BatchTotal {
  const right = addedUp(rows.map((row) => row.right));
  const isRight = rows.every((row) => row.used === row.right);
  return {
    loss: rows.reduce((sum, row) => sum + row.loss, 0),
    right,
    used: isRight ? right : addedUp(rows.map((row) => row.used)),
  };
}

/**
 * The same for E = (1/B) Σ_b E_b.
 *
 * Every derivative is the sum's divided by B, so a learning rate B times as large takes the same step. Errors: u.
 */
export function batchMean(sum: BatchTotal, rows: number): BatchTotal {
  const right = divided(sum.right, rows);
  return {
    loss: sum.loss / rows,
    right,
    used: sum.used === sum.right ? right : divided(sum.used, rows),
  };
}

function addedUp(rows: readonly RowGradients[]): SharedGradients {
  const [first] = rows;
  if (first === undefined) throw new Error('a batch has a row');
  const weights = zeroMatrix(first.weights.rows, first.weights.columns);
  const bias = new Float64Array(first.bias.length);
  for (const row of rows) {
    addTo(weights.values, row.weights.values);
    addTo(bias, row.bias);
  }
  return { weights, bias };
}

function addTo(total: Vector, term: Vector): void {
  for (let k = 0; k < total.length; k++) total[k] = at(total, k) + at(term, k);
}

function divided({ weights, bias }: SharedGradients, rows: number): SharedGradients {
  return {
    weights: { ...weights, values: weights.values.map((value) => value / rows) },
    bias: bias.map((value) => value / rows),
  };
}
