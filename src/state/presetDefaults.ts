import type { ActivationName, LossName, Problem, Source, Target } from '../engine/problem';
import type { Preset } from '../lesson/presets';
import { outputsOfSource } from './experiment';
import { traceOf } from './traceOf';

/** Stands in for -inf where the activation is not softmax and a class cannot be masked. */
export const UNMASKED_LOGIT = -10;

/** The source of a valid softmax problem as an elementwise activation can take it: a becomes z, -inf becomes −10. */
export function elementwiseSource(problem: Problem): Source {
  const { source } = problem;
  if (source.kind === 'layer') return source;
  const logits = source.kind === 'logits' ? source.logits : [...traceOf(problem).logits];
  if (source.kind === 'logits' && !logits.includes(-Infinity)) return source;
  return { kind: 'logits', logits: logits.map((z) => (z === -Infinity ? UNMASKED_LOGIT : z)) };
}

/** What z, a, x, W and b are when an address gives none of them. */
export const defaultSource = ({ problem }: Preset, activation: ActivationName): Source =>
  activation === 'softmax' ? problem.source : elementwiseSource(problem);

/** What `loss` is when an address does not give it. */
export const defaultLoss = ({ problem }: Preset, activation: ActivationName): LossName =>
  activation === 'softmax' ? problem.loss : 'mse';

/** Whether y can be the target of N outputs under this loss. */
export function targetFits(target: Target, outputs: number, loss: LossName): boolean {
  if (target.kind === 'class')
    return Number.isInteger(target.index) && target.index >= 0 && target.index < outputs;
  const { values } = target;
  return values.length === outputs && values.every((y) => Number.isFinite(y) && (loss === 'mse' || y >= 0));
}

/** What `y` is when an address does not give it: the preset's where it fits, else the first class. */
export const defaultTarget = ({ problem }: Preset, outputs: number, loss: LossName): Target =>
  targetFits(problem.target, outputs, loss) ? problem.target : { kind: 'class', index: 0 };

/** What `labels` is when an address does not give it: the preset's where there are N of them, else none. */
export const defaultLabels = ({ labels }: Preset, outputs: number): readonly string[] | null =>
  labels?.length === outputs ? labels : null;

/** What `b` is when x or W is given without it: the preset's where it fits, else zeros. */
export function defaultBias({ problem }: Preset, outputs: number): readonly number[] {
  const { source } = problem;
  const fits = source.kind === 'layer' && outputsOfSource(source) === outputs;
  return fits ? source.bias : Array.from({ length: outputs }, () => 0);
}
