import { useId } from 'react';
import { fitNumbers, fittedNumber, headStride, headText, isHeadDrawn, withoutNonNumbers } from '../textFit';
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

const SIZE = 300;
const HEAD = 44;
const GAP = 6;
const LARGEST_NUMBER = 12;

type CellProps = {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly share: number;
  readonly text: string;
  readonly fontSize: number;
  readonly stripes: string;
};

/** Ink by size, stripes by sign: a grey printer keeps both. What is not finite is left white, with its text. */
function PrintedCell({ x, y, side, share, text, fontSize, stripes }: CellProps) {
  const strength = Number.isFinite(share) ? Math.min(1, Math.abs(share)) : 0;
  const sign = share < 0 ? 'negative' : 'positive';
  const place = { x, y, width: side, height: side };
  return (
    <g className={styles.cell} data-sign={sign}>
      <rect {...place} className={styles.ground} fillOpacity={strength * 0.62} />
      {share < 0 && <rect {...place} fill={stripes} />}
      {text && (
        <text x={x + side / 2} y={y + side / 2} dy="0.35em" fontSize={fontSize}>
          {text}
        </text>
      )}
    </g>
  );
}

/** The size of type that all numbers of the picture have; null: they do not fit, and the picture has none. */
function fitOf({ rows, columns, cellText, left, bottom }: PrintedMatrixProps, side: number) {
  const cells = Array.from({ length: rows * columns }, (_, k) =>
    cellText(Math.floor(k / columns), k % columns),
  );
  // fitNumbers takes cells for the screen, where type is four times as coarse
  const fit = fitNumbers([...cells, ...left.texts, ...bottom.texts], side, LARGEST_NUMBER);
  return (text: string) => {
    const shown = fit && fittedNumber(withoutNonNumbers(text), fit, side);
    return { text: shown ?? '', fontSize: fit?.fontSize ?? 0 };
  };
}

/** A matrix on paper, a vector along its left and one along its bottom: black on white, its signs told apart without colour. */
export function PrintedMatrix(props: PrintedMatrixProps) {
  const { rows, columns, values, limit, cellText, rowNames, columnNames, left, bottom, label } = props;
  const id = useId();
  const pitch = (SIZE - HEAD) / (Math.max(rows, columns) + 1);
  const side = pitch - Math.min(2, pitch / 12);
  const numberIn = fitOf(props, side);
  const x = (column: number) => HEAD + pitch + GAP + column * pitch;
  const y = (row: number) => HEAD + row * pitch;
  const foot = y(rows) + GAP;
  const stripes = `url(#${id})`;
  const stride = headStride(pitch, 13);
  const head = (name: string) => headText(name, stride, Math.max(pitch, HEAD), 10);
  return (
    <svg
      className={styles.matrix}
      viewBox={`0 0 ${SIZE + GAP} ${foot + pitch}`}
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.stripe} width={1} height={4} />
        </pattern>
      </defs>
      <text className={styles.head} x={HEAD + pitch / 2} y={HEAD - 6}>
        {left.symbol}
      </text>
      <text className={styles.rowHead} x={HEAD - 4} y={foot + pitch / 2} dy="0.35em">
        {bottom.symbol}
      </text>
      {columnNames.map(
        (name, column) =>
          isHeadDrawn(column, stride) && (
            <text key={name} className={styles.head} x={x(column) + side / 2} y={HEAD - 6}>
              {headText(name, stride, pitch, 10)}
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
      {Array.from(values, (value, k) => {
        const [row, column] = [Math.floor(k / columns), k % columns];
        const place = { x: x(column), y: y(row), side, share: value / limit, stripes };
        return <PrintedCell key={k} {...place} {...numberIn(cellText(row, column))} />;
      })}
      {Array.from(left.values, (value, row) => {
        const place = { x: HEAD, y: y(row), side, share: value / left.limit, stripes };
        return <PrintedCell key={row} {...place} {...numberIn(left.texts[row] ?? '')} />;
      })}
      {Array.from(bottom.values, (value, column) => {
        const place = { x: x(column), y: foot, side, share: value / bottom.limit, stripes };
        return <PrintedCell key={column} {...place} {...numberIn(bottom.texts[column] ?? '')} />;
      })}
    </svg>
  );
}
