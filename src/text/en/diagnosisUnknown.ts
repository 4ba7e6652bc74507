import type { Diagnosis } from '../../engine/diagnosis/question';
import type { DiagnosisSentence, Told } from '../diagnosisTold';
import { isShort, nearMiss } from '../givenDigits';

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

/** Numbers that are not the right ones and none of a mistake’s, or too few digits to say so. */
export function unknown(told: Told): DiagnosisSentence {
  const because = told.diagnosis.because ?? 'none';
  if (because === 'digits' && !isShort(told.given)) return HIDDEN;
  if (because === 'digits') return { headline: 'Too few digits.', detail: BECAUSE.digits };
  const apart = nearMiss(told);
  if (apart !== null) {
    const off = `Off by up to ${(100 * apart).toPrecision(1)}% of the largest entry`;
    return {
      headline: 'Not exactly right, and not a mistake I know.',
      detail: `${off}: more than print and float32 leave, but no more than a numerical derivative with a coarse step, or 16 bits, might. ${BECAUSE.none}`,
    };
  }
  return { headline: 'Wrong, and not a mistake I know.', detail: BECAUSE[because] };
}
