import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useOnceAFrame } from '../onceAFrame';
import { movedBy, stepsOfKey } from '../sliderKeys';
import { useUnsureFinger } from '../useUnsureFinger';
import type { Plot } from './lineChartLayout';
import { type Axis, valueOn } from './lineChartScales';

export type Handle = {
  readonly value: number;
  /** linear: added; log: multiplied (10^step) */
  readonly step: number;
  /** has no tenths of a step */
  readonly isWhole?: boolean;
  readonly name: string;
  readonly valueText: (value: number) => string;
  readonly onDrag: (value: number) => void;
  readonly onDragEnd?: () => void;
  /** told what a pointer is over, without a press; null where it has left */
  readonly onPoint?: (value: number | null) => void;
  /** a thin line where it points */
  readonly pointed?: number | null;
};

/** Where that many steps take the handle, held inside the domain. */
function valueAfter(
  steps: number,
  { value, step, isWhole = false }: Handle,
  { domain, scale }: Axis,
): number {
  const whole = isWhole && Math.abs(steps) < 1 ? Math.sign(steps) : steps;
  if (scale !== 'log') return movedBy(whole, value, step, domain);
  const [least, most] = domain;
  return Math.max(least, Math.min(most, Number((value * 10 ** (whole * step)).toPrecision(12))));
}

/** A drag lasts from press to release, or from the first key down to its key up, as with the bars. */
export function useLineDrag(handle: Handle, plot: Plot) {
  const dragging = useRef(false);
  const finger = useUnsureFinger();
  const move = useOnceAFrame((value: number) => handle.onDrag(value));

  function tell(listener: ((value: number) => void) | undefined, event: PointerEvent<SVGGElement>) {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const pixel = ((event.clientX - box.left) * plot.width) / box.width;
    listener?.(valueOn(plot.x, [plot.left, plot.right], pixel));
  }

  function end() {
    finger.isGone();
    if (!dragging.current) return;
    dragging.current = false;
    move.flush();
    handle.onDragEnd?.();
  }

  return {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragging.current = true;
      finger.comesDown(event);
      if (!finger.waits()) tell(move.request, event);
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const isDrag = event.currentTarget.hasPointerCapture(event.pointerId);
      if (!finger.isUnsure(event)) tell(isDrag ? move.request : handle.onPoint, event);
    },
    onPointerLeave: () => handle.onPoint?.(null),
    onPointerUp: (event: PointerEvent<SVGGElement>) => {
      if (finger.waits()) tell(move.request, event);
      end();
    },
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
      const steps = stepsOfKey(event);
      if (steps === null) return;
      event.preventDefault();
      event.stopPropagation();
      move.flush();
      dragging.current = true;
      handle.onDrag(valueAfter(steps, handle, plot.x));
    },
    onKeyUp: end,
    onBlur: end,
  };
}
