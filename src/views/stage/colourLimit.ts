import { niceLimit } from '../../charts/colourScale';
import type { Vector } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';

/** The end of a colour scale for these values; what is not finite has no colour. */
export function colourLimit(values: Vector): number {
  return niceLimit(
    values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0),
  );
}

/** The one colour scale of every Jacobian on the page is that of the right one: wrong ones may run out of it. */
export const jacobianLimit = (trace: Trace): number => colourLimit(trace.right.jacobian.values);
