import type { Precision } from '../../engine/diagnosis/mistakeNames';
import type { Explanation } from '../../engine/diagnosis/question';
import type { Asked } from '../diagnosisAsked';
import type { DiagnosisSentence, Told as Found } from '../diagnosisTold';
import type * as English from '../en/diagnosis';
import { isRounded } from '../givenDigits';
import type { Sizes } from '../quantityShapes';
import type { Told } from '../told';
import { MISTAKE_CLAUSES } from './diagnosisMistakes';
import { wrongShape } from './diagnosisShapes';
import { unknown } from './diagnosisUnknown';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a; und b" */
const together = (names: Explanation['mistakes'], asked: Asked): string =>
  names.map((name) => MISTAKE_CLAUSES[name](asked)).join('; und ');

export const explanationSentence: Told<typeof English.explanationSentence> = ({ mistakes }, asked) => {
  if (mistakes.length === 0) return 'Die richtigen Zahlen.';
  const clauses = capital(together(mistakes, asked));
  return mistakes.length === 1 ? `${clauses}.` : `Zwei Fehler zugleich: ${clauses}.`;
};

const PRECISION: Readonly<Record<Precision, string>> = {
  float32: 'Das sieht nach float32 aus: Die fehlenden Stellen sind die, die das Runden auf 32 Bit kostet.',
  float16: 'Das sieht nach float16 aus: Die fehlenden Stellen sind die, die das Runden auf 16 Bit kostet.',
};

export const precisionBesides: Told<typeof English.precisionBesides> = (precision) =>
  precision === null ? '' : ` Die Zahlen sehen außerdem nach ${precision} aus, was kein Fehler ist.`;

const digitsPart = (whole: number): string => (whole === 1 ? '1 Stelle' : `${whole} Stellen`);

function digitsText(digits: number | null): string {
  const whole = Math.floor(digits ?? 0);
  return whole < 1 ? 'Richtig' : `Richtig, auf ${digitsPart(whole)} genau`;
}

function bitsText(told: Found): string {
  const precision = told.diagnosis.explanations[0]?.precision ?? null;
  if (precision !== null) return PRECISION[precision];
  return isRounded(told.given) ? 'Mehr Stellen wurden nicht ausgegeben, mehr lässt sich nicht sagen.' : '';
}

/** Why some right numbers prove less than they seem to. */
function symmetry({ problem, quantity }: Asked, { outputs }: Sizes): string {
  if (problem.activation !== 'softmax' || outputs === 1) return '';
  if (quantity === 'da_dz') {
    return 'Die Jacobi-Matrix der Softmax ist symmetrisch, J = Jᵀ: Keine Zahlen können hier J von Jᵀ unterscheiden, und auch alles Weitere hängt nicht davon ab.';
  }
  if (quantity !== 'dE_dz' || problem.loss === 'crossEntropy') return '';
  return 'Ob g mit J oder mit Jᵀ multipliziert wurde, können keine Zahlen zeigen: Die Jacobi-Matrix der Softmax ist symmetrisch, beides ergibt dasselbe.';
}

function right(told: Found): DiagnosisSentence {
  const scope = told.diagnosis.scope === 'row' ? 'Verglichen nur mit der aktuellen Zeile.' : '';
  const parts = [bitsText(told), scope, symmetry(told.asked, told.sizes)];
  return {
    headline: `${digitsText(told.diagnosis.digits)}.`,
    detail: parts.filter((part) => part !== '').join(' '),
  };
}

/** How well a mistake explains the numbers. */
function reproduced(digits: number | null): string {
  const whole = Math.floor(digits ?? 0);
  return whole < 1 ? '' : ` Damit ergeben sich Ihre Zahlen auf ${digitsPart(whole)} genau.`;
}

function mistake({ diagnosis, asked }: Found): DiagnosisSentence {
  const [first] = diagnosis.explanations;
  if (!first) return { headline: 'Ein Fehler.', detail: '' };
  const pair = first.mistakes.length > 1;
  const said = pair ? `${capital(together(first.mistakes, asked))}.` : explanationSentence(first, asked);
  return {
    headline: pair ? 'Zwei Fehler zugleich.' : 'Fehler gefunden.',
    detail: said + reproduced(diagnosis.digits) + precisionBesides(first.precision),
  };
}

/** Of many the first few. */
function ambiguous({ diagnosis, asked }: Found): DiagnosisSentence {
  const { explanations, telling } = diagnosis;
  const shown = explanations
    .slice(0, 4)
    .map(({ mistakes }) => together(mistakes, asked) || 'die richtigen Zahlen');
  const more = explanations.length - shown.length;
  const list = shown.map((clauses, k) => `(${k + 1}) ${clauses}`).join('; ');
  const rest = more > 0 ? `; und ${more} weitere` : '';
  return {
    headline: 'Bei diesen Zahlen nicht zu unterscheiden:',
    detail: `${list}${rest}. ${telling === 'never' ? NEVER : ''}`.trim(),
  };
}

export const NEVER: Told<typeof English.NEVER> =
  'Auch ein Dutzend anderer Experimente mit diesem Verlust, diesem T und dieser Aktivierung trennt sie nicht alle: Einige scheinen für diese Größe auf dasselbe hinauszulaufen. Eine andere Größe desselben Programms kann es entscheiden.';

const unreadable = ({ asked, sizes, given }: Found): DiagnosisSentence => ({
  headline: 'Andere Form.',
  detail: wrongShape(asked.quantity, sizes, given.shape),
});

const SENTENCES = { right, mistake, ambiguous, unknown, unreadable };

export const diagnosisSentence: Told<typeof English.diagnosisSentence> = (told) =>
  SENTENCES[told.diagnosis.verdict](told);
