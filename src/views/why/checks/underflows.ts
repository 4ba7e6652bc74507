import type { Trace } from '../../../engine/trace';

/** The entries of a quantity, row by row, whose 0 is what an underflow left. */
export function underflows({ events }: Trace, quantity: string): ReadonlySet<number> {
  const lost = events.filter((event) => event.kind === 'underflow' && event.quantity === quantity);
  return new Set(lost.flatMap(({ index }) => (index === null ? [] : [index])));
}
