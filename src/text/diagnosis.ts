import type { Explanation } from '../engine/diagnosis/question';
import { capital } from './capital';
import type { Asked } from './diagnosisAsked';
import type { DiagnosisSentence, Told } from './diagnosisTold';
import { unknown } from './diagnosisUnknown';
import { diagnosis as words } from './en/diagnosis';
import { isRounded } from './givenDigits';
import { MISTAKE_CLAUSES } from './mistakeClauses';
import type { Sizes } from './quantityShapes';
import { wrongShape } from './shapeText';

/** Of many that cannot be told apart, how many are named. */
const MOST_NAMED = 4;

/** "a; and b" */
const together = (names: Explanation['mistakes'], asked: Asked): string =>
  names.map((name) => MISTAKE_CLAUSES[name](asked)).join(words.and);

/** One set of mistakes as a sentence. */
export function explanationSentence({ mistakes }: Pick<Explanation, 'mistakes'>, asked: Asked): string {
  if (mistakes.length === 0) return words.rightNumbers;
  const clauses = together(mistakes, asked);
  return mistakes.length === 1 ? `${capital(clauses)}.` : words.twoMistakes(clauses);
}

const sentences = (said: readonly (string | null)[]): string => said.filter(Boolean).join(' ');

const wholeDigits = (digits: number | null): number => Math.floor(digits ?? 0);

function bitsText(told: Told): string | null {
  const precision = told.diagnosis.explanations[0]?.precision ?? null;
  if (precision !== null) return words.looksLike[precision];
  return isRounded(told.given) ? words.noMoreDigits : null;
}

/** Why some right numbers prove less than they seem to. */
function symmetry({ problem, quantity }: Asked, { outputs }: Sizes): string | null {
  if (problem.activation !== 'softmax' || outputs === 1) return null;
  if (quantity === 'da_dz') return words.symmetric.da_dz;
  return quantity === 'dE_dz' && problem.loss !== 'crossEntropy' ? words.symmetric.dE_dz : null;
}

function right(told: Told): DiagnosisSentence {
  const digits = wholeDigits(told.diagnosis.digits);
  const scope = told.diagnosis.scope === 'row' ? words.rowAlone : null;
  return {
    headline: digits < 1 ? words.right : words.rightTo(digits),
    detail: sentences([bitsText(told), scope, symmetry(told.asked, told.sizes)]),
  };
}

function mistake({ diagnosis, asked }: Told): DiagnosisSentence {
  const [first] = diagnosis.explanations;
  if (!first) return { headline: words.unnamed, detail: '' };
  const isPair = first.mistakes.length > 1;
  const digits = wholeDigits(diagnosis.digits);
  return {
    headline: isPair ? words.pairFound : words.found,
    detail: sentences([
      isPair ? `${capital(together(first.mistakes, asked))}.` : explanationSentence(first, asked),
      // how well it explains the numbers
      digits < 1 ? null : words.reproduced(digits),
      first.precision && words.looksLikeBesides(first.precision),
    ]),
  };
}

function ambiguous({ diagnosis, asked }: Told): DiagnosisSentence {
  const { explanations, telling } = diagnosis;
  const named = explanations
    .slice(0, MOST_NAMED)
    .map(({ mistakes }, k) => `(${k + 1}) ${together(mistakes, asked) || words.rightNumbersInList}`);
  const more = explanations.length - named.length;
  const list = `${named.join('; ')}${more > 0 ? words.more(more) : ''}.`;
  return { headline: words.ambiguous, detail: sentences([list, telling === 'never' ? words.never : null]) };
}

const unreadable = ({ asked, sizes, given }: Told): DiagnosisSentence => ({
  headline: words.anotherShape,
  detail: wrongShape(asked.quantity, sizes, given.shape),
});

const SENTENCES = { right, mistake, ambiguous, unknown, unreadable };

/** What the diagnosis found, in words. */
export const diagnosisSentence = (told: Told): DiagnosisSentence => SENTENCES[told.diagnosis.verdict](told);
