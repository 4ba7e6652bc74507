import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useOnceAFrame } from '../onceAFrame';
import type { Plot } from './lineChartLayout';
import { type Axis, valueOn } from './lineChartScales';

export type Handle = {
  readonly value: number;
  /** linear: added; log: multiplied (10^step) */
  readonly step: number;
  readonly name: string;
  readonly valueText: (value: number) => string;
  readonly onDrag: (value: number) => void;
  readonly onDragEnd?: () => void;
  /** told what a pointer is over, without a press; null where it has left */
  readonly onPoint?: (value: number | null) => void;
  /** a thin line where it points */
  readonly pointed?: number | null;
};

const STEPS_OF: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -Infinity,
  End: Infinity,
};

/** Twelve digits: ten steps of 0.1 from 0 shall arrive at 1. */
const tidied = (value: number) => Number(value.toPrecision(12));

/** Where a key takes the handle, held inside the domain; null for keys that mean nothing here. */
export function valueByKey(key: string, { value, step }: Handle, axis: Axis): number | null {
  const steps = STEPS_OF[key];
  if (steps === undefined) return null;
  const [least, most] = axis.domain;
  const moved = axis.scale === 'log' ? value * 10 ** (steps * step) : value + steps * step;
  return Math.max(least, Math.min(most, tidied(moved)));
}

/** A drag lasts from press to release, or from the first key down to its key up, as with the bars. */
export function useLineDrag(handle: Handle, plot: Plot) {
  const dragging = useRef(false);
  const move = useOnceAFrame((value: number) => handle.onDrag(value));

  function tell(listener: ((value: number) => void) | undefined, event: PointerEvent<SVGGElement>) {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const pixel = ((event.clientX - box.left) * plot.width) / box.width;
    listener?.(valueOn(plot.x, [plot.left, plot.right], pixel));
  }

  function end() {
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
      tell(move.request, event);
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const isDrag = event.currentTarget.hasPointerCapture(event.pointerId);
      tell(isDrag ? move.request : handle.onPoint, event);
    },
    onPointerLeave: () => handle.onPoint?.(null),
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
      const value = valueByKey(event.key, handle, plot.x);
      if (value === null || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      move.flush();
      dragging.current = true;
      handle.onDrag(value);
    },
    onKeyUp: end,
    onBlur: end,
  };
}
