import type { DescentPath } from '../../engine/descent/descentPath';
import type * as English from '../en/simplexPaths';
import { courseOf, dipOf, fallsAtEveryStep, hiddenChange, type Course } from '../lossCourse';
import { errorText, numberText } from '../numbers';
import type { Told } from '../told';
import { rateText } from './simplex';

const LEFT: Record<NonNullable<DescentPath['stopped']>, string> = {
  dE_dz: '∂E/∂z ist dort keine endliche Zahl',
  z: 'z verließe den Bereich doppelter Genauigkeit',
  E: 'E wäre keine Zahl',
};

function byHowMuch(losses: ArrayLike<number>): string {
  const change = hiddenChange(losses);
  return change === null ? '' : `, wenn auch nur um ${errorText(change)}`;
}

const VERBS: Record<Course, string> = { falls: 'fällt', rises: 'steigt', stays: 'bleibt' };

/** `whose` comes first where it is said, and then E stands behind its verb. */
function rightCourse({ losses }: DescentPath, rate: number, whose = ''): string {
  const course = courseOf(losses);
  const verb = VERBS[course];
  const start = whose === '' ? `E ${verb}` : `${whose} ${verb} E`;
  if (course === 'stays') return `${start} in doppelter Genauigkeit, wie es ist.`;
  if (course === 'falls') {
    return `${start}${fallsAtEveryStep(losses) ? ' in jedem Schritt' : ''}${byHowMuch(losses)}.`;
  }
  return `${start}${byHowMuch(losses)}: Mit η = ${rateText(rate)} ist ein Schritt zu lang für die Steigung, der er folgt.`;
}

/** The right path is worth a word beside a wrong one where its two numbers do not show that it falls. */
function rightBesideWrong(right: DescentPath, rate: number): string {
  const isSeen = courseOf(right.losses) === 'falls' && hiddenChange(right.losses) === null;
  return isSeen ? '' : rightCourse(right, rate, 'Mit der richtigen Ableitung');
}

function wrongCourse(right: DescentPath, wrong: DescentPath): string {
  const losses = [...wrong.losses];
  const course = courseOf(losses);
  if (course === 'stays') return 'Mit Ihrer Ableitung bleibt E, wo es ist.';
  if (course === 'rises') {
    const dip = dipOf(losses);
    return dip
      ? `Mit Ihrer Ableitung fällt E zuerst (${numberText(dip.loss)} nach ${stepsDative(dip.step)}) und steigt dann über den Anfang hinaus.`
      : `Mit Ihrer Ableitung steigt E${byHowMuch(losses)}.`;
  }
  const [end, best] = [losses.at(-1) ?? NaN, right.losses.at(-1) ?? NaN];
  const far = end < best ? ', und sogar weiter' : '';
  return `Auch mit Ihrer Ableitung fällt E${byHowMuch(losses)}${far}: Ein fallender Verlust beweist nichts.`;
}

const stepsDative = (count: number): string => (count === 1 ? '1 Schritt' : `${count} Schritten`);

export const pathText: Told<typeof English.pathText> = (facts) => {
  const { right, used, coincidence, apart, learningRate } = facts;
  if (right.losses[0] === Infinity) return infiniteLoss(facts.maskedTarget);
  const sentences = [rightStopped(right)];
  if (used === null || coincidence) sentences.push(rightCourse(right, learningRate));
  else sentences.push(rightBesideWrong(right, learningRate), wrongStopped(used), wrongIfMoved(right, used));
  if (used !== null && coincidence) sentences.push(coincidenceText(apart));
  return sentences.filter(Boolean).join(' ');
};

const infiniteLoss = (masked: boolean): string =>
  masked
    ? 'E ist ∞: Das Ziel hat einen Anteil in einer maskierten Klasse, und kein Schritt bringt diese Klasse zurück.'
    : 'E verlässt den Bereich doppelter Genauigkeit, deshalb lässt sich sein Weg bergab nicht angeben.';

const rightStopped = ({ losses, stopped }: DescentPath): string =>
  stopped === null ? '' : `Der richtige Schritt ${losses.length} ist nicht möglich: ${LEFT[stopped]}.`;

const wrongStopped = ({ losses, stopped }: DescentPath): string =>
  stopped === null ? '' : `Ihr Schritt ${losses.length} ist nicht möglich: ${LEFT[stopped]}.`;

const wrongIfMoved = (right: DescentPath, used: DescentPath): string =>
  used.losses.length > 1 ? wrongCourse(right, used) : '';

function coincidenceText(apart: number): string {
  return apart === 0
    ? 'Ihre Ableitung stimmt hier zufällig mit der richtigen überein, und das auf dem ganzen Weg.'
    : `Ihre Ableitung stimmt hier zufällig mit der richtigen überein; am Ende der Wege liegen die Punkte ${errorText(apart)} Seitenlängen auseinander.`;
}
