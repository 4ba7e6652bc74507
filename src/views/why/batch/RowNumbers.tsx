import type { Vector } from '../../../engine/tensor';
import { refOf } from '../../../lesson/refs';
import { batch, valueText } from '../../../text/en/batch';
import { inRow } from '../../../text/inRow';
import { MOST_COLUMNS } from './batchColumns';
import styles from './BatchTable.module.css';

type RowNumbersProps = {
  readonly letter: 'z' | 'a';
  readonly values: Vector;
  readonly row: number;
  /** Its numbers are those of the whole page, and light up there. */
  readonly isCurrent: boolean;
  /** What a bar of full length is. */
  readonly limit: number;
  /** Bars from 0 to the limit, or from −limit. */
  readonly isShare: boolean;
  /** As it was when it last came to rest, for the name of the strip. */
  readonly heard: Vector;
};

/** z or a of a row: numbers, a behind them as a bar; a strip of bars where they are many. */
export function RowNumbers({ letter, values, row, isCurrent, limit, isShare, heard }: RowNumbersProps) {
  if (values.length > MOST_COLUMNS) {
    const spoken = inRow(Array.from(heard, (value) => valueText(value, false)));
    return (
      <td data-first data-symbol={letter}>
        <svg
          className={styles['strip']}
          viewBox={`0 0 ${values.length} 2`}
          preserveAspectRatio="none"
          role="img"
          aria-label={batch.table.entries(letter, row + 1, spoken)}
        >
          <path d={bars(values, limit, isShare)} />
        </svg>
      </td>
    );
  }
  return Array.from(values, (value, i) => (
    <td
      key={i}
      className={styles['number']}
      data-first={i === 0 || undefined}
      data-symbol={letter}
      data-ref={isCurrent ? refOf(letter, i) : undefined}
      style={isShare ? { backgroundSize: `${share(value)}% 100%` } : undefined}
    >
      {valueText(value, false)}
    </td>
  ));
}

const share = (value: number): number => Math.round(100 * Math.min(1, Math.max(0, value)));

function bars(values: Vector, limit: number, isShare: boolean): string {
  const base = isShare ? 2 : 1;
  return Array.from(values, (value, i) => {
    const part = Number.isFinite(value) && limit > 0 ? value / limit : 0;
    const height = (base * Math.max(-1, Math.min(1, part))).toFixed(3);
    return `M${i + 0.1} ${base}h0.8v${-Number(height)}h-0.8z`;
  }).join('');
}
