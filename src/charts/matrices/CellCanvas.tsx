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

function paint(context: CanvasRenderingContext2D, { size, values, limit, theme }: CellCanvasProps) {
  const { colours, inks } = rampOf(theme);
  const pitch = SIDE / size;
  const gap = size <= 16 ? 1 : 0;
  context.clearRect(0, 0, SIDE, SIDE);
  values.forEach((value, index) => {
    const x = (index % size) * pitch;
    const y = Math.floor(index / size) * pitch;
    const entry = rampEntry(value, limit);
    context.fillStyle = colours[entry] ?? '';
    context.fillRect(x, y, pitch - gap, pitch - gap);
    if (Number.isFinite(value)) return;
    context.fillStyle = inks[entry] ?? '';
    context.fillRect(x, y + pitch / 2 - 1, pitch - gap, 1);
  });
}

/** Many cells as one picture: in a drag it is painted anew in a fraction of a millisecond, where as many elements take five. */
export function CellCanvas(props: CellCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) paint(context, props);
  });
  return <canvas ref={canvas} className={styles.canvas} width={SIDE} height={SIDE} aria-hidden="true" />;
}
