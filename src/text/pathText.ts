import type { DescentPath } from '../engine/descent/descentPath';
import { pathWords as words } from './en/simplexPaths';
import { courseOf, dipOf, fallsAtEveryStep, hiddenChange } from './lossCourse';
import { errorText, numberText } from './numbers';
import { rateText } from './rateText';

export type PathFacts = {
  readonly right: DescentPath;
  /** Null where the choice is right. */
  readonly used: DescentPath | null;
  readonly coincidence: boolean;
  /** How far apart the two paths end, in sides. */
  readonly apart: number;
  readonly learningRate: number;
  /** True where a masked class is the target of a cross-entropy. */
  readonly maskedTarget: boolean;
};

/** What the two paths show, with the numbers they end at. */
export function pathText(facts: PathFacts): string {
  const { right, used, coincidence, apart, learningRate } = facts;
  if (right.losses[0] === Infinity) return facts.maskedTarget ? words.maskedTarget : words.beyondDoubles;
  const sentences = [stopped(right, words.rightStopped)];
  if (used === null || coincidence) sentences.push(rightCourse(right, learningRate, 'alone'));
  else sentences.push(rightBesideWrong(right, learningRate), ...wrongPath(right, used));
  if (used !== null && coincidence)
    sentences.push(apart === 0 ? words.coincides : words.coincidesAtFirst(errorText(apart)));
  return sentences.filter(Boolean).join(' ');
}

const stopped = (path: DescentPath, said: typeof words.rightStopped): string | null =>
  path.stopped === null ? null : said(path.losses.length, words.left[path.stopped]);

/** By how much, where three decimals would show no difference. */
function byHowMuch(losses: ArrayLike<number>): string {
  const change = hiddenChange(losses);
  return change === null ? '' : words.ifOnlyBy(errorText(change));
}

function rightCourse({ losses }: DescentPath, rate: number, whose: 'alone' | 'beside'): string {
  const course = courseOf(losses);
  const start = words.right[whose][course];
  if (course === 'falls') {
    return `${start}${fallsAtEveryStep(losses) ? words.atEveryStep : ''}${byHowMuch(losses)}.`;
  }
  return course === 'rises'
    ? `${start}${byHowMuch(losses)}: ${words.tooLong(rateText(rate))}`
    : `${start} ${words.inDoubles}`;
}

/** The right path is worth a word beside a wrong one where its two numbers do not show that it falls. */
function rightBesideWrong(right: DescentPath, rate: number): string | null {
  const isSeen = courseOf(right.losses) === 'falls' && hiddenChange(right.losses) === null;
  return isSeen ? null : rightCourse(right, rate, 'beside');
}

const wrongPath = (right: DescentPath, used: DescentPath): readonly (string | null)[] => [
  stopped(used, words.wrongStopped),
  used.losses.length > 1 ? wrongCourse(right, used) : null,
];

function wrongCourse(right: DescentPath, wrong: DescentPath): string {
  const losses = [...wrong.losses];
  const course = courseOf(losses);
  if (course === 'stays') return words.wrong.stays;
  if (course === 'rises') {
    const dip = dipOf(losses);
    return dip
      ? words.wrong.dips(numberText(dip.loss), dip.step)
      : `${words.wrong.rises}${byHowMuch(losses)}.`;
  }
  const [end, best] = [losses.at(-1) ?? NaN, right.losses.at(-1) ?? NaN];
  const further = end < best ? words.wrong.further : '';
  return `${words.wrong.falls}${byHowMuch(losses)}${further}: ${words.wrong.proves}`;
}
