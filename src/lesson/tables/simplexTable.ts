import type { DescentPath } from '../../engine/descent/descentPath';
import type { Trace } from '../../engine/trace';
import { figureTables as text } from '../../text/en/figure';
import { headsOf, tableArray, type FigureTable, type TableRow } from './figureTable';

type PicturedSimplex = {
  readonly trace: Trace;
  readonly labels: readonly string[] | null;
  /** First-order motions of a in the next step; null where the chosen gradient is the right one. */
  readonly motions: {
    readonly right: { readonly values: readonly number[] };
    readonly used: { readonly values: readonly number[] } | null;
  };
  readonly paths: { readonly right: DescentPath; readonly used: DescentPath | null };
};

const pathRows = (name: string, { activations, losses }: DescentPath): readonly TableRow[] =>
  activations.map((shares, step) => ({
    head: text.of(name, text.step(step)),
    values: [...shares, losses[step] ?? null],
  }));

/** The point, its target, where it would move, and the steps of its paths. */
export function simplexTable({ trace, labels, motions, paths }: PicturedSimplex): FigureTable {
  const motion = (name: string, values: readonly number[]): TableRow => ({
    head: text.of(name, 'Δa'),
    values: [...values, null],
  });
  const columns = [...headsOf('a', trace.outputs, labels), 'E'];
  const rows: readonly TableRow[] = [
    { head: text.now, values: [...trace.activations, trace.loss] },
    { head: text.target, values: [...trace.target, null] },
    motion(text.path.right, motions.right.values),
    ...(motions.used ? [motion(text.path.used, motions.used.values)] : []),
    ...pathRows(text.path.right, paths.right),
    ...(paths.used ? pathRows(text.path.used, paths.used) : []),
  ];
  return {
    corner: text.corner.paths,
    columns,
    rows,
    arrays: [tableArray('simplex', rows, columns)],
  };
}
