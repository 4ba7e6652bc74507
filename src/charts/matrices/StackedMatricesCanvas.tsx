import { useLayoutEffect, useRef } from 'react';
import { drawingContext } from '../drawingContext';
import { paintMatrix, type PaintedMatrix } from './StackedMatricesPaint';

/** Twice the size it is shown in, for dense screens. */
const SIDE = 272;

/** One square matrix as colours alone, in one element; hidden from screen readers. */
export function MatrixCanvas(matrix: PaintedMatrix) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current && drawingContext(canvas.current);
    if (!context) return;
    context.clearRect(0, 0, SIDE, SIDE);
    paintMatrix(context, matrix, { x: 0, y: 0, width: SIDE, height: SIDE });
  });
  return <canvas ref={canvas} width={SIDE} height={SIDE} aria-hidden="true" />;
}
