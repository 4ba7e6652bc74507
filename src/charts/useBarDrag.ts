import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { scaleLinear } from 'd3-scale';
import { useOnceAFrame } from './onceAFrame';
import { movedBy, stepsOfKey } from './sliderKeys';
import { useUnsureFinger } from './useUnsureFinger';

type BarDrag = {
  bars: readonly { readonly value: number }[];
  domain: readonly [number, number];
  step: number;
  onDrag?: (index: number, value: number) => void;
  onDragEnd?: (index: number) => void;
};

const indexOf = (element: Element) => Number(element.getAttribute('data-index'));

/** A drag lasts from press to release, or from the first key down to its key up, so that undo can take it back whole. */
export function useBarDrag({ bars, domain, step, onDrag, onDragEnd }: BarDrag) {
  const dragged = useRef<number | null>(null);
  const finger = useUnsureFinger();
  const move = useOnceAFrame(({ index, value }: { index: number; value: number }) => onDrag?.(index, value));

  function dragTo(event: PointerEvent<SVGSVGElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (width === 0) return;
    const valueAt = scaleLinear()
      .domain([left, left + width])
      .range(domain)
      .clamp(true);
    move.request({ index: indexOf(event.currentTarget), value: valueAt(event.clientX) });
  }

  function end() {
    finger.isGone();
    if (dragged.current === null) return;
    move.flush();
    onDragEnd?.(dragged.current);
    dragged.current = null;
  }

  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = indexOf(event.currentTarget);
      finger.comesDown(event);
      if (!finger.waits()) dragTo(event);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId) && !finger.isUnsure(event)) dragTo(event);
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      if (finger.waits()) dragTo(event);
      end();
    },
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => {
      const index = indexOf(event.currentTarget);
      const steps = stepsOfKey(event);
      if (steps === null) return;
      event.preventDefault();
      event.stopPropagation();
      move.flush();
      dragged.current = index;
      onDrag?.(index, movedBy(steps, bars[index]?.value ?? 0, step, domain));
    },
    onKeyUp: end,
    onBlur: end,
  };
}

export type BarDragHandlers = ReturnType<typeof useBarDrag>;
