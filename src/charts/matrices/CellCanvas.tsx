import { useLayoutEffect, useRef } from 'react';
import { type Theme, rampEntry, rampOf } from '../colourScale';
import styles from './MiniHeatmap.module.css';

type CellCanvasProps = {
  readonly size: number;
  readonly values: Float64Array;
  readonly limit: number;
  readonly theme: Theme;
};

/** Twice the size it is shown in, for dense screens. */
const SIDE = 144;

/** Beyond every entry of the ramp: what is no number has the colour of 0 and a dash. */
const NO_NUMBER = 256;

/** What each cell was painted as, so that only those that changed are painted anew. */
type Painted = { readonly size: number; readonly theme: Theme; readonly entries: Uint16Array };

const UNPAINTED = NO_NUMBER + 1;

function paint(context: CanvasRenderingContext2D, props: CellCanvasProps, before: Painted | null): Painted {
  const { size, values, limit, theme } = props;
  const { colours, inks } = rampOf(theme);
  const isSame = before?.size === size && before.theme === theme;
  const entries = isSame ? before.entries : new Uint16Array(size * size).fill(UNPAINTED);
  const gap = size <= 16 ? 1 : 0;
  // On whole pixels: an edge between two would mix with what was there before.
  const edge = (cells: number) => Math.round((cells * SIDE) / size);
  if (!isSame) context.clearRect(0, 0, SIDE, SIDE);
  values.forEach((value, index) => {
    const entry = rampEntry(value, limit);
    const shown = Number.isFinite(value) ? entry : NO_NUMBER;
    if (entries[index] === shown) return;
    entries[index] = shown;
    const [row, column] = [Math.floor(index / size), index % size];
    const [x, y] = [edge(column), edge(row)];
    const [width, height] = [edge(column + 1) - x - gap, edge(row + 1) - y - gap];
    context.fillStyle = colours[entry] ?? '';
    context.fillRect(x, y, width, height);
    if (shown !== NO_NUMBER) return;
    context.fillStyle = inks[entry] ?? '';
    context.fillRect(x, y + Math.floor(height / 2), width, 1);
  });
  return { size, theme, entries };
}

/** Many cells as one picture: in a drag it is painted anew in a fraction of a millisecond, where as many elements take five. */
export function CellCanvas(props: CellCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef<Painted | null>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) painted.current = paint(context, props, painted.current);
  });
  return <canvas ref={canvas} className={styles.canvas} width={SIDE} height={SIDE} aria-hidden="true" />;
}
