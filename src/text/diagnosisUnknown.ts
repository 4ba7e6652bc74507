import type { DiagnosisSentence, Told } from './diagnosisTold';
import { unknown as words } from './en/diagnosisUnknown';
import { isShort, nearMiss } from './givenDigits';
import { written } from './numbers';

/** Numbers that are not the right ones and none of a mistake’s, or too few digits to say so. */
export function unknown(told: Told): DiagnosisSentence {
  const because = told.diagnosis.because ?? 'none';
  if (because === 'digits') return isShort(told.given) ? words.tooFewDigits : words.hidden;
  const apart = nearMiss(told);
  if (apart === null) return { headline: words.wrong, detail: words.because[because] };
  const percent = written((100 * apart).toPrecision(1));
  return { headline: words.nearlyRight, detail: `${words.offBy(percent)} ${words.because.none}` };
}
