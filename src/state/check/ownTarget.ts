import type { GivenArray } from '../../engine/diagnosis/question';
import type { Target } from '../../engine/problem';
import type { Outcome } from '../../engine/trace';
import { ownRefusals } from '../../text/en/labs/checkOwn';
import { currentRow, rowsOf, setRows } from '../editBatch';
import { withProblem } from '../editSource';
import { outputsOf, type Experiment } from '../experiment';
import { targetFits } from '../presetDefaults';
import { rowsOfArray } from './ownShapes';

/** A one-hot row is the class it stands for. */
function targetOf(values: readonly number[]): Target {
  const index = values.indexOf(1);
  const isOneHot = index >= 0 && values.every((y, i) => y === (i === index ? 1 : 0));
  return isOneHot ? { kind: 'class', index } : { kind: 'distribution', values };
}

const classOf = (number: number): Target => ({ kind: 'class', index: number - 1 });

/** With as many rows as classes a list could be a distribution too, but not one of whole numbers that are all at least 1. */
const areClasses = (values: readonly number[]): boolean =>
  values.every((value) => Number.isInteger(value) && value >= 1);

/** One target a row: N numbers each, or the numbers of classes, from 1. */
function targetsOf(array: GivenArray, outputs: number, rows: number): readonly Target[] | null {
  const { shape, values } = array;
  if (shape.length === 0) return [classOf(values[0] ?? NaN)];
  const isList = shape.length === 1 && values.length === rows;
  if (isList && rows > 1 && areClasses([...values])) return [...values].map(classOf);
  const lines = rowsOfArray(array);
  if (lines?.every((line) => line.length === outputs)) return lines.map(targetOf);
  return isList ? [...values].map(classOf) : null;
}

/** The reader's y: of the current row, or of each row of the batch. */
export function withOwnTarget(experiment: Experiment, array: GivenArray): Outcome<Experiment, string> {
  const outputs = outputsOf(experiment);
  const rows = rowsOf(experiment);
  const targets = targetsOf(array, outputs, rows.length);
  const { loss } = experiment.problem;
  const fits = targets !== null && (targets.length === 1 || targets.length === rows.length);
  if (!fits || !targets.every((target) => targetFits(target, outputs, loss))) {
    return { ok: false, failure: ownRefusals.target(array.shape, outputs, rows.length) };
  }
  const [first] = targets;
  if (targets.length === 1 && first) return { ok: true, value: withProblem(experiment, { target: first }) };
  const changed = rows.map((row, b) => ({ ...row, target: targets[b] ?? row.target }));
  return { ok: true, value: setRows(experiment, changed, currentRow(experiment)) };
}
