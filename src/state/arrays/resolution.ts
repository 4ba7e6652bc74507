import type { GivenArray } from '../../engine/diagnosis/question';
import type { Numerals } from './numerals';
import { roundedPlace } from './roundedPlace';

/**
 * How the digits that stand there are to be understood. printed: by NumPy, which cuts zeros that all entries share and pads the
 * rest with blanks. torch: padded with zeros; without any digit after the point only where all are whole. julia: to
 * as many significant digits. typed: each as it stands. stored: nothing was rounded.
 */
export type Style = 'printed' | 'torch' | 'julia' | 'typed' | 'stored';
type Precision = GivenArray['precision'];

/** From so many significant digits on, the double itself was printed, or a number as near to it as a program's rounding. */
const ROUND_TRIP = 16;
/** Spreadsheets round to so many, and write no zeros behind them; that may be 45 u off. */
const SPREADSHEET = 15;

/** 0.5·10^power */
const half = (power: number): number => Number(`5e${power - 1}`);
const isPositional = (numerals: Numerals, i: number): boolean => Number.isNaN(numerals.exponents[i]);
/** Digits after the point as they would be without an exponent and a factor. */
const power = (numerals: Numerals, i: number): number =>
  (isPositional(numerals, i) ? numerals.scale : (numerals.exponents[i] ?? 0)) - (numerals.decimals[i] ?? 0);

const SIGNIFICAND_BITS = { float16: 11, float32: 24 };
const SMALLEST_EXPONENT = { float16: -14, float32: -126 };

/** Half the gap between neighbours of the type at `value`. */
function halfGap(value: number, precision: 'float16' | 'float32'): number {
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(value))), SMALLEST_EXPONENT[precision]);
  return 2 ** (exponent - SIGNIFICAND_BITS[precision]);
}

/** The last place of the array, in positional entries and in the mantissae of the others. */
function lastPlaces(numerals: Numerals): { positional: number; scientific: number } {
  const last = { positional: 0, scientific: 0 };
  for (const [i, decimals] of numerals.decimals.entries()) {
    const notation = isPositional(numerals, i) ? 'positional' : 'scientific';
    last[notation] = Math.max(last[notation], decimals);
  }
  return last;
}

/**
 * An entry that NumPy cut shorter than its column is the shortest name of its float16 or float32, and may be as far from it
 * as half a gap. Where all were rounded to one place before, none is more exact than that.
 */
function printedResolution(numerals: Numerals, precision: Precision): (i: number) => number {
  const last = lastPlaces(numerals);
  const padded = (i: number): number => last[isPositional(numerals, i) ? 'positional' : 'scientific'];
  const place = (i: number): number => power(numerals, i) + (numerals.decimals[i] ?? 0) - padded(i);
  const rounded = roundedPlace(
    numerals,
    numerals.values.map((_, i) => place(i)),
  );
  const least = rounded === null ? 0 : half(rounded);
  const cut = precision === 'float16' || precision === 'float32' ? precision : null;
  return (i) => {
    const value = numerals.values[i] ?? 0;
    // only zero has no exponent of its own
    if (!isPositional(numerals, i) && value === 0) return least;
    const shared = Math.max(least, half(place(i)));
    if (cut === null || value === 0) return shared;
    return Math.max(shared, Math.min(half(power(numerals, i)), halfGap(value, cut)));
  };
}

/**
 * Each entry for itself; but a whole number among others is as exact as they are, and among doubles in full, or as a spreadsheet
 * rounds them, all are.
 */
function typedResolution(numerals: Numerals): (i: number) => number {
  const digits = mostDigits(numerals);
  if (digits >= ROUND_TRIP) return () => 0;
  if (digits === SPREADSHEET) return significantResolution(numerals);
  const { positional, scientific } = lastPlaces(numerals);
  let finest = numerals.scale - positional;
  if (positional === 0 && scientific > 0) {
    for (const i of numerals.values.keys()) finest = Math.min(finest, power(numerals, i));
  }
  return (i) => {
    const value = numerals.values[i] ?? 0;
    if (!isPositional(numerals, i)) return value === 0 ? 0 : half(power(numerals, i));
    const whole = Number.isInteger(value) && (numerals.decimals[i] ?? 0) <= 1;
    return half(whole ? Math.min(finest, power(numerals, i)) : power(numerals, i));
  };
}

const mostDigits = (numerals: Numerals): number =>
  numerals.significant.reduce((most, count) => Math.max(most, count), 0);

/** As many significant digits for all as the longest has. */
function significantResolution(numerals: Numerals): (i: number) => number {
  const digits = mostDigits(numerals);
  return (i) => {
    const value = Math.abs(numerals.values[i] ?? 0);
    return value === 0 ? 0 : half(Math.floor(Math.log10(value)) - digits + 1);
  };
}

/** PyTorch writes "1." of whole numbers only; in any other array it prints digits after the point. */
function torchResolution(numerals: Numerals, precision: Precision): (i: number) => number {
  const { positional, scientific } = lastPlaces(numerals);
  const whole = numerals.pointed && positional + scientific === 0;
  return whole ? () => 0 : printedResolution(numerals, precision);
}

type Resolver = (numerals: Numerals, precision: Precision) => (i: number) => number;
const RESOLVERS: Readonly<Record<Style, Resolver>> = {
  printed: printedResolution,
  torch: torchResolution,
  julia: significantResolution,
  typed: typedResolution,
  stored: () => () => 0,
};

/** Half a unit in the last place that was printed of each number; 0 where nothing was rounded. */
export function resolutionOf(numerals: Numerals, style: Style, precision: Precision): Float64Array {
  const at = RESOLVERS[style](numerals, precision);
  return Float64Array.from(numerals.values, (value, i) =>
    Number.isFinite(value) && (numerals.significant[i] ?? 0) < ROUND_TRIP ? at(i) : 0,
  );
}
