import type { Diagnosis } from '../../engine/diagnosis/question';
import type { DiagnosisSentence, Told } from './diagnosisTold';

const SINGLE_DIGITS = 1e-7;
const FOUR_DIGITS = 5e-4;

/** Whether print left fewer digits than a float32 has, or than this part of the largest entry. */
export function isRounded({ values, resolution }: Told['given'], part = SINGLE_DIGITS): boolean {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const coarsest = resolution.reduce((most, half) => Math.max(most, half), 0);
  return coarsest > part * largest;
}

const BECAUSE: Readonly<Record<NonNullable<Diagnosis['because']>, string>> = {
  none: 'None of the mistakes I know, alone or two together, gives these numbers.',
  notFinite:
    'NaN or inf stands among your numbers, and none of the mistakes I know, alone or two together, gives just these.',
  digits:
    'So few digits could fit the right numbers, or some mistake, by accident. Give at least 4 significant ones: np.set_printoptions(precision=8) or torch.set_printoptions(precision=8) prints more.',
};

const HIDDEN: DiagnosisSentence = {
  headline: 'Nothing sure can be said.',
  detail:
    'What print and rounding leave of these numbers could fit the right ones, or some mistake, by accident. Float64, more classes, or inputs for which a is farther from 0 and 1 would say more.',
};

/** How far the numbers are from the right ones, of the largest of these; null where there is nothing to compare. */
function distance({ given, diagnosis: { right: known } }: Told): number | null {
  if (given.values.length !== known.values.length || !given.values.every(Number.isFinite)) return null;
  const largest = known.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const worst = known.values.reduce((most, v, k) => Math.max(most, Math.abs(v - (given.values[k] ?? v))), 0);
  return largest > 0 && Number.isFinite(largest) ? worst / largest : null;
}

/** Not far off is not called wrong: it may be right but for how it was computed. */
const NEAR = 1e-2;

/** Numbers that are not the right ones and none of a mistake’s, or too few digits to say so. */
export function unknown(told: Told): DiagnosisSentence {
  const because = told.diagnosis.because ?? 'none';
  if (because === 'digits' && !isRounded(told.given, FOUR_DIGITS)) return HIDDEN;
  if (because === 'digits') return { headline: 'Too few digits.', detail: BECAUSE.digits };
  const apart = distance(told);
  if (because === 'none' && apart !== null && apart < NEAR) {
    const off = `Off by up to ${(100 * apart).toPrecision(1)}% of the largest entry`;
    return {
      headline: 'Not exactly right, and not a mistake I know.',
      detail: `${off}: more than print and float32 leave, but no more than a numerical derivative with a coarse step, or 16 bits, might. ${BECAUSE.none}`,
    };
  }
  return { headline: 'Wrong, and not a mistake I know.', detail: BECAUSE[because] };
}
