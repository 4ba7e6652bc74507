import { directLayer, layerLogits } from './layer';
import type { Problem, Source, Target } from './problem';
import { at, mapVector, zeroMatrix, type Matrix, type Vector } from './tensor';
import type { Layer, Outcome, SolveFailure } from './trace';

/** x, W, b and the logits they give; `direct` where z or a is edited directly. */
export type ReadSource = { readonly layer: Layer; readonly logits: Vector; readonly direct: boolean };

type Reading<Value> = Outcome<Value, SolveFailure>;

const fail = (failure: SolveFailure): { ok: false; failure: SolveFailure } => ({ ok: false, failure });

const shape = (field: 'weights' | 'bias' | 'target', expected: number, actual: number) =>
  fail({ kind: 'shape', field, expected, actual });

/**
 * The logits of a source.
 *
 * As given; or z_i = T ln(a_i / max a), so that max z = 0; or x W + b. Failures: an odd shape, or a logit that is not finite.
 * −∞ is a masked class, but only where it was written: a sum x W + b that reaches it has overflowed.
 */
export function readSource(source: Source, temperature: number): Reading<ReadSource> {
  if (source.kind === 'layer') return readLayer(source);
  const logits =
    source.kind === 'logits'
      ? new Float64Array(source.logits)
      : recoverLogits(new Float64Array(source.activations), temperature);
  if (logits.length === 0) return shape('weights', 1, 0);
  const wrong = logits.findIndex((z) => Number.isNaN(z) || z === Infinity);
  if (wrong >= 0) return fail({ kind: 'logitNotFinite', index: wrong, value: at(logits, wrong) });
  return { ok: true, value: { layer: directLayer(logits), logits, direct: true } };
}

/**
 * Logits that give the activations a back, up to the constant that softmax forgets.
 *
 * z_i = T ln(a_i / max a). a [N], ≥ 0 → z [N], max z = 0, −∞ (masked) where a_i = 0. Errors: 4 u relative. All a_i = 0 gives all −∞.
 */
function recoverLogits(activations: Vector, temperature: number): Vector {
  const maximum = activations.reduce((top, a) => Math.max(top, a), 0);
  if (maximum === 0) return mapVector(activations, (a) => (a === 0 ? -Infinity : NaN));
  return mapVector(activations, (a) => temperature * logarithmOfRatio(a, maximum));
}

/** ln(a / max). Near the largest the ratio would round away what tells the two apart; a − max is exact there. */
function logarithmOfRatio(a: number, maximum: number): number {
  const ratio = a / maximum;
  if (ratio > 0.5) return Math.log1p((a - maximum) / maximum);
  // a ratio below the normal doubles has lost digits
  return ratio > 1e-300 ? Math.log(ratio) : Math.log(a) - Math.log(maximum);
}

function readLayer(source: Extract<Source, { kind: 'layer' }>): Reading<ReadSource> {
  const { input, weights, bias } = source;
  const [columns = 0, ...others] = weights.map((row) => row.length);
  const ragged = others.find((length) => length !== columns);
  if (weights.length !== input.length) return shape('weights', input.length, weights.length);
  if (columns === 0) return shape('weights', 1, 0);
  if (ragged !== undefined) return shape('weights', columns, ragged);
  if (bias.length !== columns) return shape('bias', columns, bias.length);
  const layer: Layer = {
    input: new Float64Array(input),
    weights: matrixOf(weights, columns),
    bias: new Float64Array(bias),
  };
  const logits = layerLogits(layer);
  const wrong = logits.findIndex((z) => !Number.isFinite(z));
  if (wrong >= 0) return fail({ kind: 'logitNotFinite', index: wrong, value: at(logits, wrong) });
  return { ok: true, value: { layer, logits, direct: false } };
}

function matrixOf(rows: readonly (readonly number[])[], columns: number): Matrix {
  const matrix = zeroMatrix(rows.length, columns);
  rows.forEach((row, d) => matrix.values.set(row, d * columns));
  return matrix;
}

/** y from a class (one-hot) or as given. [N]. Failures: another length than N, no such class, an entry that is not finite. */
export function readTarget(target: Target, outputs: number): Reading<Vector> {
  if (target.kind === 'distribution') {
    if (target.values.length !== outputs) return shape('target', outputs, target.values.length);
    if (!target.values.every(Number.isFinite)) return fail({ kind: 'outOfRange', quantity: 'y' });
    return { ok: true, value: new Float64Array(target.values) };
  }
  const { index } = target;
  if (!Number.isInteger(index) || index < 0 || index >= outputs) return shape('target', outputs, index + 1);
  const oneHot = new Float64Array(outputs);
  oneHot[index] = 1;
  return { ok: true, value: oneHot };
}

/** Why this combination of settings and logits has no trace, or null. */
export function refuse(problem: Problem): SolveFailure | null {
  if (!(problem.temperature > 0) || !Number.isFinite(problem.temperature))
    return { kind: 'outOfRange', quantity: 'T' };
  if (!Number.isFinite(problem.learningRate)) return { kind: 'outOfRange', quantity: 'eta' };
  if (problem.activation === 'softmax') return null;
  if (problem.loss === 'crossEntropy') return { kind: 'crossEntropyNeedsSoftmax' };
  return problem.source.kind === 'activations' ? { kind: 'activationsNeedSoftmax' } : null;
}

/** Masked classes where they have no meaning: all of them, or any under an elementwise activation. */
export function refuseMasks(logits: Vector, isSoftmax: boolean): SolveFailure | null {
  const first = logits.indexOf(-Infinity);
  if (first === -1) return null;
  if (!isSoftmax) return { kind: 'maskedElementwise', index: first };
  return logits.every((z) => z === -Infinity) ? { kind: 'allMasked' } : null;
}
