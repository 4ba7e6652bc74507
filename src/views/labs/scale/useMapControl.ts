import { useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { MapLayout } from '../../../charts/scale/mapLayout';
import { pressOnMap } from './mapKeys';
import { zoomBy } from './mapMoves';
import { useMapGestures } from './useMapGestures';
import { useMapWheel } from './useMapWheel';

/** All that is done on the map itself, and whether the reader is in it, so that wheel and finger are the map's. */
export function useMapControl(frame: RefObject<HTMLElement | null>, layout: MapLayout) {
  const [isActive, setActive] = useState(false);
  const { spotOfEvent, handlers, forget } = useMapGestures(frame, layout, () => setActive(true));
  useMapWheel(frame, isActive, spotOfEvent);
  const controls = {
    onKeyDown: (event: KeyboardEvent) => {
      if (!pressOnMap(event) && event.key === 'Escape') setActive(false);
    },
    onFocus: () => setActive(true),
    onBlur: () => setActive(false),
    onPointerLeave: () => {
      forget();
      setActive(false);
    },
    // around the cross, which the press has put there: a double click itself is told to whole pixels only
    onDoubleClick: (event: MouseEvent) => zoomBy(event.shiftKey ? 1 / 2 : 2),
    ...handlers,
  };
  return { isActive, controls };
}
