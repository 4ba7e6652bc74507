import { figureTables as text } from '../../text/en/figure';
import { tableArray, type FigureTable, type TableRow } from './figureTable';

type Point = readonly [number, number];
type Curve = { readonly name: string; readonly points: readonly Point[] };
type Mark = { readonly name: string; readonly x: number; readonly y: number };

type PicturedCurves = {
  readonly name: string;
  readonly x: string;
  readonly series: readonly Curve[];
  readonly dots?: readonly Mark[];
};

/** The curves at every x that they were drawn from, side by side, and their marks below. */
export function curvesTable({ name, x, series, dots = [] }: PicturedCurves): FigureTable {
  const known = series.map(({ points }) => new Map(points));
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
