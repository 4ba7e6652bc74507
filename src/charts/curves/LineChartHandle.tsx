import styles from './LineChart.module.css';
import { type Handle, useLineDrag } from './lineChartDrag';
import type { Plot } from './lineChartLayout';
import { isInside } from './lineChartScales';

/** The whole plot is what one drags by; the line and its grip show where it stands. */
export function LineChartHandle({ handle, plot }: { handle: Handle; plot: Plot }) {
  const { left, right, top, bottom } = plot;
  const [least, most] = plot.x.domain;
  const handlers = useLineDrag(handle, plot);
  // 1e-16 is no valid number of an ARIA attribute; its logarithm is
  const told = (value: number) => (plot.x.scale === 'log' ? Math.log10(value) : value);
  const at = isInside(plot.x, handle.value) ? plot.xAt(handle.value) : null;
  const { pointed = null } = handle;
  return (
    <g
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={handle.name}
      aria-valuemin={told(least)}
      aria-valuemax={told(most)}
      aria-valuenow={told(Math.max(least, Math.min(most, handle.value)))}
      aria-valuetext={handle.valueText(handle.value)}
      {...handlers}
    >
      <rect className={styles.ground} x={left} y={top} width={right - left} height={bottom - top} />
      {pointed !== null && isInside(plot.x, pointed) && (
        <path className={styles.pointedLine} d={`M${plot.xAt(pointed)} ${top}V${bottom}`} />
      )}
      {at !== null && (
        <>
          <path className={styles.handleLine} d={`M${at} ${top}V${bottom}`} />
          <circle className={styles.halo} cx={at} cy={bottom} r={11} />
          <circle className={styles.grip} cx={at} cy={bottom} r={7} />
        </>
      )}
    </g>
  );
}
