import { useRef, type PointerEvent } from 'react';

type Place = { readonly x: number; readonly y: number };

/**
 * A finger that comes down on what is dragged sideways may be about to scroll the page: it means what is under it once it moves
 * along, or is lifted.
 */
export function useUnsureFinger() {
  const cameDown = useRef<Place | null>(null);
  return {
    comesDown: ({ pointerType, clientX: x, clientY: y }: PointerEvent): void => {
      cameDown.current = pointerType === 'touch' ? { x, y } : null;
    },
    /** Whether it may still scroll, after this event. */
    isUnsure: ({ clientX, clientY }: PointerEvent): boolean => {
      const from = cameDown.current;
      if (from && Math.abs(clientX - from.x) > Math.abs(clientY - from.y)) cameDown.current = null;
      return cameDown.current !== null;
    },
    /** Whether it may, as far as is known. */
    waits: (): boolean => cameDown.current !== null,
    isGone: (): void => {
      cameDown.current = null;
    },
  };
}
