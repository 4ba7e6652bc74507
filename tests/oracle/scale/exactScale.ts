import type { PlaceRange } from '../../../src/engine/scale/scaleSoftmax';
import { decimalsOf, exact, sum, type Decimal, type DecimalConstructor } from '../exact';

/** Half a unit in the last place of a double at 1. */
export const UNIT = 2 ** -53;

/** What the matrix of a softmax is made of: shares a, their sum (1, or what doubles add up to), and T. */
export type Shares = {
  readonly a: readonly Decimal[];
  readonly all: Decimal;
  readonly temperature: Decimal;
  readonly decimals: DecimalConstructor;
};

export type Exactly = Shares & {
  /** s_i = (z_i − max z) / T */
  readonly shifted: readonly Decimal[];
  /** How far each a_i of a program in doubles may be off, relative to itself: see `relativeErrors`. */
  readonly relative: readonly number[];
};

/**
 * How far off e^{s_i} / Σ_j e^{s_j} may be in doubles: each s has two roundings of its own size, which move e^s by as much; the sum is off
 * by the mean of that, and by one for each term of a block of 64 (softmaxInto.ts); five more for the exponentials and the quotient.
 */
function relativeErrors(a: readonly Decimal[], shifted: readonly Decimal[]): number[] {
  // below that a share is 0 whatever s is
  const sizes = shifted.map((s) => (s.gt(-1e4) ? Math.abs(s.toNumber()) : 0));
  const mean = sizes.reduce((total, size, i) => total + size * (a[i]?.toNumber() ?? 0), 0);
  return sizes.map((size) => (2 * size + 2 * mean + Math.min(64, a.length) + 5) * UNIT);
}

/** Beyond that e^{−spread} is 0 in doubles. */
const MOST_SPREAD = 760;

/** So many that 1 − a has `digits` of its own, however small it is. */
const digitsFor = (digits: number, spread: number): number =>
  digits + Math.ceil(Math.min(MOST_SPREAD, spread) / Math.LN10);

/** a_i = e^{z_i / T} / Σ_j e^{z_j / T} of logits that are taken as the doubles they are; 1 − a_i has `digits` digits or more. */
export function exactly(logits: Float64Array, temperature: number, digits: number): Exactly {
  const unmasked = logits.filter(Number.isFinite);
  const spread = Math.max(...unmasked) / temperature - Math.min(...unmasked) / temperature;
  const decimals = decimalsOf(digitsFor(digits, Number.isNaN(spread) ? MOST_SPREAD : spread));
  const T = exact(temperature, decimals);
  const most = exact(Math.max(...logits), decimals);
  const known = new Map<number, readonly [s: Decimal, e: Decimal]>();
  const pairs = Array.from(logits, (z) => {
    const s = exact(z, decimals).minus(most).div(T);
    const pair = known.get(z) ?? ([s, s.lt(-1e5) ? new decimals(0) : s.exp()] as const);
    known.set(z, pair);
    return pair;
  });
  const total = sum(
    pairs.map(([, e]) => e),
    decimals,
  );
  const a = pairs.map(([, e]) => e.div(total));
  const shifted = pairs.map(([s]) => s);
  const all = new decimals(1);
  return { a, all, temperature: T, decimals, shifted, relative: relativeErrors(a, shifted) };
}

/** Shares that are doubles, as they are; their differences from 1 have `digits` digits or more. */
export function sharesOf(activations: Float64Array, temperature: number, digits: number): Shares {
  const least = Math.min(...activations.filter((a) => a > 0));
  const decimals = decimalsOf(digitsFor(digits, -Math.log(least)));
  const a = Array.from(activations, (value) => exact(value, decimals));
  return { a, all: sum(a, decimals), temperature: exact(temperature, decimals), decimals };
}

/** J_im = a_i (δ_im − a_m) / T, the 1 being what the shares add up to. */
export function entry({ a, all, temperature, decimals }: Shares, row: number, column: number): Decimal {
  const delta = row === column ? all : new decimals(0);
  return a[row]!.times(delta.minus(a[column]!)).div(temperature);
}

/** Σ_{i∈R, m∈C} J_im, entry by entry. */
export function blockSum(shares: Shares, rows: PlaceRange, columns: PlaceRange): Decimal {
  const { a, all, temperature, decimals } = shares;
  let total = new decimals(0);
  for (let i = rows.from; i < rows.to; i++) {
    let row = new decimals(0);
    for (let m = columns.from; m < columns.to; m++)
      row = row.plus(i === m ? all.minus(a[m]!) : a[m]!.negated());
    total = total.plus(a[i]!.times(row));
  }
  return total.div(temperature);
}

/** Σ |J_im| over all entries of each row. */
export function absoluteRows({ a, all, temperature, decimals }: Shares): Decimal[] {
  return a.map((one, i) => {
    const row = a.map((other, m) => (i === m ? all.minus(other) : other).abs());
    return sum(row, decimals).times(one).div(temperature);
  });
}

/** |x − d|, as a double. */
export const distance = (x: number, d: Decimal): number =>
  exact(x, d.constructor as DecimalConstructor)
    .minus(d)
    .abs()
    .toNumber();

export const sizeOf = (d: Decimal): number => d.abs().toNumber();
