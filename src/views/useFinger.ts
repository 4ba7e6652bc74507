import { useRef, type PointerEvent, type PointerEventHandler } from 'react';

type Place = { readonly x: number; readonly y: number };

/**
 * For a slider, which goes to where a finger comes down although that may be about to scroll the page: what it says then waits
 * until the finger moves along it or is lifted, and is dropped where the page scrolls.
 */
export function useFinger(
  slide: (text: string) => void,
  onPointerUp?: PointerEventHandler<HTMLInputElement>,
) {
  const cameDown = useRef<Place | null>(null);
  const waiting = useRef<string | null>(null);
  const settle = (isMeant: boolean) => {
    cameDown.current = null;
    if (isMeant && waiting.current !== null) slide(waiting.current);
    waiting.current = null;
  };
  return {
    said: (text: string) => {
      if (cameDown.current) waiting.current = text;
      else slide(text);
    },
    handlers: {
      onPointerDown: ({ pointerType, clientX: x, clientY: y }: PointerEvent) => {
        cameDown.current = pointerType === 'touch' ? { x, y } : null;
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent) => {
        const from = cameDown.current;
        if (from && Math.abs(clientX - from.x) > Math.abs(clientY - from.y)) settle(true);
      },
      onPointerCancel: () => settle(false),
      onPointerUp: (event: PointerEvent<HTMLInputElement>) => {
        settle(true);
        onPointerUp?.(event);
      },
    },
  };
}
