import type { Source } from '../engine/problem';
import { presetById } from '../lesson/presets';
import {
  ACTIVATIONS_NEED_SOFTMAX,
  BATCH_ENDED,
  MASK_BECAME_FINITE,
  UNDERFLOW_BECAME_MASK,
} from '../text/en/refusals';
import { withProblem } from './editSource';
import { outputsOfSource, type Experiment } from './experiment';
import { sameValue } from './sameValue';
import type { LayerSource } from './sourceValidity';
import { traceOf } from './traceOf';

/** An edit that may have had to change more than was asked for, and the sentences that say so. */
export type Edit = { readonly experiment: Experiment; readonly remarks: readonly string[] };

// Multiples of ¼ with products of ⅛: x W is then exact, and b = z − x W loses as little as it can.
const INPUT: readonly number[] = [1, -0.5];
const FIRST_ROW = [0.75, -0.5, 0.25, 1, -0.75, 0.5, -0.25, -1];
const SECOND_ROW = [-0.5, 1, 0.5, -0.25, -1, 0.75, 0.25];
const period = (pattern: readonly number[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => pattern[n % pattern.length] ?? 0);

/** x W of a layer, as it stands in z = x W + b. */
const weighted = ({ input, weights }: Pick<LayerSource, 'input' | 'weights'>, n: number): number =>
  input.reduce((total, x, d) => total + x * (weights[d]?.[n] ?? 0), 0);

/** The layer of the preset where it has as many outputs, else a small one with round numbers; b makes up for z. */
function layerFor(experiment: Experiment, logits: readonly number[]): LayerSource {
  const usual = presetById(experiment.preset).problem;
  if (usual.source.kind === 'layer' && outputsOfSource(usual.source) === logits.length) {
    if (sameValue([...traceOf(usual).logits], logits)) return usual.source;
    return withBias(usual.source, logits);
  }
  const weights = [period(FIRST_ROW, logits.length), period(SECOND_ROW, logits.length)];
  return withBias({ input: INPUT, weights }, logits);
}

function withBias(matrix: Pick<LayerSource, 'input' | 'weights'>, logits: readonly number[]): LayerSource {
  const bias = logits.map((z, n) => z - weighted(matrix, n));
  return { kind: 'layer', input: matrix.input, weights: matrix.weights, bias };
}

/** Far enough below the largest logit for a softmax share of exactly 0, as masking gave it. */
function unmasked(experiment: Experiment, logits: readonly number[]): readonly number[] {
  const floor = Math.round(Math.max(...logits) - 1000 * experiment.problem.temperature);
  return logits.map((z) => (z === -Infinity ? floor : z));
}

function toLayer(experiment: Experiment, logits: readonly number[]): Edit {
  const finite = unmasked(experiment, logits);
  const source = layerFor(experiment, finite);
  const floor = finite.find((_, n) => logits[n] === -Infinity);
  const remarks = floor === undefined ? [] : [MASK_BECAME_FINITE(String(floor))];
  return { experiment: withProblem(experiment, { source }), remarks };
}

/** z or a in the place of the layer, and of the other rows with it. */
function withoutLayer(experiment: Experiment, source: Source, remarks: readonly string[] = []): Edit {
  return {
    experiment: { ...withProblem(experiment, { source }), batch: null },
    remarks: experiment.batch === null ? remarks : [...remarks, BATCH_ENDED],
  };
}

function toActivations(experiment: Experiment, logits: readonly number[]): Edit {
  if (experiment.problem.activation !== 'softmax') return { experiment, remarks: [ACTIVATIONS_NEED_SOFTMAX] };
  const activations = [...traceOf(experiment.problem).activations];
  const underflows = activations.some((a, n) => a === 0 && logits[n] !== -Infinity);
  return withoutLayer(
    experiment,
    { kind: 'activations', activations },
    underflows ? [UNDERFLOW_BECAME_MASK] : [],
  );
}

/**
 * Changes what is edited: the logits, the activations or the layer, with z as it is (up to the constant that softmax
 * forgets where a is edited, and up to the rounding of x W + b where the layer is). A batch ends with its layer. Needs a
 * valid experiment.
 */
export function setSourceKind(experiment: Experiment, kind: Source['kind']): Edit {
  if (experiment.problem.source.kind === kind) return { experiment, remarks: [] };
  const logits = [...traceOf(experiment.problem).logits];
  if (kind === 'layer') return toLayer(experiment, logits);
  if (kind === 'activations') return toActivations(experiment, logits);
  return withoutLayer(experiment, { kind, logits });
}
