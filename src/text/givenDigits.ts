import type { Told } from './diagnosisTold';

const SINGLE_DIGITS = 1e-7;
const FOUR_DIGITS = 5e-4;
/** Not far off is not called wrong: it may be right but for how it was computed. */
const NEAR = 1e-2;

function isCoarser({ values, resolution }: Told['given'], part: number): boolean {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const coarsest = resolution.reduce((most, half) => Math.max(most, half), 0);
  return coarsest > part * largest;
}

/** Whether print left fewer digits than a float32 has. */
export const isRounded = (given: Told['given']): boolean => isCoarser(given, SINGLE_DIGITS);

/** Whether print left fewer than four digits. */
export const isShort = (given: Told['given']): boolean => isCoarser(given, FOUR_DIGITS);

/** How far the numbers are from the right ones, of the largest of these; null where there is nothing to compare. */
function distance({ given, diagnosis: { right: known } }: Told): number | null {
  if (given.values.length !== known.values.length || !given.values.every(Number.isFinite)) return null;
  const largest = known.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const worst = known.values.reduce((most, v, k) => Math.max(most, Math.abs(v - (given.values[k] ?? v))), 0);
  return largest > 0 && Number.isFinite(largest) ? worst / largest : null;
}

/** How far numbers are off that are nearly right and no mistake’s, of the largest right one; null: they are not. */
export function nearMiss(told: Told): number | null {
  const because = told.diagnosis.because ?? 'none';
  const apart = because === 'none' ? distance(told) : null;
  return apart !== null && apart < NEAR ? apart : null;
}
