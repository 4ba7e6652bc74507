import { CellCanvas } from './CellCanvas';
import type { Theme } from '../colourScale';
import styles from './SummedHeatmap.module.css';
import { SummedHeatmapNumbers } from './SummedHeatmapNumbers';
import { LARGEST_WITH_NUMBERS, summedHeatmapLayout } from './summedHeatmapLayout';

/** The sum of a row as it is shown, and whether it is not what it ought to be. */
export type ShownSum = { readonly text: string; readonly isOff: boolean };

export type SummedHeatmapProps = {
  /** rows = columns = size */
  size: number;
  values: Float64Array;
  /** the one limit of all pictures of a board */
  limit: number;
  theme: Theme;
  cellText: (row: number, column: number) => string;
  /** numbers that are to have the same size of type: of the pictures that stand beside this one */
  beside?: readonly string[];
  rowNames: readonly string[];
  columnNames: readonly string[];
  /** one a row, with what is written above them; null: none, and none beyond six rows */
  sums: { readonly title: string; readonly rows: readonly ShownSum[] } | null;
  /** what the cells of a row may take in all */
  widest: number;
  /** the whole picture in words */
  label: string;
};

/** A square matrix in colours and numbers with the sum of each row at its right; beyond six rows colours and signs only. */
export function SummedHeatmap(props: SummedHeatmapProps) {
  const { size, sums, label } = props;
  const hasNumbers = size <= LARGEST_WITH_NUMBERS;
  const layout = summedHeatmapLayout(size, props.widest, sums !== null);
  return (
    <span className={styles.picture} style={{ width: layout.width }} role="img" aria-label={label}>
      {!hasNumbers && (
        <span className={styles.plane}>
          <CellCanvas size={size} values={props.values} limit={props.limit} theme={props.theme} />
        </span>
      )}
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
        {hasNumbers && <SummedHeatmapNumbers {...props} layout={layout} />}
      </svg>
    </span>
  );
}
