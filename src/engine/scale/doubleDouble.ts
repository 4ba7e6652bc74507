import { at, type Vector } from '../tensor';
import { exactStaggeredSum } from './exactSum';
import type { PlaceRange, ScaleSoftmax } from './scaleSoftmax';

/** An unevaluated sum of two doubles, 106 bits: the larger, and what rounding left of it. */
type DoubleDouble = readonly [number, number];

/** Of the terms: a difference below that has fewer digits than a double, V = 262,144 included. */
const TOO_FEW = 2 ** -30;

/**
 * D·O − R′·C′ over T for two ranges that overlap without one lying in the other and whose terms nearly cancel, in double-double.
 *
 * Names: blockSums.ts. O(V). Errors: V u² of the terms, so that 1e-14 of the sum is held where up to 30 bits have cancelled; where more
 * have, the sum is that of exactSum.ts.
 * Source: Dekker, A floating-point technique for extending the available precision, Numer. Math. 18 (1971).
 */
export function staggeredSum(softmax: ScaleSoftmax, rows: PlaceRange, columns: PlaceRange): number {
  const { activations, outputs, temperature } = softmax;
  const ends = [rows.from, columns.from, rows.to, columns.to].toSorted((one, other) => one - other);
  const [first = 0, from = 0, to = 0, last = 0] = ends;
  const others = addRange(activations, last, outputs, addRange(activations, 0, first, [0, 0]));
  const both = times(addRange(activations, from, to, [0, 0]), others);
  const single = times(addRange(activations, first, from, [0, 0]), addRange(activations, to, last, [0, 0]));
  // the first difference is exact, as the two are within a factor of 2 (Sterbenz)
  const sum = both[0] - single[0] + (both[1] - single[1]);
  return Math.abs(sum) < TOO_FEW * single[0] ? exactStaggeredSum(softmax, rows, columns) : sum / temperature;
}

function addRange(values: Vector, from: number, to: number, start: DoubleDouble): DoubleDouble {
  let [high, low] = start;
  for (let i = from; i < to; i++) {
    const value = at(values, i);
    const sum = high + value;
    const part = sum - high;
    low += high - (sum - part) + (value - part);
    high = sum;
  }
  return [high, low];
}

function times(one: DoubleDouble, other: DoubleDouble): DoubleDouble {
  const product = one[0] * other[0];
  const [high, low] = halves(one[0]);
  const [otherHigh, otherLow] = halves(other[0]);
  const rest = high * otherHigh - product + high * otherLow + low * otherHigh + low * otherLow;
  return [product, rest + (one[0] * other[1] + one[1] * other[0])];
}

/** A double as the sum of two of 26 bits, whose products are exact. */
function halves(value: number): DoubleDouble {
  const scaled = value * 134_217_729;
  const high = scaled - (scaled - value);
  return [high, value - high];
}
