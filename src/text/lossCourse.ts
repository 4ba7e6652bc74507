import { numberText } from './numbers';

/** What E does along a path: falls, rises, or stands still in double precision. */
export type Course = 'falls' | 'rises' | 'stays';

const endsOf = (losses: ArrayLike<number>) => [losses[0] ?? NaN, losses[losses.length - 1] ?? NaN] as const;

export function courseOf(losses: ArrayLike<number>): Course {
  const [first, last] = endsOf(losses);
  if (last < first) return 'falls';
  return last > first ? 'rises' : 'stays';
}

/** How far apart the two ends are, where they are shown with the same digits; null where the digits show it. */
export function hiddenChange(losses: ArrayLike<number>): number | null {
  const [first, last] = endsOf(losses);
  return numberText(first) === numberText(last) ? Math.abs(first - last) : null;
}

export const fallsAtEveryStep = (losses: ArrayLike<number>): boolean =>
  Array.from(losses).every((loss, step, all) => step === 0 || loss < (all[step - 1] ?? NaN));

/** Where E has its least value on the way, if that is neither end: after which step, and what it is. */
export function dipOf(losses: readonly number[]): { readonly step: number; readonly loss: number } | null {
  const loss = Math.min(...losses);
  const step = losses.indexOf(loss);
  return step > 0 && step < losses.length - 1 ? { step, loss } : null;
}
