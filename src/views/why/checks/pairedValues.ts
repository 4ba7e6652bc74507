import type { Matrix } from '../../../engine/tensor';
import { gradientCheck as text } from '../../../text/en/gradientCheck';
import { page } from '../../../text/en/page';
import { sharedDigits } from '../../../text/sharedDigits';

export type PairedCellsProps = {
  readonly analytic: Matrix;
  readonly numerical: Matrix;
  /** The cells, row by row, whose 0 is what an underflow left. */
  readonly lost: ReadonlySet<number>;
};
export type Place = { readonly row: number; readonly column: number };

export function valuesAt({ analytic, numerical }: PairedCellsProps, { row, column }: Place) {
  const index = row * analytic.columns + column;
  return [analytic.values[index] ?? NaN, numerical.values[index] ?? NaN] as const;
}

/** How a 0 in this cell is written. */
export const zeroText = ({ analytic, lost }: PairedCellsProps, { row, column }: Place): string =>
  lost.has(row * analytic.columns + column) ? page.jacobian.underflow : '0';

export const agreementText = (one: number, other: number): string => {
  const digits = sharedDigits(one, other);
  return digits === null ? text.notFinite : text.digits(digits);
};

/** All cells, the largest error first; what is not finite before all. */
export function byError(analytic: Matrix, numerical: Matrix): readonly Place[] {
  const errors = analytic.values.map((value, k) => {
    const error = Math.abs(value - (numerical.values[k] ?? NaN));
    return Number.isFinite(error) ? error : Infinity;
  });
  const order = Array.from(errors, (_, k) => k);
  const larger = (k: number, l: number) => {
    const [one, other] = [errors[k] ?? 0, errors[l] ?? 0];
    return one === other ? k - l : other - one;
  };
  return order
    .toSorted(larger)
    .map((k) => ({ row: Math.floor(k / analytic.columns), column: k % analytic.columns }));
}
