import { batchRow, type CarriedOut } from './batchRow';
import { batchMean, batchSum } from './batchTotals';
import type { BatchExample, BatchFailure, BatchRow, BatchTrace } from './batchTrace';
import { ELEMENTWISE_ACTIVATIONS } from '../elementwiseActivations';
import type { Problem } from '../problem';
import { readSource, readTarget, refuse } from '../readProblem';
import { at, indexOfNaN, type Vector } from '../tensor';
import type { Layer, Outcome, SolveFailure } from '../trace';

/**
 * B rows of x through one layer: every row's own pass, and what adds up over the rows.
 *
 * z_b = x_b W + b, a_b = softmax(z_b / T) or f(z_b), δ_b = ∂E_b/∂z_b; E = Σ_b E_b gives ∂E/∂W = Xᵀ Δ = Σ_b x_bᵀ δ_b and
 * ∂E/∂b = Σ_b δ_b, and E = (1/B) Σ_b E_b the same divided by B. `problem` has the layer (its own x and y are not used) and the
 * settings; examples are B ≥ 1 of x [D] and y. X [B, D], W [D, N], Δ [B, N] → ∂E/∂W [D, N]; unit of E_b over that of W. Pure,
 * never throws, no NaN in anything right. Errors: each row's own, then B u on the scale Σ_b |x_bd δ_bm|.
 */
export function solveBatch(
  problem: Problem,
  examples: readonly BatchExample[],
): Outcome<BatchTrace, BatchFailure> {
  const refused = refuse(problem);
  if (refused !== null) return fail(null, refused);
  const read = readSource(withoutInput(problem), problem.temperature);
  if (!read.ok) return fail(null, read.failure);
  if (examples.length === 0) return fail(null, { kind: 'outOfRange', quantity: 'B' });
  const choice = carriedOut(problem);
  const rows: BatchRow[] = [];
  for (const [b, example] of examples.entries()) {
    const row = rowOf(problem, read.value.layer, example, choice);
    if (!row.ok) return fail(b, row.failure);
    rows.push(row.value);
  }
  const sum = batchSum(rows);
  const { columns: outputs } = read.value.layer.weights;
  return { ok: true, value: { rows, outputs, ...choice, sum, mean: batchMean(sum, rows.length) } };
}

const fail = (row: number | null, why: SolveFailure) => ({ ok: false, failure: { row, why } }) as const;

/** The layer with x = 0: what all rows share can be read without any of them. */
function withoutInput({ source }: Problem): Problem['source'] {
  return source.kind === 'layer' ? { ...source, input: source.input.map(() => 0) } : source;
}

function carriedOut({ activation, argument, form }: Problem): CarriedOut {
  const written = form === 'auto' ? argument : form;
  const exists =
    activation === 'softmax' ||
    written === 'z' ||
    ELEMENTWISE_ACTIVATIONS[activation].derivativeInActivation.kind === 'closed';
  return exists ? { form: written, argument } : { form: 'z', argument: 'z' };
}

function rowOf(
  problem: Problem,
  shared: Layer,
  { input, target }: BatchExample,
  choice: CarriedOut,
): Outcome<BatchRow, SolveFailure> {
  const { rows, columns } = shared.weights;
  if (input.length !== rows) {
    return { ok: false, failure: { kind: 'shape', field: 'weights', expected: input.length, actual: rows } };
  }
  const y = readTarget(target, columns);
  if (!y.ok) return y;
  const row = batchRow(problem, { ...shared, input: Float64Array.from(input) }, y.value, choice);
  const failure = failureOf(row);
  return failure === null ? { ok: true, value: row } : { ok: false, failure };
}

/** What left the doubles: a logit, or something right that is a NaN (∂E/∂a and ∂a/∂z never are at finite z). */
function failureOf({ logits, loss, right }: BatchRow): SolveFailure | null {
  const index = logits.findIndex((z) => !Number.isFinite(z));
  if (index >= 0) return { kind: 'logitNotFinite', index, value: at(logits, index) };
  const quantities: readonly (readonly [string, Vector])[] = [
    ['E', Float64Array.of(loss)],
    ['dE_dz', right.logits],
    ['dE_dW', right.weights.values],
  ];
  const quantity = quantities.find(([, values]) => indexOfNaN(values) >= 0)?.[0];
  return quantity === undefined ? null : { kind: 'outOfRange', quantity };
}
