import { figureTables as text } from '../../text/en/figure';
import { tableArray, type FigureTable, type TableRow } from './figureTable';

type Point = readonly [number, number];
type Curve = { readonly name: string; readonly points: readonly Point[] };
type Mark = {
  readonly name: string;
  /** Null: a level, which is at every x. */
  readonly x: number | null;
  readonly y: number;
};

type PicturedCurves = {
  readonly name: string;
  readonly x: string;
  readonly series: readonly Curve[];
  readonly dots?: readonly Mark[];
};

/** A curve by its x. Where it jumps, a NaN at the place of the point before it lifts the pen: that is no value of its own. */
function byPlace({ points }: Curve): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  for (const [place, value] of points) if (!known.has(place)) known.set(place, value);
  return known;
}

/** The curves at every x that they were drawn from, side by side, and their marks below. */
export function curvesTable({ name, x, series, dots = [] }: PicturedCurves): FigureTable {
  const known = series.map(byPlace);
  const places = [...new Set(series.flatMap(({ points }) => points.map(([place]) => place)))];
  const rows = places
    .toSorted((one, other) => one - other)
    .map((place, k): TableRow => ({
      head: String(k + 1),
      values: [place, ...known.map((curve) => curve.get(place) ?? null), ...(dots.length > 0 ? [null] : [])],
    }));
  const marks = dots.map((dot): TableRow => ({
    head: dot.name,
    values: [dot.x, ...series.map(() => null), dot.y],
  }));
  const columns = [x, ...series.map((curve) => curve.name), ...(dots.length > 0 ? [text.dot] : [])];
  const all = [...rows, ...marks];
  return { corner: text.point, columns, rows: all, arrays: [tableArray(name, all, columns)] };
}
