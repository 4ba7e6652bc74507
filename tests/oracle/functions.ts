import { decimalsOf, type Decimal, type DecimalConstructor } from './exact';
import { exponential, logarithm, oddSeries } from './exponential';

/** Beyond this |x| not even a Decimal's exponent holds e^x. */
const LARGEST_EXPONENT = 1e16;

export const constructorOf = (d: Decimal): DecimalConstructor => d.constructor as DecimalConstructor;

/** e^x, 0 or infinite where it leaves the decimals; x may be infinite. */
export function exp(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.lt(-LARGEST_EXPONENT)) return new D(0);
  if (x.gt(LARGEST_EXPONENT)) return new D(Infinity);
  return x.isNaN() ? x : exponential(x, D);
}

/** Adds up terms until they no longer count. */
function series(first: Decimal, next: (term: Decimal, k: number) => Decimal): Decimal {
  const D = constructorOf(first);
  let total = first;
  let term = first;
  for (let k = 1; !term.isZero() && term.e >= total.e - D.precision - 2; k++) {
    term = next(term, k);
    total = total.plus(term);
  }
  return total;
}

/** e^x − 1, all digits also near 0. */
export function expMinusOne(x: Decimal): Decimal {
  if (x.abs().gt(0.1)) return exp(x).minus(1);
  return series(x, (term, k) => term.times(x).div(k + 1));
}

/** ln x, x ≥ 0 */
export function ln(x: Decimal): Decimal {
  if (x.isZero() || !x.isFinite() || x.isNegative()) return x.ln();
  return x.minus(1).abs().lt(0.1) ? x.ln() : logarithm(x, constructorOf(x));
}

/** ln(1 + x) for x ≥ 0, all digits also near 0: 2 artanh(x / (2 + x)). */
export function logOnePlus(x: Decimal): Decimal {
  if (x.gt(0.1)) return ln(x.plus(1));
  const t = x.div(x.plus(2));
  const square = t.times(t);
  let power = t;
  const sum = series(t, (_, k) => {
    power = power.times(square);
    return power.div(2 * k + 1);
  });
  return sum.times(2);
}

const roots = new Map<number, Decimal>();

/** √(2π) */
function rootOfTwoPi(D: DecimalConstructor): Decimal {
  let root = roots.get(D.precision);
  if (root === undefined) {
    root = D.acos(-1).times(2).sqrt();
    roots.set(D.precision, root);
  }
  return root;
}

/** φ(z) = e^{−z²/2} / √(2π) */
export function normalDensity(z: Decimal): Decimal {
  return exp(z.times(z).div(-2)).div(rootOfTwoPi(constructorOf(z)));
}

/** Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/15 + …), with as many digits more as the left tail cancels. */
export function normalCumulativeBySeries(z: Decimal): Decimal {
  const D = constructorOf(z);
  const lost = z.isNegative() ? z.toNumber() ** 2 / 2 / Math.LN10 : 0;
  // in hundreds, so that constants are found again
  const wide = new (decimalsOf(D.precision + 100 * Math.ceil((lost + 10) / 100)))(z);
  const sum = oddSeries(wide, constructorOf(wide));
  return new D(normalDensity(wide).times(sum).plus(0.5)).plus(0);
}

function fraction(y: Decimal, steps: number): Decimal {
  const D = constructorOf(y);
  let below = y;
  for (let k = steps; k >= 1; k--) below = y.plus(new D(k).div(below));
  return below;
}

/** Φ(−y) = φ(y) / (y + 1/(y + 2/(y + 3/(y + …)))), y > 0, with twice as many steps until that changes nothing. */
export function upperTailByFraction(y: Decimal): Decimal {
  if (!y.isFinite()) return normalDensity(y);
  let below = fraction(y, 32);
  for (let steps = 64; steps <= 1 << 20; steps *= 2) {
    const next = fraction(y, steps);
    const moved = next.minus(below).abs();
    below = next;
    if (moved.isZero() || moved.e < below.e - constructorOf(y).precision + 3) break;
  }
  return normalDensity(y).div(below);
}

/** Beyond this |z|, far outside the doubles, the continued fraction is the shorter way. */
const FAR = 40;

/** Φ(z), all digits also far left. */
export function normalCumulative(z: Decimal): Decimal {
  if (z.abs().lt(FAR)) return normalCumulativeBySeries(z);
  const tail = upperTailByFraction(z.abs());
  return z.isNegative() ? tail : new (constructorOf(z))(1).minus(tail);
}
