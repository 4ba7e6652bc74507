import type { Problem, Source, Target } from '../engine/problem';
import { presetById, type PresetId } from '../lesson/presets';
import type { StepId } from '../lesson/stepIds';
import { isolated } from '../text/isolated';

/** A cell of ∂a/∂z, counted from 0 (from 1 in addresses). */
export type Cell = { readonly row: number; readonly column: number };

/** One row of a batch: its x and its y. */
export type Example = { readonly input: readonly number[]; readonly target: Target };

/**
 * The rows of X before and after the current one, which is the layer's own x with the problem's own y: so no number is stored
 * twice, and everything but the batch's own panel knows one row only.
 */
export type Batch = { readonly before: readonly Example[]; readonly after: readonly Example[] };

/** All the page stores: the causes of every number, and where in it the reader stands. */
export type Experiment = {
  readonly preset: PresetId;
  readonly problem: Problem;
  /** Names of the classes; null: they are called 1…N. */
  readonly labels: readonly string[] | null;
  readonly step: StepId;
  readonly cell: Cell | null;
  /** Null: one row only. Never without a layer. */
  readonly batch: Batch | null;
  /** The beat of the lesson that is on, from 1; null: none. */
  readonly lesson: number | null;
};

/** What an address with only `preset=id` means. */
export function experimentOfPreset(id: PresetId): Experiment {
  const { problem, labels } = presetById(id);
  return { preset: id, problem, labels, step: 'logits', cell: null, batch: null, lesson: null };
}

/** N of a source. */
export function outputsOfSource(source: Source): number {
  if (source.kind === 'logits') return source.logits.length;
  return source.kind === 'activations' ? source.activations.length : source.bias.length;
}

/** N, the number of outputs. */
export const outputsOf = (experiment: Experiment): number => outputsOfSource(experiment.problem.source);

/** What class i (from 0) is called in sentences and pictures: its label, which turns nothing around it, or its number from 1. */
export const labelOf = ({ labels }: Pick<Experiment, 'labels'>, i: number): string =>
  isolated(labels?.[i] ?? String(i + 1));

/** Labels that say nothing but 1…N are the same as none. */
export const normalLabels = (labels: readonly string[]): readonly string[] | null =>
  labels.every((label, i) => label === String(i + 1)) ? null : labels;

/** The cell, or null where the Jacobian of N outputs has none there. */
export const cellWithin = (cell: Cell | null, outputs: number): Cell | null =>
  cell !== null && cell.row < outputs && cell.column < outputs ? cell : null;
