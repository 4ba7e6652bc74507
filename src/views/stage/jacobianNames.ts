import { useMemo } from 'react';
import type { Trace } from '../../engine/trace';
import { labelOf, type Experiment } from '../../state/experiment';
import { page } from '../../text/en/page';
import { subscript } from '../../text/numbers';
import { entryText } from '../entryText';
import { useSettled } from '../useSettled';
import { marginNames } from './jacobianMargins';

/** The symbols of rows and columns, with the names of their classes. */
export function useHeads(count: number, labels: Experiment['labels']) {
  return useMemo(() => {
    const heads = (letter: string) =>
      Array.from({ length: count }, (_, i) =>
        `${letter}${subscript(i + 1)} ${labels ? labelOf({ labels }, i) : ''}`.trim(),
      );
    return { rowNames: heads('a'), columnNames: heads('z') };
  }, [count, labels]);
}

/** What each cell (row by row) and each entry of the margins is called, with the numbers as they last came to rest. */
export function useNames({ labels }: Experiment, trace: Trace) {
  const atRest = useSettled(trace);
  const named = atRest.outputs === trace.outputs ? atRest : trace;
  return useMemo(() => {
    const label = (i: number) => labelOf({ labels }, i);
    const { columns, values } = named.used.jacobian;
    const cells = Array.from(values, (value, index) => {
      const [i, m] = [Math.floor(index / columns), index % columns];
      const text = entryText(named, 'used.da_dz', index, value);
      return page.jacobian.cell(i + 1, m + 1, text, label(i), label(m));
    });
    return { cells, margins: marginNames(named) };
  }, [named, labels]);
}
