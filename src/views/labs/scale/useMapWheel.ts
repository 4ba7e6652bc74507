import { useEffect, type RefObject } from 'react';
import type { Spot } from '../../../charts/scale/mapLayout';
import { zoomBy } from './mapMoves';

/** How much a wheel that tells pixels, lines or pages zooms, for one of them. */
const SPEED: readonly number[] = [0.002, 0.05, 0.5];
/** A pinch on a touchpad comes as a wheel with Ctrl, in smaller parts. */
const PINCH = 5;

/**
 * The wheel zooms while the reader is in the map: from a press or the focus on, until Escape or until the pointer leaves. Before
 * and after, there is no listener, and the wheel is the page's.
 */
export function useMapWheel(
  frame: RefObject<HTMLElement | null>,
  isOn: boolean,
  spotOfEvent: (event: WheelEvent) => Spot,
): void {
  useEffect(() => {
    const element = frame.current;
    if (!isOn || !element) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const by = event.deltaY * (SPEED[event.deltaMode] ?? 0) * (event.ctrlKey ? PINCH : 1);
      zoomBy(Math.exp(-by), spotOfEvent(event));
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  });
}
