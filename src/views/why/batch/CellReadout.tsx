import { batch } from '../../../text/en/batch';
import styles from './Batch.module.css';

/** Cells of more rows or columns than these are too narrow for their numbers: they are read by pointing. */
const MOST_ROWS = 10;
const MOST_COLUMNS = 6;

type CellReadoutProps = {
  readonly rows: number;
  readonly columns: number;
  /** The cell that is pointed at, in words. */
  readonly text: string | null;
};

/** What a cell too narrow for its number says while it is pointed at; nothing where all of them have room. */
export function CellReadout({ rows, columns, text }: CellReadoutProps) {
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS) return null;
  return <p className={styles['readout']}>{text ?? batch.gradient.point}</p>;
}
