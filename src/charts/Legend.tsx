import { useId } from 'react';
import { range } from 'd3-array';
import { type Theme, colourAt, rampOf } from './colourScale';
import styles from './Legend.module.css';

export type LegendProps = {
  limit: number;
  theme: Theme;
  format: (value: number) => string;
  label: string;
  /** Whether what it stands for goes beyond it, and has the colour of the end there. */
  isExceeded?: boolean;
};

const STOPS = range(-16, 17).map((sixteenth) => sixteenth / 16);
const TICKS = [-1, 0, 1];
const BEYOND = ['≤ ', '', '≥ '];

/** The colour scale: −limit … 0 … +limit. */
export function Legend({ limit, theme, format, label, isExceeded = false }: LegendProps) {
  const id = useId();
  const ramp = rampOf(theme);
  return (
    <div className={styles.legend} role="img" aria-label={label}>
      <svg className={styles.bar} aria-hidden="true">
        <linearGradient id={id}>
          {STOPS.map((share) => (
            <stop key={share} offset={(share + 1) / 2} stopColor={colourAt(ramp, share, 1)} />
          ))}
        </linearGradient>
        <rect width="100%" height="10" rx="2" fill={`url(#${id})`} />
        <path className={styles.zero} d="M0.5 10v4" />
        <svg x="50%" overflow="visible">
          <path className={styles.zero} d="M0 10v4" />
        </svg>
        <svg x="100%" overflow="visible">
          <path className={styles.zero} d="M-0.5 10v4" />
        </svg>
      </svg>
      <div className={styles.ticks} aria-hidden="true">
        {TICKS.map((share, k) => (
          <span key={share}>
            <span>
              {isExceeded && BEYOND[k]}
              {format(share * limit)}
            </span>
          </span>
        ))}
      </div>
    </div>
  );
}
