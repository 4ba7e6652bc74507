import { sayList } from '../../text/en/spoken';
import { foldedColumn, foldedMatrix, foldedVector, shownIndices, type Folded } from '../folding';
import type { StepView } from '../step';
import type { Live, LiveMatrix } from './live';

/** A vector or matrix as it is shown, and its entries read aloud (of a matrix: its rows). */
export type Spoken = Folded & { readonly entries: readonly string[] };

export function vector(view: StepView, live: Live): Spoken {
  const folded = foldedVector(live.length, view.unfolded, live.entry);
  return { ...folded, entries: folded.shown.map(live.say) };
}

export function column(view: StepView, live: Live): Spoken {
  const folded = foldedColumn(live.length, view.unfolded, live.entry);
  return { ...folded, entries: folded.shown.map(live.say) };
}

export function matrix(view: StepView, live: LiveMatrix): Spoken {
  const folded = foldedMatrix(live, view.unfolded, live.entry);
  const columns = shownIndices(live.columns, view.unfolded);
  const entries = folded.shown.map((row) => sayList(columns.map((m) => live.say(row, m))));
  return { ...folded, entries };
}

/** Row i of a matrix. */
export function rowOfMatrix(live: LiveMatrix, row: number): Live {
  return {
    length: live.columns,
    value: (m) => live.value(row, m),
    number: (m) => live.number(row, m),
    entry: (m) => live.entry(row, m),
    factor: (m) => live.factor(row, m),
    say: (m) => live.say(row, m),
  };
}
