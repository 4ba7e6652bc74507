import { useEffect, useRef } from 'react';
import type { Shares } from './barycentric';
import styles from './Triangle.module.css';
import { pointOf } from './triangleLayout';
import { useTriangleDrag } from './useTriangleDrag';

/** What makes the point one that can be dragged, and what it is called then. */
export type PointHandle = {
  readonly name: string;
  /** The three shares, as they are read aloud. */
  readonly text: string;
  readonly onMove: (shares: Shares) => void;
  readonly onMoveEnd: () => void;
};

/** The point, for good. */
export function TrianglePoint({ shares }: { readonly shares: Shares }) {
  const [x, y] = pointOf(shares);
  return <circle className={styles['point']} cx={x} cy={y} r="6" aria-hidden="true" />;
}

/** `touch-action` is for boxes, which a part of a picture is not. */
function holdsFinger(grip: SVGGElement | null) {
  const hold = (event: TouchEvent) => event.preventDefault();
  grip?.addEventListener('touchstart', hold, { passive: false });
  return () => grip?.removeEventListener('touchstart', hold);
}

type TriangleHandleProps = { readonly shares: Shares; readonly handle: PointHandle };

/** The point as a handle. A slider to screen readers: its value is the first share, its text says all three. */
export function TriangleHandle({ shares, handle }: TriangleHandleProps) {
  const { name, text, onMove, onMoveEnd } = handle;
  const handlers = useTriangleDrag({ shares, onMove, onMoveEnd });
  const [x, y] = pointOf(shares);
  const grip = useRef<SVGGElement>(null);
  useEffect(() => holdsFinger(grip.current), []);
  return (
    <g
      ref={grip}
      className={styles['handle']}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={Number(shares[0].toFixed(3))}
      aria-valuetext={text}
      {...handlers}
    >
      <circle className={styles['touch']} cx={x} cy={y} r="24" />
      <circle className={styles['ring']} cx={x} cy={y} r="12" />
      <circle className={styles['grip']} cx={x} cy={y} r="7" />
    </g>
  );
}
