import type { BatchRow } from '../../engine/batch/batchTrace';
import type { Matrix } from '../../engine/tensor';
import { headsOf, type FigureTable } from './figureTable';
import { matrixTable, stackTable } from './matrixTable';

/** What each row of a batch is called. */
type NameOf = (row: BatchRow, index: number) => string;

/** [B, N, N]: ∂a/∂z as each row has it. */
export const batchJacobiansTable = (rows: readonly BatchRow[], nameOf: NameOf): FigureTable =>
  stackTable({
    name: 'batch_da_dz',
    corner: '∂a/∂z',
    rowLetter: 'a',
    columnHeads: headsOf('z', rows[0]?.used.jacobian.columns ?? 0),
    matrices: rows.map((row, b) => ({ head: nameOf(row, b), matrix: row.used.jacobian })),
  });

/** [B, D, N]: ∂E/∂W as each row has it. */
export const batchGradientsTable = (rows: readonly BatchRow[], nameOf: NameOf): FigureTable =>
  stackTable({
    name: 'batch_dE_dW',
    corner: '∂E/∂W',
    rowLetter: 'x',
    columnHeads: headsOf('z', rows[0]?.used.weights.columns ?? 0),
    matrices: rows.map((row, b) => ({ head: nameOf(row, b), matrix: row.used.weights })),
  });

const gradient = (matrix: Matrix) => ({
  name: 'dE_dW',
  corner: '∂E/∂W',
  matrix,
  rowHeads: headsOf('x', matrix.rows),
  columnHeads: headsOf('z', matrix.columns),
});

/** ∂E/∂W of one row, beside its x and its ∂E/∂z. */
export const rowGradientTable = ({ input, used }: BatchRow): FigureTable =>
  matrixTable({
    ...gradient(used.weights),
    left: { head: 'x', name: 'x', values: input },
    top: { head: '∂E/∂z', name: 'dE_dz', values: used.logits },
  });

/** ∂E/∂W of all rows together. */
export const totalGradientTable = (matrix: Matrix): FigureTable => matrixTable(gradient(matrix));
