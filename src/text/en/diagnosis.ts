import type { Explanation } from '../../engine/diagnosis/question';
import type { Precision } from '../../engine/diagnosis/mistakeNames';
import type { Asked } from '../diagnosisAsked';
import type { DiagnosisSentence, Told } from '../diagnosisTold';
import { isRounded } from '../givenDigits';
import type { Sizes } from '../quantityShapes';
import { MISTAKE_CLAUSES } from './diagnosisMistakes';
import { wrongShape } from './diagnosisShapes';
import { unknown } from './diagnosisUnknown';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a; and b" */
const together = (names: Explanation['mistakes'], asked: Asked): string =>
  names.map((name) => MISTAKE_CLAUSES[name](asked)).join('; and ');

/** One set of mistakes as a sentence. */
export function explanationSentence({ mistakes }: Pick<Explanation, 'mistakes'>, asked: Asked): string {
  if (mistakes.length === 0) return 'The right numbers.';
  const clauses = together(mistakes, asked);
  return mistakes.length === 1 ? `${capital(clauses)}.` : `Two mistakes together: ${clauses}.`;
}

const PRECISION: Readonly<Record<Precision, string>> = {
  float32: 'It looks like float32: what is missing of the digits is what rounding to 32 bits leaves.',
  float16: 'It looks like float16: what is missing of the digits is what rounding to 16 bits leaves.',
};

/** What the bits of a wrong result look like. */
export const precisionBesides = (precision: Precision | null): string =>
  precision === null ? '' : ` The numbers look like ${precision} besides, which is no mistake.`;

function digitsText(digits: number | null): string {
  const whole = Math.floor(digits ?? 0);
  return whole < 1 ? 'Right' : `Right, to ${whole} digit${whole === 1 ? '' : 's'}`;
}

function bitsText(told: Told): string {
  const precision = told.diagnosis.explanations[0]?.precision ?? null;
  if (precision !== null) return PRECISION[precision];
  return isRounded(told.given) ? 'No more digits were printed, so no more can be said.' : '';
}

/** Why some right numbers prove less than they seem to. */
function symmetry({ problem, quantity }: Asked, { outputs }: Sizes): string {
  if (problem.activation !== 'softmax' || outputs === 1) return '';
  if (quantity === 'da_dz') {
    return 'Softmax’s Jacobian is symmetric, J = Jᵀ, so no numbers can tell J from Jᵀ here, nor does anything after it depend on which it is.';
  }
  if (quantity !== 'dE_dz' || problem.loss === 'crossEntropy') return '';
  return 'Whether g was multiplied by J or by Jᵀ no numbers can tell, since softmax’s Jacobian is symmetric: both give the same.';
}

function right(told: Told): DiagnosisSentence {
  const scope = told.diagnosis.scope === 'row' ? 'Compared with the current row alone.' : '';
  const parts = [bitsText(told), scope, symmetry(told.asked, told.sizes)];
  return {
    headline: `${digitsText(told.diagnosis.digits)}.`,
    detail: parts.filter((part) => part !== '').join(' '),
  };
}

/** How well a mistake explains the numbers. */
function reproduced(digits: number | null): string {
  const whole = Math.floor(digits ?? 0);
  return whole < 1 ? '' : ` It gives your numbers to ${whole} digit${whole === 1 ? '' : 's'}.`;
}

function mistake({ diagnosis, asked }: Told): DiagnosisSentence {
  const [first] = diagnosis.explanations;
  if (!first) return { headline: 'A mistake.', detail: '' };
  const pair = first.mistakes.length > 1;
  const said = pair ? `${capital(together(first.mistakes, asked))}.` : explanationSentence(first, asked);
  return {
    headline: pair ? 'Two mistakes together.' : 'Mistake found.',
    detail: said + reproduced(diagnosis.digits) + precisionBesides(first.precision),
  };
}

/** Two as "either … or …"; of many the first few. */
function ambiguous({ diagnosis, asked }: Told): DiagnosisSentence {
  const { explanations, telling } = diagnosis;
  const shown = explanations
    .slice(0, 4)
    .map(({ mistakes }) => together(mistakes, asked) || 'the right numbers');
  const more = explanations.length - shown.length;
  const list = shown.map((clauses, k) => `(${k + 1}) ${clauses}`).join('; ');
  const rest = more > 0 ? `; and ${more} more` : '';
  return {
    headline: 'Cannot tell these apart on these numbers:',
    detail: `${list}${rest}. ${telling === 'never' ? NEVER : ''}`.trim(),
  };
}

/** Why no other numbers are offered. */
export const NEVER =
  'A dozen other experiments with this loss, T and activation do not tell all of them apart either: some seem to come to the same for this quantity. Another quantity of the same program may tell.';

const unreadable = ({ asked, sizes, given }: Told): DiagnosisSentence => ({
  headline: 'Another shape.',
  detail: wrongShape(asked.quantity, sizes, given.shape),
});

const SENTENCES = { right, mistake, ambiguous, unknown, unreadable };

/** What the diagnosis found, in words. */
export const diagnosisSentence = (told: Told): DiagnosisSentence => SENTENCES[told.diagnosis.verdict](told);
