import type { Trace } from '../../engine/trace';
import { judgedText } from '../../text/en/lesson/judged';
import type { Cell } from '../step';
import type { CellPrediction, ChoicePrediction, NumberPrediction, Prediction } from './beat';

/** What a reader answers: an option's value, a number, or a cell (from 0). */
export type Given = string | number | Cell;
export type Judged = { readonly correct: boolean; readonly says: string };

/** How far, as a part of the value, a number is still called close. */
const CLOSE = 0.1;

/** Whether a number says `value` to two digits: at most one off in its second significant digit. An exact 0 is only 0. */
export function saysInTwoDigits(given: number, value: number): boolean {
  if (value === 0 || !Number.isFinite(value)) return given === value;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Math.abs(given - value) <= unit * (1 + 1e-9);
}

/** The right value wins; a number that several misreadings explain accuses of none. */
function judgeNumber(prediction: NumberPrediction, trace: Trace, given: number): Judged {
  const expected = prediction.expected(trace);
  const explaining = prediction.misreadings(trace).filter(({ value }) => saysInTwoDigits(given, value));
  const names = [...new Set(explaining.map(({ name }) => name))];
  if (saysInTwoDigits(given, expected)) {
    return { correct: true, says: names.length > 0 ? judgedText.coincides(names) : judgedText.right };
  }
  const [only] = explaining;
  if (only && names.length === 1) return { correct: false, says: only.says };
  if (names.length > 1) return { correct: false, says: judgedText.ambiguous(names) };
  const isClose = Math.abs(given - expected) <= CLOSE * Math.abs(expected);
  return { correct: false, says: isClose ? judgedText.close : `${judgedText.unknown} ${prediction.hint}` };
}

function judgeChoice(prediction: ChoicePrediction, trace: Trace, given: string): Judged {
  const correct = given === prediction.expected(trace);
  return { correct, says: correct ? judgedText.right : prediction.misread(trace, given) };
}

function judgeCell(prediction: CellPrediction, trace: Trace, given: Cell): Judged {
  const { row, column } = prediction.expected(trace);
  const correct = given.row === row && given.column === column;
  return { correct, says: correct ? judgedText.right : prediction.misread(trace, given) };
}

/** Right or not, and what to say to it: from a wrong answer, which thought is behind it. */
export function judge(prediction: Prediction, trace: Trace, given: Given): Judged {
  if (prediction.kind === 'number' && typeof given === 'number') return judgeNumber(prediction, trace, given);
  if (prediction.kind === 'choice' && typeof given === 'string') return judgeChoice(prediction, trace, given);
  if (prediction.kind === 'cell' && typeof given === 'object') return judgeCell(prediction, trace, given);
  return { correct: false, says: judgedText.unknown };
}
