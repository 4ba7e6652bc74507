import { at } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { closingText as text } from '../../text/en/lesson/closing';
import { rowText, sumText } from '../../text/en/lesson/rows';
import { errorText, numberText, subscript } from '../../text/numbers';
import { general, marked, overTemperature } from '../notation';
import { tex, type Tex } from '../tex';
import type { Passage } from './beat';
import { anythingLost } from './fitness';
import { literalExponent } from './literalExponent';

/** One thing that was left out. */
export type Omission = Passage & {
  readonly id: string;
  /** Words; where it is a formula, that formula read aloud. */
  readonly title: string;
  readonly titleTex?: Tex;
};

function factorWords(trace: Trace): string {
  const { problem, outputs, right, residuals, target } = trace;
  const isLost = anythingLost(trace);
  if (problem.loss === 'crossEntropy') {
    if (isLost) return text.factor.crossEntropyLost;
    const i = target.indexOf(Math.max(...target));
    return text.factor.crossEntropy(subscript(i + 1), numberText(at(right.activations, i)));
  }
  const kept = (problem.learningRate * outputs) / 2;
  if (isLost) return text.factor.squaredLost(outputs, numberText(problem.learningRate), numberText(kept));
  return text.factor.squared(
    outputs,
    numberText(at(right.activations, 0)),
    numberText(at(residuals, 0)),
    numberText(problem.learningRate),
    numberText(kept),
  );
}

function sumWords(trace: Trace): string {
  const { problem, outputs, right, softmax } = trace;
  const isLost = anythingLost(trace);
  const total = numberText(at(right.logits, 0));
  if (softmax === null) return text.sum.elementwise(problem.activation, total);
  if (outputs === 1) return text.sum.one(total);
  if (isLost) return text.sum.lost;
  const { columns, values } = right.jacobian;
  const terms = right.activations.map((g, i) => g * at(values, i * columns));
  return text.sum.softmax(sumText(terms), total, numberText(at(terms, 0)));
}

function exponentWords({ logits }: Trace): string {
  const shares = literalExponent(logits);
  if (shares === null) return text.exponent.beyond;
  const sum = shares.reduce((total, share) => total + share, 0);
  const isOne = numberText(sum) === numberText(1);
  const { literal, always, notOne, isOne: coincidence } = text.exponent;
  const byChance = shares.length === 1 ? always : coincidence;
  return literal(rowText(shares), numberText(sum)) + (isOne ? byChance : notOne);
}

function orderWords(trace: Trace): string {
  const { outputs, softmax, activations } = trace;
  if (outputs === 1) return text.order.one;
  if (anythingLost(trace)) return text.order.lost;
  const [a1, a2] = [at(activations, 0), at(activations, 1)];
  if (softmax === null) return text.order.elementwise(numberText(a1 * a2), numberText(a2 * a1));
  return text.order.two(numberText(0 - a1 * a2));
}

/** The largest |a_i (δ_im − a_m) / T − J_im|: the matrix formula as it is written, entry by entry. */
export function matrixFormulaDifference({ activations, problem }: Trace, jacobian: Float64Array): number {
  const n = activations.length;
  const differences = Array.from(jacobian, (value, k) => {
    const [i, m] = [Math.floor(k / n), k % n];
    const formula = (at(activations, i) * ((i === m ? 1 : 0) - at(activations, m))) / problem.temperature;
    return Math.abs(formula - value);
  });
  return Math.max(...differences);
}

function matrixWords(trace: Trace): string {
  const { problem, softmax, right, numericJacobian } = trace;
  if (softmax === null) return text.matrix.elementwise(problem.activation);
  const largest = Math.max(...right.jacobian.values.map((value) => Math.abs(value)));
  return text.matrix.checked(
    right.jacobian.values.length,
    errorText(matrixFormulaDifference(trace, right.jacobian.values)),
    numberText(largest),
    errorText(matrixFormulaDifference(trace, numericJacobian.values)),
  );
}

const [z, aI, aM] = [marked('z', null, 'z'), general('a', 'i'), general('a', 'm')];
const exponentTex = tex`e^{${z}^j}\ \text{${text.exponent.between}}\ e^{${general('z', 'j')}}`;
const orderTex = tex`-${aM}${aI}\ \text{${text.order.between}}\ -${aI}${aM}`;

const a = marked('a', null, 'a');
const matrixTex = (temperature: number) =>
  tex`\frac{\partial ${a}}{\partial ${z}} = ${overTemperature(temperature, false)}${a}\,e^{\top} \circ (I - e\,${a}^{\top})`;

/** What the original question and answer left out, on whatever numbers stand. */
export const omissions = (trace: Trace): readonly Omission[] => [
  { id: 'factor', title: text.factor.title, words: factorWords(trace) },
  { id: 'sum', title: text.sum.title, words: sumWords(trace) },
  { id: 'exponent', title: text.exponent.title, titleTex: exponentTex, words: exponentWords(trace) },
  { id: 'order', title: text.order.title, titleTex: orderTex, words: orderWords(trace) },
  {
    id: 'matrix',
    title: text.matrix.title,
    words: matrixWords(trace),
    formula: {
      tex: matrixTex(trace.problem.temperature),
      says: text.matrix.says(trace.problem.temperature === 1),
    },
  },
];
