import { fitNumbers, fittedNumber, headStride, headText, isHeadDrawn, withoutNonNumbers } from '../textFit';
import { PrintedCells, type PrintedCell } from './PrintedCells';
import styles from './PrintedMatrix.module.css';

export type PrintedVector = {
  readonly symbol: string;
  readonly values: Float64Array;
  readonly texts: readonly string[];
  /** value that is drawn in full colour */
  readonly limit: number;
};

export type PrintedMatrixProps = {
  readonly rows: number;
  readonly columns: number;
  /** row by row */
  readonly values: Float64Array;
  readonly limit: number;
  readonly cellText: (row: number, column: number) => string;
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  readonly left: PrintedVector;
  readonly bottom: PrintedVector;
  readonly label: string;
};

/** Paper is finer than a screen: the smallest type of textFit is 4.4 pt in a picture of 78 mm. */
const SIZE = 450;
const HEAD = 66;
const GAP = 9;
const LARGEST_NUMBER = 17;
const HEAD_SIZE = 15;
/** Cells below this stand edge to edge, without an outline. */
const TINY = 14;
/** Where the cells are narrower than its own symbol, that of the vector at the left stands over the row heads. */
const NARROW = 60;

/** The size of type that all numbers of the picture have; null: they do not fit, and the picture has none. */
function fitOf({ rows, columns, cellText, left, bottom }: PrintedMatrixProps, side: number) {
  const cells = Array.from({ length: rows * columns }, (_, k) =>
    cellText(Math.floor(k / columns), k % columns),
  );
  const fit = fitNumbers([...cells, ...left.texts, ...bottom.texts], side, LARGEST_NUMBER);
  return (text: string, value: number) => {
    const shown = fit && fittedNumber(withoutNonNumbers(text), value, fit, side);
    return { text: shown ?? '', fontSize: fit?.fontSize ?? 0 };
  };
}

/** A matrix on paper, a vector along its left and one along its bottom: black on white, its signs told apart without colour. */
export function PrintedMatrix(props: PrintedMatrixProps) {
  const { rows, columns, values, limit, cellText, rowNames, columnNames, left, bottom, label } = props;
  const pitch = (SIZE - HEAD) / (Math.max(rows, columns) + 1);
  const side = pitch < TINY ? pitch : pitch - 2;
  const numberIn = fitOf(props, side);
  const x = (column: number) => HEAD + pitch + GAP + column * pitch;
  const y = (row: number) => HEAD + row * pitch;
  const foot = y(rows) + GAP;
  const cells: readonly PrintedCell[] = [
    ...Array.from(values, (value, k) => {
      const [row, column] = [Math.floor(k / columns), k % columns];
      const place = { x: x(column), y: y(row), side, share: value / limit };
      return { ...place, ...numberIn(cellText(row, column), value) };
    }),
    ...Array.from(left.values, (value, row) => {
      const place = { x: HEAD, y: y(row), side, share: value / left.limit };
      return { ...place, ...numberIn(left.texts[row] ?? '', value) };
    }),
    ...Array.from(bottom.values, (value, column) => {
      const place = { x: x(column), y: foot, side, share: value / bottom.limit };
      return { ...place, ...numberIn(bottom.texts[column] ?? '', value) };
    }),
  ];
  const stride = headStride(pitch, 20);
  const head = (name: string) => headText(name, stride, HEAD, HEAD_SIZE);
  return (
    <svg
      data-tiny={pitch < TINY || undefined}
      className={styles.matrix}
      viewBox={`0 0 ${SIZE + GAP} ${foot + pitch + GAP}`}
      role="img"
      aria-label={label}
    >
      <text
        className={pitch < NARROW ? styles.rowHead : styles.head}
        x={pitch < NARROW ? HEAD + side : HEAD + side / 2}
        y={HEAD - 6}
      >
        {left.symbol}
      </text>
      <text className={styles.rowHead} x={HEAD - 4} y={foot + pitch / 2} dy="0.35em">
        {bottom.symbol}
      </text>
      {columnNames.map(
        (name, column) =>
          isHeadDrawn(column, stride) && (
            <text key={name} className={styles.head} x={x(column) + side / 2} y={HEAD - 6}>
              {headText(name, stride, pitch, HEAD_SIZE)}
            </text>
          ),
      )}
      {rowNames.map(
        (name, row) =>
          isHeadDrawn(row, stride) && (
            <text key={name} className={styles.rowHead} x={HEAD - 4} y={y(row) + side / 2} dy="0.35em">
              {head(name)}
            </text>
          ),
      )}
      <PrintedCells cells={cells} />
      <rect className={styles.frame} x={x(0)} y={y(0)} width={columns * pitch} height={rows * pitch} />
    </svg>
  );
}
