import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useOnceAFrame } from '../onceAFrame';
import { stepsOfKey } from '../sliderKeys';
import { nearestShares, placeOf, sharesAt, type Place, type Shares } from './barycentric';
import { SIDE, WIDTH } from './triangleLayout';

type TriangleDrag = {
  readonly shares: Shares;
  readonly onMove: (shares: Shares) => void;
  readonly onMoveEnd: () => void;
};

const STEP = 0.01;
const SIDEWAYS = ['ArrowLeft', 'ArrowRight'];

/** Where a key takes the point; null: it is none of its keys. Home and End: all or nothing of the first share. */
function placeByKey(event: KeyboardEvent, shares: Shares): Place | null {
  const steps = stepsOfKey(event);
  if (steps === null) return null;
  const [, left, right] = shares;
  if (steps === Infinity) return placeOf([1, 0, 0]);
  if (steps === -Infinity) {
    const others = left + right;
    return placeOf(others > 0 ? [0, left / others, right / others] : [0, 0.5, 0.5]);
  }
  const { x, y } = placeOf(shares);
  return SIDEWAYS.includes(event.key) ? { x: x + steps * STEP, y } : { x, y: y - steps * STEP };
}

type Grip = { readonly x: number; readonly y: number; readonly place: Place };

/**
 * A point that the pointer or the arrow keys move, as far as a slider's, held inside the triangle. It keeps the
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
      const place = placeByKey(event, shares);
      if (!place) return;
      event.preventDefault();
      event.stopPropagation();
      moving.current = true;
      move.request(place);
      move.flush();
    },
    onKeyUp: end,
    onBlur: end,
  };
}
