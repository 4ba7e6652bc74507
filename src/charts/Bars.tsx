import { scaleLinear } from 'd3-scale';
import { BarRow, type Bar } from './BarRow';
import styles from './Bars.module.css';
import { textEms } from './textFit';
import { useBarDrag } from './useBarDrag';

export type BarsProps = {
  bars: readonly Bar[];
  /** ends of the scale; a domain that holds negative values gets a line at 0 */
  domain: readonly [number, number];
  label: string;
  draggable?: boolean;
  /** one arrow key; a hundredth of the domain unless told */
  step?: number;
  onDrag?: (index: number, value: number) => void;
  onDragEnd?: (index: number) => void;
  onPoint?: (index: number | null) => void;
};

function densityOf(count: number): 'open' | 'close' | 'tight' {
  if (count <= 6) return 'open';
  return count <= 12 ? 'close' : 'tight';
}

/** In em. */
const PLAIN_NUMBER = 3.2;
const WITH_A_POWER_OF_TEN = 5.2;

/** The room for numbers beside the bars; it changes seldom, so that bars keep their length in a drag. */
function numbersOf(bars: readonly Bar[]): 'plain' | 'long' | 'longest' {
  const widest = Math.max(...bars.map(({ text }) => textEms(text)));
  if (widest <= PLAIN_NUMBER) return 'plain';
  return widest <= WITH_A_POWER_OF_TEN ? 'long' : 'longest';
}

/** Values as bars on one scale; drawn only, or each one a slider that can be dragged or moved by the arrow keys. */
export function Bars({ bars, domain, label, draggable = false, onPoint, ...drag }: BarsProps) {
  const [least, most] = domain;
  // as parts of the larger end: between the largest doubles of both signs there is no double
  const unit = Math.max(Math.abs(least), Math.abs(most));
  const scale = scaleLinear()
    .domain([least / unit, most / unit])
    .range([0, 100])
    .clamp(true);
  const position = (value: number) => scale(value / unit);
  const step = drag.step ?? most / 100 - least / 100;
  const handlers = useBarDrag({ ...drag, bars, domain, step });
  const anyLit = bars.some((bar) => bar.lit);
  return (
    <div
      className={styles.bars}
      role={draggable ? 'group' : 'list'}
      aria-label={label}
      data-density={densityOf(bars.length)}
      data-numbers={numbersOf(bars)}
      onPointerLeave={() => onPoint?.(null)}
      onBlur={() => onPoint?.(null)}
    >
      {bars.map((bar, index) => (
        <BarRow
          key={index}
          {...bar}
          index={index}
          domain={domain}
          from={position(Math.max(least, Math.min(most, 0)))}
          to={Number.isFinite(bar.value) ? position(bar.value) : null}
          targetAt={bar.target === null ? null : position(bar.target)}
          zeroLine={least < 0 && most > 0}
          backward={anyLit && !bar.lit}
          handlers={draggable ? handlers : null}
          onPoint={onPoint}
        />
      ))}
    </div>
  );
}
