import type { Quantity } from '../../engine/diagnosis/question';
import type { Vector } from '../../engine/tensor';
import type { FigureTable } from './figureTable';
import { stackTable } from './matrixTable';

type PicturedDifference = {
  readonly quantity: Quantity;
  readonly rows: number;
  readonly columns: number;
  /** None where there is one row. */
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  /** The reader's numbers, the others, and what the ones are more. */
  readonly pictures: readonly { readonly title: string; readonly values: Vector }[];
};

/** The three pictures of a comparison, one below the other. */
export const differenceTable = ({ rows, columns, ...pictured }: PicturedDifference): FigureTable =>
  stackTable({
    name: 'difference',
    corner: pictured.quantity,
    rowHeads: rows > 1 ? pictured.rowNames : [''],
    columnHeads: pictured.columnNames,
    matrices: pictured.pictures.map(({ title, values }) => ({
      head: title,
      matrix: { rows, columns, values },
    })),
  });
