import type { LossName, Target } from '../engine/problem';
import type { SourceRows } from './addressLayer';
import { targets } from './addressLists';
import { decoded, isEmptied, readGiven, refuseKept, type Reading } from './addressReading';
import { fieldTexts } from './addressText';
import { rowsOf } from './editBatch';
import { outputsOfSource, type Batch, type Example } from './experiment';
import { defaultTarget, targetFits } from './presetDefaults';
import { sameValue } from './sameValue';

/** The standing targets for so many rows; none where they differ and are for another number of rows. */
function standingTargets({ standing }: Reading, rows: number): readonly Target[] {
  const { target } = standing.problem;
  const kept = rowsOf(standing).map((row) => row.target);
  if (kept.length === rows) return kept;
  const isShared = rows === 1 || kept.every((other) => sameValue(other, target));
  return isShared ? Array.from({ length: rows }, () => target) : [];
}

/** y of the current row, and the other rows with theirs: as given, else the standing ones; one that does not fit is the usual one. */
export function resolveRows(
  reading: Reading,
  { source, inputs, current }: SourceRows,
  loss: LossName,
): { readonly target: Target; readonly batch: Batch | null } {
  const outputs = outputsOfSource(source);
  const rows = Math.max(1, inputs.length);
  const usual = defaultTarget(reading.preset, outputs, loss);
  const given = readGiven(reading, 'y', decoded(targets(outputs, loss, rows)));
  const isKept = !isEmptied(reading, 'y');
  const taken = given ?? (isKept ? standingTargets(reading, rows) : []);
  const resolved = Array.from({ length: rows }, (_, row): Target => {
    const target = taken[row];
    return target && targetFits(target, outputs, loss) ? target : usual;
  });
  // what is given fits, or it would have been refused
  if (isKept && resolved.some((target, row) => target !== taken[row])) {
    refuseKept(reading, 'y', fieldTexts(reading.standing).y ?? '');
  }
  return { target: resolved[current] ?? usual, batch: batchOf(inputs, resolved, current) };
}

function batchOf(inputs: SourceRows['inputs'], resolved: readonly Target[], current: number): Batch | null {
  if (inputs.length < 2) return null;
  const rows = resolved.map((target, row): Example => ({ input: inputs[row] ?? [], target }));
  return { before: rows.slice(0, current), after: rows.slice(current + 1) };
}
