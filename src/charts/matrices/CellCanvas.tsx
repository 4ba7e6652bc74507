import { useLayoutEffect, useRef } from 'react';
import { type Theme, rampEntry, rampOf } from '../colourScale';
import { drawingContext } from '../drawingContext';
import { minusBox, needsMinus, type Box } from './minusBox';
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

/** What stands in a cell in its ink: a minus sign, a dash through all of it where there is no number, or nothing. */
function markIn(cell: Box, shown: number): Box | null {
  if (shown === NO_NUMBER) return { ...cell, y: cell.y + Math.floor(cell.height / 2), height: 1 };
  return needsMinus(shown) ? minusBox(cell) : null;
}

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
    const cell = { x, y, width: edge(column + 1) - x - gap, height: edge(row + 1) - y - gap };
    context.fillStyle = colours[entry] ?? '';
    context.fillRect(x, y, cell.width, cell.height);
    const mark = markIn(cell, shown);
    if (!mark) return;
    context.fillStyle = inks[entry] ?? '';
    context.fillRect(mark.x, mark.y, mark.width, mark.height);
  });
  return { size, theme, entries };
}

/** Many cells as one picture: in a drag it is painted anew in a fraction of a millisecond, where as many elements take five. */
export function CellCanvas(props: CellCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef<Painted | null>(null);
  useLayoutEffect(() => {
    const context = canvas.current && drawingContext(canvas.current);
    if (context) painted.current = paint(context, props, painted.current);
  });
  return <canvas ref={canvas} className={styles.canvas} width={SIDE} height={SIDE} aria-hidden="true" />;
}
