import styles from './Bars.module.css';
import type { BarDragHandlers } from './useBarDrag';

export type Bar = {
  name: string;
  value: number;
  text: string;
  /** what it is called and what it says as a slider, where that is more than name and text */
  handle?: { readonly name: string; readonly text: string };
  /** a mark on the bar's track, or none */
  target: number | null;
  lit: boolean;
};

type BarRowProps = Bar & {
  index: number;
  domain: readonly [number, number];
  /** in percent of the track: where 0 is, where the value is (null: not finite), where the target is */
  from: number;
  to: number | null;
  targetAt: number | null;
  zeroLine: boolean;
  backward: boolean;
  handlers: BarDragHandlers | null;
  onPoint: ((index: number | null) => void) | undefined;
};

/** The attributes that make a track a slider. */
function sliderOf({ handlers, name, domain, value, text, handle, index }: BarRowProps) {
  if (!handlers) return { 'aria-hidden': true };
  return {
    role: 'slider',
    tabIndex: 0,
    'aria-label': handle?.name ?? name,
    'aria-valuemin': domain[0],
    'aria-valuemax': domain[1],
    'aria-valuenow': Number.isFinite(value) ? value : domain[0],
    'aria-valuetext': handle?.text ?? text,
    'data-index': index,
    ...handlers,
  };
}

const percent = (share: number) => `${share}%`;

function BarMarks({ from, to, targetAt, zeroLine, handlers }: BarRowProps) {
  return (
    <>
      <rect className={styles.ground} width="100%" height="100%" rx="2" />
      {to !== null && (
        <rect
          className={styles.bar}
          x={percent(Math.min(from, to))}
          width={percent(Math.abs(to - from))}
          y="15%"
          height="70%"
          rx="2"
        />
      )}
      {zeroLine && <line className={styles.zero} x1={percent(from)} x2={percent(from)} y2="100%" />}
      {targetAt !== null && (
        <line className={styles.target} x1={percent(targetAt)} x2={percent(targetAt)} y2="100%" />
      )}
      {handlers && to !== null && <circle className={styles.grip} cx={percent(to)} cy="50%" r="6" />}
    </>
  );
}

export function BarRow(props: BarRowProps) {
  const { name, text, lit, index, backward, handlers, onPoint } = props;
  const point = () => onPoint?.(index);
  return (
    <div
      className={styles.row}
      role={handlers ? undefined : 'listitem'}
      data-lit={lit || undefined}
      data-backward={backward || undefined}
      onPointerEnter={point}
      onFocus={point}
    >
      <span className={styles.name} aria-hidden={handlers ? true : undefined} title={name}>
        {name}
      </span>
      <div className={styles.place}>
        <svg className={styles.track} data-draggable={handlers ? true : undefined} {...sliderOf(props)}>
          <BarMarks {...props} />
        </svg>
      </div>
      <span className={styles.place} aria-hidden={handlers ? true : undefined}>
        <span className={styles.value}>{text}</span>
      </span>
    </div>
  );
}
