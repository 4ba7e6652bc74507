import styles from './OuterProduct.module.css';
import type { OuterProductLayout } from './outerProductLayout';
import { UNDRAWN, headStride, headText, isHeadDrawn } from '../textFit';

type HeadProps = { name: string; index: number; layout: OuterProductLayout };

const FONT = 12;

export function MatrixColumnHead({ name, index, layout }: HeadProps) {
  const { x, y, cellWidth } = layout;
  const stride = headStride(cellWidth, 2 * FONT);
  return (
    <text
      className={styles.columnHead}
      role="columnheader"
      aria-label={name}
      aria-colindex={index + 2}
      x={x + (index + 0.5) * cellWidth}
      y={y - 8}
      fontSize={isHeadDrawn(index, stride) ? FONT : UNDRAWN}
    >
      {headText(name, stride, cellWidth, FONT)}
    </text>
  );
}

export function MatrixRowHead({ name, index, layout }: HeadProps) {
  const { x, y, cellHeight, leftWidth } = layout;
  const stride = headStride(cellHeight, FONT + 1);
  return (
    <text
      className={styles.rowHead}
      role="rowheader"
      aria-label={name}
      aria-colindex={1}
      x={x - 8}
      y={y + (index + 0.5) * cellHeight}
      dy="0.35em"
      fontSize={isHeadDrawn(index, stride) ? FONT : UNDRAWN}
    >
      {headText(name, stride, leftWidth, FONT)}
    </text>
  );
}
