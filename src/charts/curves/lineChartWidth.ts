import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width that a container gives its picture, in CSS pixels; `assumed` until it is measured. */
export function useMeasuredWidth(assumed: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(assumed);
  useLayoutEffect(() => {
    const container = ref.current;
    if (!container) return;
    const measure = () => {
      if (container.clientWidth > 0) setWidth(container.clientWidth);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(container);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
