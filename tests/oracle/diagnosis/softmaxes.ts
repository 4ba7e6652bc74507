import { exact, type Decimal } from '../exact';
import { UNDERFLOW, type Arithmetic, type Tracked } from './tracked';

/** Beyond what a double's exponential holds: e^z rounds to ∞ above the first and to 0 below the second. */
const OVERFLOW = exact(2 ** 1023)
  .times(2)
  .minus(exact(2 ** 970))
  .ln();
const VANISHING = exact(2 ** -1074)
  .div(2)
  .ln();

const MOST_EXPONENT = 1e5;

const largestOf = (values: readonly Tracked[]): Tracked =>
  values.reduce((most, one) => (one.value.gt(most.value) ? one : most));

/**
 * a_i = e^{z_i / T} / Σ_j e^{z_j / T}, with the error of a program that subtracts the largest logit first.
 *
 * A z that is off by e moves a by e / T of itself; so does what the subtraction and the division round away.
 */
export function softmax(arithmetic: Arithmetic, z: readonly Tracked[], temperature: Tracked): Tracked[] {
  const T = temperature.value;
  const largest = largestOf(z);
  // e^{z / T} itself, unless it is beyond what decimals hold: what it is then divided by cancels
  const isBeyond = largest.value.div(T).abs().gt(MOST_EXPONENT);
  const exponents = z.map(({ value }) => (isBeyond ? value.minus(largest.value) : value).div(T));
  const exponentials = exponents.map((exponent) => arithmetic.exponential(exponent));
  const sum = exponentials.reduce((total, e) => total.plus(e));
  const shares = exponentials.map((e) => e.div(sum));
  const moved = z.map((one) => {
    const gap = one.value.minus(largest.value).abs().toNumber();
    return Number.isFinite(gap) ? (one.error + largest.error + 2 * gap) / T.toNumber() : 0;
  });
  const sizes = shares.map((a) => a.toNumber());
  const ofSum = sizes.reduce((total, size, j) => total + size * (moved[j] ?? 0), 0);
  return shares.map((value, i) => {
    const error = (sizes[i] ?? 0) * ((moved[i] ?? 0) + ofSum + 6 + z.length) + UNDERFLOW;
    return { value, error: value.isFinite() && z[i]!.value.isFinite() ? error : 0 };
  });
}

/** 1 − a_i as the sum of the others. */
export const complements = (arithmetic: Arithmetic, a: readonly Tracked[]): Tracked[] =>
  a.map((_, i) => arithmetic.sum(a.filter((__, j) => j !== i)));

/** The same without the shift, where a double's e^{z / T} may be ∞ or 0: ∞ / ∞ and 0 / 0 are NaN. */
export function naiveSoftmax(arithmetic: Arithmetic, z: readonly Tracked[], temperature: Tracked): Tracked[] {
  const Decimals = arithmetic.decimals;
  const exponentials = z.map(({ value }): Decimal => {
    const exponent = value.div(temperature.value);
    if (exponent.gt(OVERFLOW)) return new Decimals(Infinity);
    return exponent.lt(VANISHING) ? new Decimals(0) : arithmetic.exponential(exponent);
  });
  const sum = exponentials.reduce((total, e) => total.plus(e));
  const T = temperature.value.toNumber();
  return exponentials.map((e, i) => {
    const value = e.div(sum);
    const moved = (z[i]!.error + 2 * Math.abs(z[i]!.value.toNumber())) / T;
    const size = value.toNumber();
    return { value, error: value.isFinite() && size !== 0 ? size * (2 * moved + 6 + z.length) : 0 };
  });
}
