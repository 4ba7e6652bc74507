import { useState } from 'react';
import type { Theme } from '../../../charts/colourScale';
import { OuterProduct } from '../../../charts/matrices/OuterProduct';
import type { Matrix } from '../../../engine/tensor';
import { batch, valueText } from '../../../text/en/batch';
import { subscript } from '../../../text/numbers';
import { FigureMenu } from '../../figure/FigureMenu';
import styles from './Batch.module.css';
import { CellReadout } from './CellReadout';

type GradientMatrixProps = {
  readonly matrix: Matrix;
  readonly limit: number;
  readonly theme: Theme;
  readonly title: string;
  readonly isWrong: boolean;
};

const symbols = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${subscript(i + 1)}`);

type Cell = { readonly row: number; readonly column: number };

/** ∂E/∂W of the whole batch. */
export function GradientMatrix({ matrix, limit, theme, title, isWrong }: GradientMatrixProps) {
  const [pointed, setPointed] = useState<Cell | null>(null);
  const { rows, columns, values } = matrix;
  const text = ({ row, column }: Cell) => valueText(values[row * columns + column] ?? NaN);
  const name = (row: number, column: number) =>
    batch.gradient.cell(row + 1, column + 1, text({ row, column }));
  const inside = pointed && pointed.row < rows && pointed.column < columns ? pointed : null;
  return (
    <figure className={styles['product']} data-points-itself data-figure="line">
      <figcaption data-wrong={isWrong || undefined}>
        {title} {isWrong && <span aria-hidden="true">✗</span>}
      </figcaption>
      <OuterProduct
        rows={rows}
        columns={columns}
        values={values}
        limit={limit}
        theme={theme}
        cellText={(row, column) => text({ row, column })}
        cellName={name}
        rowNames={symbols('x', rows)}
        columnNames={symbols('z', columns)}
        pointed={inside}
        onPoint={setPointed}
        label={title}
      />
      <CellReadout rows={rows} columns={columns} text={inside && name(inside.row, inside.column)} />
      <FigureMenu
        name={isWrong ? 'batch_total_used' : 'batch_total'}
        title={title}
        limit={limit}
        table={({ totalGradientTable }) => totalGradientTable(matrix)}
      />
    </figure>
  );
}
