import type { Target } from '../engine/problem';
import { batchFull } from '../text/en/refusals';
import { withProblem } from './editSource';
import type { Edit } from './editSourceKind';
import type { Example, Experiment } from './experiment';
import { BATCH } from './fieldTable';

/** All rows of X with their targets, in order; one row where there is no batch, none without a layer. */
export function rowsOf({ problem, batch }: Experiment): readonly Example[] {
  if (problem.source.kind !== 'layer') return [];
  const row: Example = { input: problem.source.input, target: problem.target };
  return batch ? [...batch.before, row, ...batch.after] : [row];
}

/** Which row is the current one, from 0. */
export const currentRow = ({ batch }: Experiment): number => batch?.before.length ?? 0;

/** The experiment with these rows, `current` (from 0) the current one. Unchanged without a layer or without such a row. */
function withRows(experiment: Experiment, rows: readonly Example[], current: number): Experiment {
  const { source } = experiment.problem;
  const row = rows[current];
  if (source.kind !== 'layer' || !row) return experiment;
  const batch = rows.length > 1 ? { before: rows.slice(0, current), after: rows.slice(current + 1) } : null;
  const { input, target } = row;
  return { ...withProblem(experiment, { source: { ...source, input }, target }), batch };
}

/** The experiment with another y in every row, or in the one that there is. */
export function withTargets(experiment: Experiment, change: (target: Target) => Target): Experiment {
  const { problem, batch } = experiment;
  const changed = (rows: readonly Example[]): Example[] =>
    rows.map((row) => ({ ...row, target: change(row.target) }));
  return {
    ...withProblem(experiment, { target: change(problem.target) }),
    batch: batch && { before: changed(batch.before), after: changed(batch.after) },
  };
}

/**
 * Makes row `index` (from 0) the current one. It changes the layer's own x, so undo remembers it, as an entry of its own
 * (or one for a walk over rows, with the gesture `row`): else undoing an edit would also throw the reader back to its row.
 */
export function goToRow(experiment: Experiment, index: number): Experiment {
  return index === currentRow(experiment) ? experiment : withRows(experiment, rowsOf(experiment), index);
}

/** A copy of the current row after it, which becomes the current one; left out (and that remarked) where the batch is full. */
export function addRow(experiment: Experiment): Edit {
  const rows = rowsOf(experiment);
  const current = currentRow(experiment);
  const row = rows[current];
  if (!row) return { experiment, remarks: [] };
  if (rows.length >= BATCH.maximum) return { experiment, remarks: [batchFull(BATCH.maximum)] };
  return { experiment: withRows(experiment, rows.toSpliced(current + 1, 0, row), current + 1), remarks: [] };
}

/** Without row `index` (from 0); the last one left stays. Where it was the current row, the next one is, else the last. */
export function removeRow(experiment: Experiment, index: number): Experiment {
  const rows = rowsOf(experiment);
  if (!(index in rows)) return experiment;
  const current = currentRow(experiment);
  const moved = index < current ? current - 1 : Math.min(current, rows.length - 2);
  return withRows(experiment, rows.toSpliced(index, 1), moved);
}

function withRow(experiment: Experiment, index: number, change: (row: Example) => Example): Experiment {
  const rows = rowsOf(experiment);
  const row = rows[index];
  return row ? withRows(experiment, rows.with(index, change(row)), currentRow(experiment)) : experiment;
}

/** x_d of row `index` := value (both from 0). Unchanged where there is no such number. */
export const setRowInput = (experiment: Experiment, index: number, d: number, value: number): Experiment =>
  withRow(experiment, index, (row) => (d in row.input ? { ...row, input: row.input.with(d, value) } : row));

/** y of row `index` (from 0) := target. */
export const setRowTarget = (experiment: Experiment, index: number, target: Target): Experiment =>
  withRow(experiment, index, (row) => ({ ...row, target }));

/** Other rows, 1 to 32 of the layer's D numbers each, `current` (from 0) the current one. Unchanged without a layer. */
export const setRows = (experiment: Experiment, rows: readonly Example[], current = 0): Experiment =>
  withRows(experiment, rows, current);

/** The current row alone. */
export const toSingleRow = (experiment: Experiment): Experiment =>
  experiment.batch === null ? experiment : { ...experiment, batch: null };
