import styles from './LineChart.module.css';
import type { Plot } from './lineChartLayout';
import { isInside } from './lineChartScales';

/** Hairlines at the ticks, a stronger one at 0, and the two names where the eye looks for them. */
export function LineChartAxes({ plot }: { plot: Plot }) {
  const { left, right, top, bottom, x, y, xAt, yAt } = plot;
  return (
    <g>
      {plot.yTicks.map(({ value, text }) => (
        <g key={value}>
          <path className={styles.grid} d={`M${left} ${yAt(value)}H${right}`} />
          <text className={styles.tick} x={left - 6} y={yAt(value)} dy="0.32em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {plot.xTicks.map(({ value, text }) => (
        <g key={value}>
          <path className={styles.grid} d={`M${xAt(value)} ${top}V${bottom}`} />
          <text className={styles.tick} x={xAt(value)} y={bottom + 16} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {x.scale === 'linear' && isInside(x, 0) && (
        <path className={styles.zero} d={`M${xAt(0)} ${top}V${bottom}`} />
      )}
      {y.scale === 'linear' && isInside(y, 0) && (
        <path className={styles.zero} d={`M${left} ${yAt(0)}H${right}`} />
      )}
      <text className={styles.axisName} x={right} y={bottom + 32} textAnchor="end">
        {x.label}
      </text>
      {y.label !== '' && (
        <text className={styles.axisName} x={0} y={12}>
          {y.label}
        </text>
      )}
    </g>
  );
}
