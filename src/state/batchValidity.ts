import type { Problem } from '../engine/problem';
import { failureOf } from '../engine/solve';
import {
  allowedNumbers,
  BATCH_NEEDS_LAYER,
  batchRowFault,
  LAYER_OVERFLOWS,
  outOfRange,
  raggedRows,
  targetUnfit,
  UNSOLVABLE,
  wrongCount,
} from '../text/en/refusals';
import { currentRow, rowsOf } from './editBatch';
import { outputsOf, type Example, type Experiment } from './experiment';
import { BATCH, FIELDS, inRange } from './fieldTable';
import { targetFits } from './presetDefaults';
import { entryName } from './readNumber';
import type { LayerSource } from './sourceValidity';
import { outcomeOf } from './traceOf';

type Fault = { readonly field: 'X' | 'y'; readonly reason: string };

/** What the page would compute with another row as the current one. */
function problemOfRow(problem: Problem, layer: LayerSource, { input, target }: Example): Problem {
  return { ...problem, source: { ...layer, input }, target };
}

function inputFault(input: readonly number[], row: number, layer: LayerSource): string | null {
  const count = layer.input.length;
  if (input.length !== count) return raggedRows('X', row + 1, input.length, count);
  const at = input.findIndex((x) => !inRange(x, FIELDS.X.range));
  if (at < 0) return null;
  return outOfRange(entryName('X', row, at), String(input[at]), allowedNumbers(FIELDS.X.range));
}

/** Not by way of `outcomeOf`: 32 whole traces are too slow for every frame of a drag, and would push out the current one. */
function resultFault(problem: Problem): string | null {
  const failure = failureOf(problem);
  if (failure === null) return null;
  return failure.kind === 'logitNotFinite' ? LAYER_OVERFLOWS : UNSOLVABLE;
}

/** Why the other rows cannot be used with the problem, which by itself can; null where they can, or there are none. */
export function batchFault(experiment: Experiment): Fault | null {
  const { problem, batch } = experiment;
  if (batch === null) return null;
  const { source, loss } = problem;
  if (source.kind !== 'layer') return { field: 'X', reason: BATCH_NEEDS_LAYER };
  const rows = rowsOf(experiment);
  if (rows.length < 2 || rows.length > BATCH.maximum) {
    return { field: 'X', reason: wrongCount('X', rows.length, 2, BATCH.maximum, 'row') };
  }
  const outputs = outputsOf(experiment);
  for (const [row, example] of rows.entries()) {
    if (row === currentRow(experiment)) continue;
    const fault = inputFault(example.input, row, source);
    if (fault !== null) return { field: 'X', reason: fault };
    if (!targetFits(example.target, outputs, loss)) {
      return { field: 'y', reason: targetUnfit(row + 1, outputs) };
    }
    const failure = resultFault(problemOfRow(problem, source, example));
    if (failure !== null) return { field: 'X', reason: batchRowFault(row + 1, failure) };
  }
  return null;
}

/** Whether there is a trace of the current row and of every other one. */
export const hasResult = (experiment: Experiment): boolean =>
  outcomeOf(experiment.problem).ok && batchFault(experiment) === null;
