import type { ShownSum } from '../../../charts/matrices/SummedHeatmap';
import { LARGEST_WITH_NUMBERS } from '../../../charts/matrices/summedHeatmapLayout';
import { sumOfEachRow, type RowSum } from '../../../engine/checks/sumOfEachRow';
import { at, type Vector } from '../../../engine/tensor';
import type { DerivativeChoice, Trace } from '../../../engine/trace';
import { secondSoftmax } from '../../../lesson/steps/base';
import { four } from '../../../text/en/four';
import { entryText } from '../../entryText';

/** A pair whose formula exists, with its matrix. */
export type Square = DerivativeChoice & { readonly computed: NonNullable<DerivativeChoice['computed']> };

export const isSquare = (choice: DerivativeChoice): choice is Square => choice.computed !== null;

/** Two vectors of shares are called the same within the tolerance that the verdicts have. */
const TOLERANCE = 1e-9;
const meet = (one: Vector, other: Vector): boolean =>
  one.every((value, i) => Math.abs(value - at(other, i)) <= TOLERANCE);

function meetsActivations(trace: Trace, { form, argument }: Square): boolean {
  if (form === argument || trace.softmax === null) return false;
  return meet(form === 'a' ? trace.logits : secondSoftmax(trace), trace.activations);
}

/** One sentence of what this square computes. */
export const squareSentence = (trace: Trace, square: Square): string =>
  four.sentence({
    activation: trace.problem.activation,
    outputs: trace.outputs,
    form: square.form,
    argument: square.argument,
    verdict: square.computed.verdict,
    meetsActivations: meetsActivations(trace, square),
  });

/** A right pair's zeros may be underflows; a wrong pair's are what its formula gives. */
export function squareCellText(trace: Trace, { form, argument, computed }: Square) {
  const { values, columns } = computed.jacobian;
  const quantity = form === argument ? 'da_dz' : '';
  return (row: number, column: number): string => {
    const value = at(values, row * columns + column);
    if (Number.isNaN(value)) return four.noNumber;
    return entryText(trace, quantity, row * columns + column, value);
  };
}

/** The row sums where they are a test: softmax's must be 0. */
export const squareSums = (trace: Trace, { computed }: Square): readonly RowSum[] | null =>
  trace.softmax === null ? null : sumOfEachRow(computed.jacobian, trace.problem.temperature);

export const shownSum = (sum: RowSum): ShownSum => ({ text: four.rowSum(sum), isOff: !sum.vanishes });

/** The row sum that is farthest from 0; one that is no number is farther than any. */
export const largestSum = (sums: readonly RowSum[]): RowSum =>
  sums.reduce((most, next) => (Math.abs(next.sum) <= Math.abs(most.sum) ? most : next));

/** Names of the squares that are wrong although all their row sums are 0. */
export const wrongButZero = (trace: Trace): readonly string[] =>
  trace.choices
    .filter(isSquare)
    .filter(
      (square) =>
        square.computed.verdict === 'wrong' && squareSums(trace, square)?.every(({ vanishes }) => vanishes),
    )
    .map(({ form, argument }) => four.pair(form, argument));

/** The matrix read out: every row while they are few, else its range; and its row sums. */
function matrixSaid(trace: Trace, square: Square): string {
  const { values, rows, columns } = square.computed.jacobian;
  const sums = squareSums(trace, square);
  if (rows > LARGEST_WITH_NUMBERS) {
    const finite = values.filter((value) => Number.isFinite(value));
    const range = four.range(rows, Math.min(...finite), Math.max(...finite));
    return finite.length < values.length
      ? `${range} ${four.notFinite(values.length - finite.length)}`
      : range;
  }
  const lines = Array.from({ length: rows }, (_, i) =>
    Array.from(values.subarray(i * columns, (i + 1) * columns)),
  );
  const said = four.rows(lines);
  return sums ? `${said} ${four.rowSumsSaid(sums.map(four.rowSumSaid))}` : said;
}

/** What is heard of a square: the name of its radio, and its matrix. */
export type SquareSaid = { readonly name: string; readonly matrix: string };

export function squareSaid(trace: Trace, square: Square): SquareSaid {
  const { form, argument, computed } = square;
  const standing = four.standingSaid[computed.verdict];
  const name = four.radio(form, argument, standing, four.error(computed.agreement));
  return { name, matrix: matrixSaid(trace, square) };
}

/** What is heard of every square, by form and argument. */
export const boardSaid = (trace: Trace): ReadonlyMap<string, SquareSaid> =>
  new Map(
    trace.choices
      .filter(isSquare)
      .map((square) => [square.form + square.argument, squareSaid(trace, square)]),
  );
