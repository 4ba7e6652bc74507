import type { StepComparison } from '../../engine/descent/stepComparison';
import { errorText, numberText, superscript } from '../numbers';
import { rateText } from '../rateText';
import { named } from './names';
import { say, sayList } from './spoken';

/** The part *The simplex*: what its controls and columns are called, and the sentences with nothing to compute. */
export const simplex = {
  needsSoftmax: (sum: string) =>
    `Only softmax gives shares: positive and with a sum of 1, so that they lie in a triangle. These activations add up to ${sum}.`,
  needsFinite: 'Only softmax gives shares: positive and with a sum of 1, so that they lie in a triangle.',
  backToSoftmax: 'Back to softmax',
  needsThree: (outputs: number) =>
    `A triangle shows three shares, and there ${outputs === 1 ? 'is 1 output' : `are ${outputs} outputs`} here.`,
  threeOutputs: 'Use three outputs',
  undoBrings: 'Undo brings back what is here now.',
  intro:
    'Three shares that add up to 1 are a point in a triangle: at a corner that share is 1, on the side across from it 0.',
  triangle: 'The activations as a point in a triangle, with its target, the next step and the way down',
  handle: 'activations a, a point in a triangle',
  share: (i: number) => named('a', i, ''),
  corner: (i: number) => `${named('a', i, '')} = 1`,
  keys: { point: 'a', target: 'target y', right: 'right', wrong: 'your choice', path: 'steps' },
  editLogits: 'Edit the logits instead',
  motions: 'How a moves in the next step, to first order',
  step: 'step',
  yours: 'yours',
  formula: (layer: boolean) =>
    `Delta a is minus eta${layer ? ', times the square of x plus 1,' : ''} times the derivative of E by z, times the transposed right Jacobian.`,
  truth: 'Both go through the right ∂a/∂z, for that is how a answers z, whatever gradient moved z.',
  truthOne: 'The arrow is the step to first order: ∂a/∂z changes on the way, so the path bends off it.',
  steps: (rate: number) => `Steps with η = ${rateText(rate)}`,
  losses: {
    now: 'E now',
    right: (steps: number) => `after ${steps}, right`,
    wrong: (steps: number) => `after ${steps}, yours`,
    noStep: 'no step',
  },
  noNumber: 'no number',
  stepCount: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
};

/** The three shares, read aloud. */
export const sharesSpoken = (names: readonly string[], shares: readonly number[]): string =>
  sayList(names.map((name, i) => `${name} ${say(shares[i] ?? NaN)}`));

/** What dragging does, or why the point cannot be dragged. */
export const pointText = {
  logits: (temperature: number, mean: number, masked: boolean): string => {
    const side = masked ? ' The masked class stays masked, so the point stays on its side.' : '';
    const scale = temperature === 1 ? '' : 'T ';
    return `Drag the point or use the arrow keys: that sets z = ${scale}ln a + c. Softmax forgets c; here it keeps the mean of z at ${numberText(mean)}.${side}`;
  },
  activations:
    'Drag the point or use the arrow keys: a is what you edit. On a side one share is 0, and its class is masked.',
  layer: 'Here a comes out of x W + b, so the point cannot be dragged.',
  locked: 'The point is locked by this course page.',
  stuck: 'Two classes are masked, so the third has it all and the point has nowhere to go.',
};

export const targetOff = {
  sum: (sum: number): string =>
    `y adds up to ${numberText(sum)}, not to 1: it does not lie in the triangle’s plane and is not drawn.`,
  outside: 'y has a negative entry: it lies outside the triangle, and no share can reach it.',
};

export type ArrowFacts = {
  /** In sides of the triangle; null where it is not finite. */
  readonly right: number | null;
  /** Null where it is not finite; undefined where the choice is right or agrees. */
  readonly used: number | null | undefined;
  readonly factor: number;
  /** True where an arrow is longer than the picture has room for. */
  readonly cut: boolean;
  /** True where a length of 0 stands for something below the least double. */
  readonly vanished: boolean;
};

/** How the arrows are drawn, and what is to be said where there is none to see. */
export function arrowText(facts: ArrowFacts): string {
  const { right, used, vanished } = facts;
  const longest = Math.max(right ?? 0, used ?? 0);
  const lost =
    used === null ? ' Your ∂E/∂z is not a finite number, so there is no arrow for it and no step.' : '';
  if (longest === 0) return `${vanished ? TOO_SMALL : 'There is nothing to move a: Δa = 0.'}${lost}`;
  return `${scaleText(longest, facts)}${lost}`;
}

/** In sides: what is drawn shorter than this is not seen beside the point. */
const SHORTEST = 0.02;

function scaleOf(factor: number, many: boolean): string {
  if (factor < 1) return `at ${factor} of ${many ? 'their' : 'its'} length`;
  return factor === 1 ? 'to scale' : `${factor} times as long`;
}

function scaleText(longest: number, { factor, cut, used }: ArrowFacts): string {
  const many = typeof used === 'number';
  if (longest * factor >= SHORTEST) {
    const scale = scaleOf(factor, many);
    const cutOff = cut ? ' What leaves the picture is cut off.' : '';
    return `${many ? 'The arrows are' : 'The arrow is'} drawn ${scale}.${cutOff}`;
  }
  const power = superscript(Math.floor(Math.log10(longest)));
  return `${many ? 'The longer arrow' : 'The arrow'} is about 10${power} of a side long: even drawn ${factor} times as long it does not show.`;
}

const TOO_SMALL = 'Δa is below the least double: nothing moves in double precision.';

/** Where the chosen step points in z. */
export function directionText(comparison: StepComparison | null): string {
  if (comparison === null) return '';
  const { angle, ratio } = comparison;
  const lies = `In z your step points ${angleText(angle)} away from the right one and is ${numberText(ratio, 2)} times as long.`;
  return angle > 90 ? `${lies} Beyond 90° even the smallest step raises E.` : lies;
}

const angleText = (angle: number): string =>
  angle >= 0.1 || angle === 0 ? `${angle.toFixed(angle >= 10 ? 0 : 1)}°` : `${errorText(angle)}°`;

/** Why the arrows never leave the plane, with what their entries add up to. */
export function planeText(residual: number, many: boolean): string {
  const sum = residual === 0 ? 'exactly 0 here' : `${errorText(Math.abs(residual))} here, which is rounding`;
  return `${many ? 'The arrows stay' : 'The arrow stays'} in the triangle’s plane whatever ∂E/∂z is: each column of ∂a/∂z adds up to 0, so Δa₁ + Δa₂ + Δa₃ = 0 (${sum}).`;
}
