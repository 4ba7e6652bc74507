import { memo } from 'react';
import styles from './Bars.module.css';
import type { BarDragHandlers } from './useBarDrag';

export type Bar = {
  name: string;
  value: number;
  text: string;
  /** a mark on the bar's track, or none */
  target: number | null;
  lit: boolean;
};

type BarRowProps = Pick<Bar, 'name' | 'lit'> & {
  index: number;
  least: number;
  most: number;
  /** whether there is a bar, a mark at its target, a line at 0 */
  isFinite: boolean;
  hasTarget: boolean;
  hasZero: boolean;
  backward: boolean;
  handlers: BarDragHandlers | null;
  onPoint: ((index: number | null) => void) | undefined;
};

/** The attributes that make a track a slider. */
function sliderOf({ handlers, name, least, most, index }: BarRowProps) {
  if (!handlers) return { 'aria-hidden': true };
  return {
    role: 'slider',
    tabIndex: 0,
    'aria-label': name,
    'aria-valuemin': least,
    'aria-valuemax': most,
    'data-index': index,
    'data-draggable': true,
    ...handlers,
  };
}

function Track(props: BarRowProps) {
  return (
    <svg className={styles.track} {...sliderOf(props)}>
      <rect className={styles.ground} width="100%" height="100%" rx="2" />
      {props.isFinite && <rect className={styles.bar} y="15%" height="70%" rx="2" data-mark="bar" />}
      {props.hasZero && <line className={styles.zero} y2="100%" data-mark="zero" />}
      {props.hasTarget && <line className={styles.target} y2="100%" data-mark="target" />}
      {props.handlers && props.isFinite && <circle className={styles.grip} cy="50%" r="6" data-mark="grip" />}
    </svg>
  );
}

/**
 * A bar with its name and the place of its number. How long it is, what stands there and what a slider says of it is not
 * React's: `usePaintedBars` writes it, since a drag changes nothing else.
 */
export const BarRow = memo(function BarRow(props: BarRowProps) {
  const { name, lit, index, backward, handlers, onPoint } = props;
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
        <Track {...props} />
      </div>
      <span className={styles.place} aria-hidden={handlers ? true : undefined}>
        <span className={styles.value} data-mark="value" suppressHydrationWarning>
          {''}
        </span>
      </span>
    </div>
  );
});
