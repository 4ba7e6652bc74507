import { at, type Vector } from '../tensor';

const DIGIT = 16;
const DIGITS = 1 << DIGIT;
const SIGN = 0x8000_0000;

/**
 * The indexes of a vector by value, largest first; equals in index order, −∞ last.
 *
 * [V] → [V], entry p the index of the value at place p. Radix sort on the bits of the doubles, so O(V); a digit that all values share (the
 * low 32 bits of what was float16) costs one count. −0 equals 0; NaN must not occur. Source: Knuth, TAOCP 3, §5.2.5.
 */
export function sortedPlaces(values: Vector): Uint32Array {
  const { low, high } = descendingKeys(values);
  let order = new Uint32Array(values.length).map((_, i) => i);
  let other = new Uint32Array(values.length);
  const counts = new Uint32Array(DIGITS);
  for (const [words, shift] of [
    [low, 0],
    [low, DIGIT],
    [high, 0],
    [high, DIGIT],
  ] as const) {
    if (!countDigits(words, shift, counts)) continue;
    distribute(words, shift, counts, order, other);
    [order, other] = [other, order];
  }
  return order;
}

/** The 64 bits of each value, turned so that they ascend as unsigned numbers where the values descend. */
function descendingKeys(values: Vector): { readonly low: Uint32Array; readonly high: Uint32Array } {
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  double[0] = 1;
  const highWord = words[1] === 0 ? 0 : 1;
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    // + 0: −0 has bits of its own
    double[0] = at(values, i) + 0;
    const sign = words[highWord] ?? 0;
    const turn = sign >= SIGN ? 0 : 0xffff_ffff;
    high[i] = sign ^ (turn >>> 1);
    low[i] = (words[1 - highWord] ?? 0) ^ turn;
  }
  return { low, high };
}

/** Where each digit's entries begin; false where all have the same digit, so that there is nothing to do. */
function countDigits(words: Uint32Array, shift: number, counts: Uint32Array): boolean {
  counts.fill(0);
  for (let i = 0; i < words.length; i++) {
    const digit = ((words[i] ?? 0) >>> shift) & (DIGITS - 1);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let begin = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = counts[digit] ?? 0;
    if (count === words.length) return false;
    counts[digit] = begin;
    begin += count;
  }
  return true;
}

function distribute(
  words: Uint32Array,
  shift: number,
  begins: Uint32Array,
  from: Uint32Array,
  to: Uint32Array,
): void {
  for (let k = 0; k < from.length; k++) {
    const index = from[k] ?? 0;
    const digit = ((words[index] ?? 0) >>> shift) & (DIGITS - 1);
    const place = begins[digit] ?? 0;
    begins[digit] = place + 1;
    to[place] = index;
  }
}
