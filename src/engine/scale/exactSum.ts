import { at, type Vector } from '../tensor';
import type { PlaceRange, ScaleSoftmax } from './scaleSoftmax';

const FRACTION = 52n;
/** Every double is a whole number of 2⁻¹⁰⁷⁴. */
const UNIT = 1074;
/** More than a double has, so that cutting the rest off costs less than rounding does. */
const KEPT = 64;

/**
 * D·O − R′·C′ over T for two ranges that overlap without one lying in the other, in whole numbers: without rounding but the last.
 *
 * Names: blockSums.ts. O(V). For terms that are equal but for less than double-double holds, such as those of equal logits. Errors: 2 u.
 */
export function exactStaggeredSum(softmax: ScaleSoftmax, rows: PlaceRange, columns: PlaceRange): number {
  const { activations, outputs, temperature } = softmax;
  const ends = [rows.from, columns.from, rows.to, columns.to].toSorted((one, other) => one - other);
  const [first = 0, from = 0, to = 0, last = 0] = ends;
  const sum = (start: number, end: number) => wholeSum(activations, start, end);
  const others = sum(0, first) + sum(last, outputs);
  return asDouble(sum(from, to) * others - sum(first, from) * sum(to, last)) / temperature;
}

function wholeSum(values: Vector, from: number, to: number): bigint {
  let sum = 0n;
  for (let i = from; i < to; i++) sum += whole(at(values, i));
  return sum;
}

/** A double that is not negative, in 2⁻¹⁰⁷⁴. */
function whole(value: number): bigint {
  const [bits = 0n] = new BigUint64Array(Float64Array.of(value).buffer);
  const exponent = bits >> FRACTION;
  const fraction = bits & ((1n << FRACTION) - 1n);
  return exponent === 0n ? fraction : (fraction + (1n << FRACTION)) << (exponent - 1n);
}

/** A whole number of 2⁻²¹⁴⁸ as a double. */
function asDouble(product: bigint): number {
  const cut = Math.max(0, product.toString(2).length - KEPT);
  const exponent = cut - 2 * UNIT;
  // in two steps: the power itself may be below what a double holds
  const half = Math.trunc(exponent / 2);
  return Number(product >> BigInt(cut)) * 2 ** half * 2 ** (exponent - half);
}
