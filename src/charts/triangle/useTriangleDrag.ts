import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useOnceAFrame } from '../onceAFrame';
import { nearestShares, placeOf, sharesAt, type Place, type Shares } from './barycentric';
import { SIDE, WIDTH } from './triangleLayout';

type TriangleDrag = {
  readonly shares: Shares;
  readonly onMove: (shares: Shares) => void;
  readonly onMoveEnd: () => void;
};

const STEP = 0.01;
const LARGE_STEP = 0.1;
const DIRECTIONS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

type Grip = { readonly x: number; readonly y: number; readonly place: Place };

/**
 * A point that the pointer or the four arrow keys move (ten times as far with Shift), held inside the triangle. It keeps the
 * distance from the pointer it was taken at, so that taking it moves nothing. A drag lasts from press to release, or from the
 * first key down to its key up, so that undo can take it back whole.
 */
export function useTriangleDrag({ shares, onMove, onMoveEnd }: TriangleDrag) {
  const grip = useRef<Grip | null>(null);
  const moving = useRef(false);
  const move = useOnceAFrame((place: Place) => onMove(nearestShares(sharesAt(place))));

  function end() {
    grip.current = null;
    move.flush();
    if (moving.current) onMoveEnd();
    moving.current = false;
  }

  return {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = { x: event.clientX, y: event.clientY, place: placeOf(shares) };
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const taken = grip.current;
      const width = event.currentTarget.ownerSVGElement?.getBoundingClientRect().width ?? 0;
      if (!taken || width === 0) return;
      const [dx, dy] = [event.clientX - taken.x, event.clientY - taken.y];
      if (dx === 0 && dy === 0 && !moving.current) return;
      const sides = WIDTH / width / SIDE;
      moving.current = true;
      move.request({ x: taken.place.x + dx * sides, y: taken.place.y + dy * sides });
    },
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
      const direction = DIRECTIONS[event.key];
      if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? LARGE_STEP : STEP;
      const { x, y } = placeOf(shares);
      moving.current = true;
      move.request({ x: x + step * direction.x, y: y + step * direction.y });
      move.flush();
    },
    onKeyUp: end,
    onBlur: end,
  };
}
