import styles from './Ring.module.css';

export type RingBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type RingProps = {
  readonly kind: 'focus' | 'selected' | 'pointed' | 'lit';
  readonly box: RingBox;
  readonly radius: number;
  /** how far it stands off what it is around */
  readonly outset: number;
};

/** A frame in two colours, one of which is seen on whatever colour lies beneath and beside it. */
export function Ring({ kind, box, radius, outset }: RingProps) {
  const place = {
    x: box.x - outset,
    y: box.y - outset,
    width: box.width + 2 * outset,
    height: box.height + 2 * outset,
    rx: radius + outset,
  };
  return (
    <g className={styles[kind]} data-ring={kind}>
      <rect className={styles.edge} {...place} />
      <rect className={styles.line} {...place} />
    </g>
  );
}

/** The focus of a grid, around the place that the keyboard is in; seen only while a key brought it there. */
export function FocusRing({ box, radius }: Pick<RingProps, 'box' | 'radius'>) {
  return <Ring kind="focus" box={box} radius={radius} outset={4} />;
}
