import { useRef, type PointerEvent, type PointerEventHandler } from 'react';
import { useUnsureFinger } from '../charts/useUnsureFinger';

/**
 * For a slider, which goes to where a finger comes down: what it says then waits until the finger moves along it or is lifted,
 * and is dropped where the page scrolls.
 */
export function useFinger(
  slide: (text: string) => void,
  onPointerUp?: PointerEventHandler<HTMLInputElement>,
) {
  const finger = useUnsureFinger();
  const waiting = useRef<string | null>(null);
  const settle = (isMeant: boolean) => {
    finger.isGone();
    if (isMeant && waiting.current !== null) slide(waiting.current);
    waiting.current = null;
  };
  return {
    said: (text: string) => {
      if (finger.waits()) waiting.current = text;
      else slide(text);
    },
    handlers: {
      onPointerDown: finger.comesDown,
      onPointerMove: (event: PointerEvent) => {
        if (!finger.isUnsure(event)) settle(true);
      },
      onPointerCancel: () => settle(false),
      onPointerUp: (event: PointerEvent<HTMLInputElement>) => {
        settle(true);
        onPointerUp?.(event);
      },
    },
  };
}
