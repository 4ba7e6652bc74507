import { type RefObject, useEffect, useState } from 'react';
import type { Box } from './minusBox';

/** Where the pictures stand in their stack, and how large that is, in CSS pixels. */
export type Places = { readonly width: number; readonly height: number; readonly boxes: readonly Box[] };

const NOWHERE: Places = { width: 0, height: 0, boxes: [] };

function measure(stack: HTMLElement): Places {
  const { left, top, width, height } = stack.getBoundingClientRect();
  const pictures = [...stack.querySelectorAll('[data-picture]')].map((element) => {
    const box = element.getBoundingClientRect();
    return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  });
  return { width, height, boxes: pictures };
}

/** Measured when the stack changes in size, or in what `arrangement` says; never in a drag. */
export function usePlaces(stack: RefObject<HTMLElement | null>, arrangement: string): Places {
  const [places, setPlaces] = useState(NOWHERE);
  useEffect(() => {
    const { current } = stack;
    if (!current || typeof ResizeObserver === 'undefined') return;
    // It reports once by itself as soon as it watches.
    const observer = new ResizeObserver(() => setPlaces(measure(current)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [stack, arrangement]);
  return places;
}
