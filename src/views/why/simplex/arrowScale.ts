import { useState } from 'react';

const FACTORS = [100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02];
const LEAST_FACTOR = 0.01;
/** In sides of the triangle: how long an arrow may be drawn when a factor is chosen, and within what it keeps it. */
const WANTED = 0.3;
const SHORTEST = 0.08;
const LONGEST = 0.45;

/** The largest round factor that draws this length no longer than a third of a side, from a hundred times as long to a hundredth. */
export function factorFor(length: number): number {
  return FACTORS.find((factor) => factor * length <= WANTED) ?? LEAST_FACTOR;
}

/** The factor as it was while the arrow stays readable with it, so that it does not breathe during a drag. */
export function nextFactor(factor: number, length: number): number {
  const drawn = factor * length;
  const fits = drawn >= SHORTEST && drawn <= LONGEST;
  return fits || length === 0 ? factor : factorFor(length);
}

export function useArrowFactor(length: number): number {
  const [factor, setFactor] = useState(() => factorFor(length));
  const next = nextFactor(factor, length);
  if (next !== factor) setFactor(next);
  return next;
}
