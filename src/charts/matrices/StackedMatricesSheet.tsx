import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { StackedMatricesProps } from './StackedMatrices';
import { drawingContext } from '../drawingContext';
import { useScreenDensity } from '../screenDensity';
import styles from './StackedMatrices.module.css';
import { paintMatrix } from './StackedMatricesPaint';
import { usePlaces } from './StackedMatricesPlaces';

type SheetProps = Pick<StackedMatricesProps, 'rows' | 'columns' | 'matrices' | 'limit' | 'theme'> & {
  readonly stack: RefObject<HTMLElement | null>;
};

const MOST_DENSE = 2;

/**
 * All pictures of a stack as one canvas over its buttons: a canvas each would be a layer each for the browser, and 64 layers take
 * it longer than a frame.
 */
export function StackedMatricesSheet({ stack, matrices, ...shared }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, boxes } = usePlaces(stack, `${matrices.length} ${shared.rows} ${shared.columns}`);
  const density = Math.min(MOST_DENSE, Math.max(1, useScreenDensity()));
  useLayoutEffect(() => {
    const context = canvas.current && drawingContext(canvas.current);
    if (!context) return;
    context.clearRect(0, 0, width * density, height * density);
    matrices.forEach(({ values }, index) => {
      const box = boxes[index];
      if (!box) return;
      paintMatrix(
        context,
        { ...shared, values },
        {
          x: box.x * density,
          y: box.y * density,
          width: box.width * density,
          height: box.height * density,
        },
      );
    });
  });
  return (
    <canvas
      ref={canvas}
      className={styles.sheet}
      width={Math.round(width * density)}
      height={Math.round(height * density)}
      aria-hidden="true"
    />
  );
}
