import type { ActivationName, Argument, LossName, Problem, Target } from '../engine/problem';
import type { PresetId } from '../lesson/presets';
import {
  ACTIVATIONS_BECAME_LOGITS,
  CROSS_ENTROPY_NEEDS_SOFTMAX,
  LOSS_BECAME_MSE,
  MASK_BECAME_FINITE,
  TARGET_BECAME_CLASS,
} from '../text/en/refusals';
import { rowsOf, withTargets } from './editBatch';
import { withProblem } from './editSource';
import type { Edit } from './editSourceKind';
import { cellWithin, experimentOfPreset, normalLabels, outputsOf, type Experiment } from './experiment';
import { elementwiseSource, targetFits, UNMASKED_LOGIT } from './presetDefaults';
import { traceOf } from './traceOf';

/** The target, or in place of one with negative entries the class of the largest. */
function withoutNegatives(target: Target): Target {
  if (target.kind === 'class' || target.values.every((y) => y >= 0)) return target;
  return { kind: 'class', index: target.values.indexOf(Math.max(...target.values)) };
}

/** The loss; cross-entropy is left out (and that remarked) without softmax, and takes no negative target. */
export function setLoss(experiment: Experiment, loss: LossName): Edit {
  const { activation, target } = experiment.problem;
  if (loss === 'crossEntropy' && activation !== 'softmax') {
    return { experiment, remarks: [CROSS_ENTROPY_NEEDS_SOFTMAX] };
  }
  const changed = withProblem(experiment, { loss });
  const targets = [target, ...rowsOf(experiment).map((row) => row.target)];
  const outputs = outputsOf(experiment);
  if (targets.every((y) => targetFits(y, outputs, loss))) return { experiment: changed, remarks: [] };
  return { experiment: withTargets(changed, withoutNegatives), remarks: [TARGET_BECAME_CLASS] };
}

/** The activation. Away from softmax, cross-entropy becomes mse, edited activations their logits, and -inf −10. */
export function setActivationFunction(experiment: Experiment, activation: ActivationName): Edit {
  const { problem } = experiment;
  if (activation === 'softmax') return { experiment: withProblem(experiment, { activation }), remarks: [] };
  const source = elementwiseSource(problem);
  const remarks: string[] = [];
  if (problem.loss === 'crossEntropy') remarks.push(LOSS_BECAME_MSE);
  if (problem.source.kind === 'activations') remarks.push(ACTIVATIONS_BECAME_LOGITS);
  if (traceOf(problem).logits.includes(-Infinity)) remarks.push(MASK_BECAME_FINITE(String(UNMASKED_LOGIT)));
  return { experiment: withProblem(experiment, { activation, source, loss: 'mse' }), remarks };
}

export const setTemperature = (experiment: Experiment, temperature: number): Experiment =>
  withProblem(experiment, { temperature });
export const setLearningRate = (experiment: Experiment, learningRate: number): Experiment =>
  withProblem(experiment, { learningRate });

/** What the derivative is evaluated from; a formula `auto` follows it. */
export const setArgument = (experiment: Experiment, argument: Argument): Experiment =>
  withProblem(experiment, { argument });
export const setForm = (experiment: Experiment, form: Problem['form']): Experiment =>
  withProblem(experiment, { form });
/** One of the four pairs; a formula written in what it is given is stored as `auto`. */
export const setChoice = (experiment: Experiment, form: Argument, argument: Argument): Experiment =>
  withProblem(experiment, { form: form === argument ? 'auto' : form, argument });

/** The name of class i (a valid label, see readLabel); an empty one is its number again. */
export function setLabel(experiment: Experiment, i: number, name: string): Experiment {
  const labels = Array.from({ length: outputsOf(experiment) }, (_, at) =>
    at === i ? name.trim() || String(i + 1) : (experiment.labels?.[at] ?? String(at + 1)),
  );
  return { ...experiment, labels: normalLabels(labels) };
}

/** Another preset with all its values; the reader stays at the step, and at the cell where there is one. */
export function choosePreset(experiment: Experiment, id: PresetId): Experiment {
  const chosen = experimentOfPreset(id);
  const { step, cell, lesson } = experiment;
  return { ...chosen, step, lesson, cell: cellWithin(cell, outputsOf(chosen)) };
}
