import { memo, useId } from 'react';
import { cellFaces } from './cellFaces';
import { HatchPattern } from './HatchPattern';
import type { SummedHeatmapProps } from './SummedHeatmap';
import styles from './SummedHeatmap.module.css';
import type { SummedHeatmapLayout } from './summedHeatmapLayout';
import { textEms } from '../textFit';

const FONT = 12;
const NOTHING_FADED = () => false;

type Placed = SummedHeatmapProps & { readonly layout: SummedHeatmapLayout };

/** Heads, cells with their numbers, and the row sums. */
export function SummedHeatmapNumbers({ layout, ...props }: Placed) {
  const { size, rowNames, columnNames, sums } = props;
  const id = useId();
  const { x, y, cellWidth, cellHeight, gap } = layout;
  const [width, height] = [cellWidth - gap, cellHeight - gap];
  const faces = cellFaces({
    ...props,
    rows: size,
    columns: size,
    isFaded: NOTHING_FADED,
    hatch: `url(#${id})`,
    width,
    height,
  });
  return (
    <>
      <HatchPattern id={id} spacing={6} />
      {columnNames.map((name, m) => (
        <text
          key={name}
          className={styles.columnHead}
          x={x + (m + 0.5) * cellWidth}
          y={y - 5}
          fontSize={FONT}
        >
          {name}
        </text>
      ))}
      {rowNames.map((name, i) => (
        <text key={name} className={styles.rowHead} x={0} y={y + (i + 0.5) * cellHeight + 4} fontSize={FONT}>
          {name}
        </text>
      ))}
      {faces.map((face, index) => (
        <Cell
          key={index}
          {...face}
          x={x + (index % size) * cellWidth}
          y={y + Math.floor(index / size) * cellHeight}
          width={width}
          height={height}
        />
      ))}
      {sums && <Sums {...sums} layout={layout} />}
    </>
  );
}

type CellProps = {
  readonly fill: string;
  readonly ink: string;
  readonly text: string;
  readonly fontSize: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Primitive props only, so that a cell whose value did not move is not drawn again. */
const Cell = memo(function Cell({ fill, ink, text, fontSize, x, y, width, height }: CellProps) {
  return (
    <>
      <rect x={x} y={y} width={width} height={height} rx={2} fill={fill} data-cell />
      <text
        className={styles.value}
        x={x + width / 2}
        y={y + height / 2}
        dy="0.35em"
        fill={ink}
        fontSize={fontSize}
        data-words={fill.startsWith('url') || undefined}
      >
        {text}
      </text>
    </>
  );
});

type SumsProps = NonNullable<SummedHeatmapProps['sums']> & { readonly layout: SummedHeatmapLayout };

function Sums({ title, rows, layout }: SumsProps) {
  const { sumX, sumWidth, y, cellHeight } = layout;
  const room = sumWidth - 8;
  const widest = Math.max(...rows.map(({ text }) => textEms(text)));
  return (
    <>
      <text className={styles.sumsHead} x={sumX} y={y - 5} fontSize={FONT}>
        {title}
      </text>
      {rows.map(({ text, isOff }, i) => (
        <text
          key={i}
          className={styles.sum}
          x={sumX}
          y={y + (i + 0.5) * cellHeight}
          dy="0.35em"
          fontSize={Math.min(FONT + 1, room / widest)}
          data-off={isOff || undefined}
        >
          {text}
        </text>
      ))}
    </>
  );
}
