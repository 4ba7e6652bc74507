import { TERM_BY_TERM_UP_TO, type ProductFrame } from '../../engine/productFrames';
import { at } from '../../engine/tensor';
import type { Trace } from '../../engine/trace';
import { page } from '../../text/en/page';
import { productText } from '../../text/en/product';
import { signedText } from '../../text/numbers';
import { entryText } from '../entryText';

/** A product or a sum of products; NaN is said in words. */
export const computedText = (value: number): string =>
  Number.isNaN(value) ? productText.noNumber : signedText(value);

/** A sum of such; where all of it only underflowed to 0 it is not said to be 0. */
export function sumText(sum: number, terms: () => readonly string[]): string {
  return sum === 0 && terms().includes(page.jacobian.underflow) ? page.jacobian.underflow : computedText(sum);
}

/** A number of the trace; NaN is said in words here too. */
export const knownText = (trace: Trace, quantity: string, index: number, value: number): string =>
  Number.isNaN(value) ? productText.noNumber : entryText(trace, quantity, index, value);

/** Where the finished sum is not what ∂E/∂z is known to be: a term without a value, or rounding. */
function caveat(trace: Trace, column: number, sum: number, said: string): string {
  const known = knownText(trace, 'used.dE_dz', column, at(trace.used.logits, column));
  if (trace.used.verdict === 'wrong' || known === said) return '';
  if (Number.isFinite(sum)) return productText.rounded(column, known);
  if (trace.problem.loss !== 'crossEntropy') return '';
  return Number.isNaN(sum) ? productText.noValue(column, known) : productText.overflow(column, known);
}

type CaptionOf = {
  readonly trace: Trace;
  readonly frame: ProductFrame;
  readonly cellText: (row: number, column: number) => string;
};

/** What the frame does, in words and with its numbers. */
export function captionOf({ trace, frame, cellText }: CaptionOf): string {
  const { moment, sums } = frame;
  if (moment.kind === 'matrix' || moment.kind === 'scaled') return productText[moment.kind];
  if (moment.kind === 'row') {
    const { row } = moment;
    return productText.row(row, entryText(trace, 'dE_da', row, at(trace.right.activations, row)));
  }
  const { column, terms } = moment;
  const n = trace.outputs;
  const wrong = trace.used.verdict === 'wrong';
  const texts = () => Array.from({ length: terms }, (_, i) => cellText(i, column));
  const sum = sumText(at(sums, column), texts);
  if (terms < n) return productText.columnSoFar(column, texts(), n, sum);
  const doubt = caveat(trace, column, at(sums, column), sum);
  const result = doubt === '' ? productText.result(column, wrong) : doubt;
  return n > TERM_BY_TERM_UP_TO
    ? productText.columnAtOnce(column, n, sum, result)
    : productText.column(column, texts(), sum, result);
}
