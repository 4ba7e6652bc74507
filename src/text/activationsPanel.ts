import { activationsPanel, primeForms, shiftText, softmaxPanel } from './en/activationsPanel';
import { indexed } from './en/names';
import { errorText, numberText } from './numbers';

/** Of many logits outside the picture, how many are named. */
const MOST_NAMED = 4;

/** Which dots of a picture over z stand for which logits; `isShown`: the large ones are in it. */
export function dotsText(index: number, count: number, isShown: boolean): string {
  const { one, all, large } = activationsPanel.dots;
  const logit = indexed('z', index);
  if (count === 1) return one(logit);
  return isShown ? large(count, logit) : all(count);
}

export function outsideText(indices: readonly number[]): string {
  const named = indices.slice(0, MOST_NAMED).map((index) => indexed('z', index));
  return activationsPanel.outside(named, indices.length - named.length);
}

/** Of softmax's curve along one logit: where it comes to ½; −∞ where the class has all to itself. */
export function softmaxCurveText(index: number, centre: number): string {
  const [z, a] = [indexed('z', index), indexed('a', index)];
  const { alone, sigmoid } = softmaxPanel.curve;
  return centre === -Infinity ? alone(z, a) : sigmoid(z, numberText(centre));
}

/** How far apart two forms of one derivative come out. */
export const sameText = (apart: number): string =>
  apart === 0 ? primeForms.same.exactly : primeForms.same.rounded(errorText(apart));

/** How far a shift moves what it should not, and how many units in the last place that is at most. */
export const differsText = (what: string, largest: number, steps: number): string =>
  largest === 0 ? shiftText.differs.nowhere(what) : shiftText.differs.by(what, errorText(largest), steps);
