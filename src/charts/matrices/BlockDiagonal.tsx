import { memo, useMemo } from 'react';
import styles from './BlockDiagonal.module.css';
import type { Theme } from '../colourScale';
import { MatrixCanvas } from './StackedMatricesCanvas';

export type BlockDiagonalProps = {
  /** rows = columns of a block */
  readonly size: number;
  readonly blocks: readonly Float64Array[];
  readonly limit: number;
  readonly theme: Theme;
  readonly chosen: number;
  readonly label: string;
};

/** The blocks along the diagonal of one large matrix, row by row. */
export function blockDiagonal(blocks: readonly Float64Array[], size: number): Float64Array {
  const side = blocks.length * size;
  const values = new Float64Array(side * side);
  blocks.forEach((block, b) => {
    block.forEach((value, k) => {
      const row = b * size + Math.floor(k / size);
      values[row * side + b * size + (k % size)] = value;
    });
  });
  return values;
}

/** What one gets who makes a single matrix of many: blocks on the diagonal, and nothing between them. */
export const BlockDiagonal = memo(function BlockDiagonal(props: BlockDiagonalProps) {
  const { size, blocks, limit, theme, chosen, label } = props;
  const side = blocks.length * size;
  const values = useMemo(() => blockDiagonal(blocks, size), [blocks, size]);
  return (
    <div className={styles.blocks} role="img" aria-label={label}>
      <MatrixCanvas
        rows={side}
        columns={side}
        values={values}
        limit={limit}
        theme={theme}
        isEmpty={(row, column) => Math.floor(row / size) !== Math.floor(column / size)}
      />
      <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
        {blocks.map((_, b) => (
          <rect
            key={b}
            className={styles.block}
            x={b * size}
            y={b * size}
            width={size}
            height={size}
            data-chosen={b === chosen || undefined}
          />
        ))}
      </svg>
    </div>
  );
});
