import type { Trace } from '../engine/trace';
import { signedText } from '../text/numbers';
import { page } from '../text/en/page';

/** The text of entry `index` of a quantity, with its sign; a 0 that only underflowed to it is not said to be 0. */
export function entryText({ events }: Trace, quantity: string, index: number, value: number): string {
  const isLost = (event: Trace['events'][number]) =>
    event.kind === 'underflow' && event.quantity === quantity && event.index === index;
  return value === 0 && events.some(isLost) ? page.jacobian.underflow : signedText(value);
}
