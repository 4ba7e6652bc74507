import { epsilonText } from '../epsilonText';
import { errorText, subscript } from '../numbers';

export const gradientCheck = {
  title: 'Gradient check: every cell beside a difference quotient',
  formula: '(a(z + ε eₘ) − a(z − ε eₘ)) / 2ε, eₘ: 1 at m, else 0',
  epsilon: 'ε',
  slider: 'ε, the step of the difference',
  handle: 'ε on the curve',
  epsilonIs: (epsilon: number) => `ε = ${epsilonText(epsilon)}`,
  cellHead: 'Cell',
  analytic: 'analytic',
  numerical: 'numerical',
  difference: 'difference',
  agreement: 'agreement',
  cell: (row: number, column: number) => `∂a${subscript(row)}/∂z${subscript(column)}`,
  matrix: 'Each cell: your formula above, the difference below, and the digits they share',
  worst: (count: number, all: number) => `The ${count} worst of ${all} cells`,
  showAll: (all: number) => `Show all ${all} cells`,
  showWorst: (count: number) => `Show the ${count} worst only`,
  digits: (digits: number) => {
    if (digits >= 16) return 'equal';
    return digits === 1 ? '1 digit' : `${digits} digits`;
  },
  notFinite: 'not a finite number',
  chart: {
    x: 'ε',
    y: 'largest error',
    chosen: 'your formula',
    right: 'the right formula',
    truncation: '∝ ε²',
    rounding: '∝ u/ε',
    richardson: (error: number) => `against extrapolated differences: ${errorText(error)}`,
    dot: (epsilon: number, error: number) => `ε = ${epsilonText(epsilon)}: largest error ${errorText(error)}`,
  },
};

/** What the curve of errors shows. Which is said: curveSentences.ts. */
export const errorCurve = {
  notFinite: (row: number, column: number) =>
    `Row ${row}, column ${column} of your formula is not a finite number: there is no error to draw, and no ε mends it.`,
  atKink: (logit: string, noun: string) =>
    `${logit} = 0 is the kink of ${noun}: a central difference takes the mean of the two slopes there, whatever ε is. This page takes the slope from the left, as most programs do, and its own differences stay on that side.`,
  equal: (zeros: number, all: number) =>
    `At ${zeros} of the ${all} ε the two are equal to the last bit: their difference is exactly 0, which has no place on a logarithmic scale.`,
  drowned: (largest: string) =>
    `The largest entry of J is ${largest}: a plain difference of activations near 1 drowns it in their rounding, so the curve is no U.`,
  truncation: (power: string) =>
    `Right of the best ε the difference is cut off too coarsely: the error grows as ε² (measured power ${power}).`,
  rounding: (power: string) =>
    `Left of it a(z + ε) and a(z − ε) share their leading digits, and their rounding is divided by ε: the error grows as u/ε (measured power ${power}).`,
  best: (all: number, epsilon: string, error: string) =>
    `Best of the ${all} ε drawn: ${epsilon}, with an error of ${error}.`,
  extrapolated: (most: string) =>
    `The page’s own differences, extrapolated (Richardson), differ from your formula by at most ${most}.`,
  wrong: (all: number, least: string, own: string) =>
    `No ε mends it: the least of its ${all} errors is ${least}, and the formula itself is off by ${own}.`,
  wrongBeside: (epsilon: string, rightError: string, error: string) =>
    `At ε = ${epsilon}, where the right formula comes down to ${rightError}, this one stays at ${error}.`,
};
