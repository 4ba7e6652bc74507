import { useRef, type PointerEvent, type RefObject } from 'react';
import { spotAt, type MapLayout, type Spot } from '../../../charts/scale/mapLayout';
import { dragBy, putCursor, zoomBy } from './mapMoves';
import { useScale } from './scaleStore';

type Point = { readonly x: number; readonly y: number };

/** A finger or a mouse that moves less than this has only pressed. */
const SLACK = 4;

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

function spreadOf([one, other]: readonly Point[]): number {
  return one && other ? Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) : 1;
}

/** Drags the map by one pointer, zooms and drags it by two, and puts the cross where it is pressed. */
export function useMapGestures(frame: RefObject<HTMLElement | null>, layout: MapLayout, onPress: () => void) {
  const held = useRef(new Map<number, Point>());
  const pressedAt = useRef<Point | null>(null);

  const origin = useRef({ left: 0, top: 0 });

  const pointOfEvent = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    // not while the map is held: asked of a page that has just changed, it lays the page out
    if (held.current.size === 0) origin.current = frame.current?.getBoundingClientRect() ?? origin.current;
    return { x: clientX - origin.current.left, y: clientY - origin.current.top };
  };
  const spotOf = ({ x, y }: Point): Spot => {
    const { window } = useScale.getState();
    return window ? spotAt(layout, window, x, y) : { row: -1, column: -1 };
  };
  const pointAt = (point: Point | null) => useScale.setState({ pointed: point && spotOf(point) });

  const move = (event: PointerEvent) => {
    const pointers = held.current;
    const point = pointOfEvent(event);
    const before = [...pointers.values()];
    if (!pointers.has(event.pointerId)) {
      if (event.pointerType !== 'touch') pointAt(point);
      return;
    }
    const start = pressedAt.current;
    const isStill = start && Math.hypot(point.x - start.x, point.y - start.y) < SLACK;
    if (pointers.size === 1 && isStill) return;
    pressedAt.current = null;
    pointers.set(event.pointerId, point);
    const after = [...pointers.values()];
    const [from, to] = [middleOf(before), middleOf(after)];
    dragBy((to.x - from.x) / layout.side, (to.y - from.y) / layout.side);
    if (after.length > 1) zoomBy(spreadOf(after) / spreadOf(before), spotOf(to));
    if (event.pointerType !== 'touch') pointAt(point);
  };
  const release = (event: PointerEvent) => {
    if (!held.current.delete(event.pointerId)) return;
    if (pressedAt.current && event.type === 'pointerup') {
      putCursor(spotOf(pressedAt.current));
      onPress();
    }
    pressedAt.current = null;
  };
  return {
    spotOfEvent: (event: { readonly clientX: number; readonly clientY: number }) =>
      spotOf(pointOfEvent(event)),
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        const point = pointOfEvent(event);
        pressedAt.current = held.current.size === 0 ? point : null;
        held.current.set(event.pointerId, point);
        frame.current?.setPointerCapture?.(event.pointerId);
      },
      onPointerMove: move,
      onPointerUp: release,
      onPointerCancel: release,
    },
    forget: () => pointAt(null),
  };
}
