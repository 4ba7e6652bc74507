import type { DescentPath } from '../../engine/descent/descentPath';
import { courseOf, dipOf, fallsAtEveryStep, hiddenChange } from '../lossCourse';
import { errorText, numberText } from '../numbers';
import { rateText, simplex } from './simplex';

const LEFT: Record<NonNullable<DescentPath['stopped']>, string> = {
  dE_dz: '∂E/∂z is no finite number there',
  z: 'z would leave the doubles',
  E: 'E would be no number',
};

/** By how much, where three decimals would show no difference. */
function byHowMuch(losses: ArrayLike<number>): string {
  const change = hiddenChange(losses);
  return change === null ? '' : `, if only by ${errorText(change)}`;
}

const atEveryStep = (losses: ArrayLike<number>): string => (fallsAtEveryStep(losses) ? ' at every step' : '');

function rightCourse({ losses }: DescentPath, rate: number, whose = ''): string {
  const course = courseOf(losses);
  if (course === 'falls') return `${whose}E falls${atEveryStep(losses)}${byHowMuch(losses)}.`;
  if (course === 'rises')
    return `${whose}E rises${byHowMuch(losses)}: with η = ${rateText(rate)} a step is too long for its slope.`;
  return `${whose}E stays as it is in double precision.`;
}

/** The right path is worth a word beside a wrong one where its two numbers do not show that it falls. */
function rightBesideWrong(right: DescentPath, rate: number): string {
  const isSeen = courseOf(right.losses) === 'falls' && hiddenChange(right.losses) === null;
  return isSeen ? '' : rightCourse(right, rate, 'With the right derivative ');
}

function wrongCourse(right: DescentPath, wrong: DescentPath): string {
  const losses = [...wrong.losses];
  const course = courseOf(losses);
  if (course === 'stays') return 'With your derivative E stays where it is.';
  if (course === 'rises') {
    const dip = dipOf(losses);
    const first = dip
      ? `falls at first (${numberText(dip.loss)} after ${simplex.stepCount(dip.step)}), and then `
      : '';
    return `With your derivative E ${first}rises${dip ? ' above what it was' : byHowMuch(losses)}.`;
  }
  const [end, best] = [losses.at(-1) ?? NaN, right.losses.at(-1) ?? NaN];
  const far = end < best ? ', and even further' : '';
  return `With your derivative E falls too${byHowMuch(losses)}${far}: a falling loss proves nothing.`;
}

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
  if (right.losses[0] === Infinity) return infiniteLoss(facts.maskedTarget);
  const sentences = [rightStopped(right)];
  if (used === null || coincidence) sentences.push(rightCourse(right, learningRate));
  else sentences.push(rightBesideWrong(right, learningRate), wrongStopped(used), wrongIfMoved(right, used));
  if (used !== null && coincidence) sentences.push(coincidenceText(apart));
  return sentences.filter(Boolean).join(' ');
}

const infiniteLoss = (masked: boolean): string =>
  masked
    ? 'E is ∞: the target has a share in a masked class, and no step brings that class back.'
    : 'E is beyond the largest double, so its way down cannot be told.';

const rightStopped = ({ losses, stopped }: DescentPath): string =>
  stopped === null ? '' : `Right step ${losses.length} cannot be taken: ${LEFT[stopped]}.`;

const wrongStopped = ({ losses, stopped }: DescentPath): string =>
  stopped === null ? '' : `Step ${losses.length} of yours cannot be taken: ${LEFT[stopped]}.`;

const wrongIfMoved = (right: DescentPath, used: DescentPath): string =>
  used.losses.length > 1 ? wrongCourse(right, used) : '';

function coincidenceText(apart: number): string {
  const start = 'Your derivative agrees with the right one here by coincidence';
  return apart === 0
    ? `${start}, and all along this path.`
    : `${start}; by the end of the paths the two points are ${errorText(apart)} of a side apart.`;
}
