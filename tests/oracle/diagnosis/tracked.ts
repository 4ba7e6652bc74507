import { decimalsOf, exact, type Decimal, type DecimalConstructor } from '../exact';

/**
 * A number in exact arithmetic, with how far a program that does the same in doubles may be from it: `error` units of
 * 2⁻⁵³, to first order, as each operation rounds once and passes on what its operands have.
 */
export type Tracked = { readonly value: Decimal; readonly error: number };

/** What a product, a quotient or a function's value may lose where it is too small for a double. */
export const UNDERFLOW = 2 ** -1021;

/** Of a value that is not finite there is no error to speak of. */
const tracked = (value: Decimal, error: number): Tracked => ({
  value,
  error: value.isFinite() ? (Number.isNaN(error) ? Infinity : error) : 0,
});

/** |v| as a double: a magnitude only. */
const sizeOf = (value: Decimal): number => Math.abs(value.toNumber());

/** The arithmetic of tracked numbers at so many digits. */
export class Arithmetic {
  private readonly exponentials = new Map<string, Decimal>();
  readonly zero: Tracked;
  readonly one: Tracked;
  readonly decimals: DecimalConstructor;

  constructor(digits: number) {
    this.decimals = decimalsOf(digits);
    this.zero = this.given(0);
    this.one = this.given(1);
  }

  /** A double that is given, so without error. */
  given(x: number): Tracked {
    return { value: exact(x, this.decimals), error: 0 };
  }

  /** e^x: most of the time of an exact program, so each is taken once. */
  exponential(x: Decimal): Decimal {
    const key = x.toString();
    const known = this.exponentials.get(key) ?? x.exp();
    this.exponentials.set(key, known);
    return known;
  }

  plus(one: Tracked, other: Tracked): Tracked {
    const value = one.value.plus(other.value);
    return tracked(value, one.error + other.error + sizeOf(value));
  }

  minus(one: Tracked, other: Tracked): Tracked {
    const value = one.value.minus(other.value);
    return tracked(value, one.error + other.error + sizeOf(value));
  }

  times(one: Tracked, other: Tracked): Tracked {
    const value = one.value.times(other.value);
    const passedOn = sizeOf(one.value) * other.error + sizeOf(other.value) * one.error;
    return tracked(value, passedOn + sizeOf(value) + UNDERFLOW);
  }

  over(one: Tracked, other: Tracked): Tracked {
    const value = one.value.div(other.value);
    const size = sizeOf(value);
    const passedOn = (one.error + size * other.error) / sizeOf(other.value);
    return tracked(value, passedOn + size + UNDERFLOW);
  }

  /** −v, exactly. */
  negative({ value, error }: Tracked): Tracked {
    return { value: value.negated(), error };
  }

  sum(terms: readonly Tracked[]): Tracked {
    return terms.reduce((total, term) => this.plus(total, term), this.zero);
  }

  dot(left: readonly Tracked[], right: readonly Tracked[]): Tracked {
    return this.sum(left.map((factor, i) => this.times(factor, right[i]!)));
  }

  /** A function's value, given its slope, for an implementation good to `units` of its size or of `scale`. */
  through(x: Tracked, value: Decimal, slope: number, units: number, scale = 0): Tracked {
    return tracked(value, Math.abs(slope) * x.error + units * (sizeOf(value) + scale) + UNDERFLOW);
  }
}
