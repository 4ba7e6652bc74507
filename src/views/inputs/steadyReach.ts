import { useState } from 'react';

const REACHES = [1, 2, 5, 8, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];

/** The smallest round number that holds every finite value. */
export function reachFor(values: readonly number[], least: number): number {
  const largest = Math.max(least, ...values.filter(Number.isFinite).map(Math.abs));
  return REACHES.find((reach) => reach >= largest) ?? largest;
}

/** A slider's reach: it grows when a value needs it and never shrinks, so that no handle moves under the pointer. */
export function useSteadyReach(values: readonly number[], least: number): number {
  const needed = reachFor(values, least);
  const [reach, setReach] = useState(needed);
  if (needed > reach) setReach(needed);
  const tooWide = needed <= least && reach > least * 4;
  if (tooWide) setReach(needed);
  return Math.max(needed, reach);
}
