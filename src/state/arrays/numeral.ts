/** A number as it was printed, with what says how exactly. */
export type Numeral = {
  readonly value: number;
  /** digits after the point, before any exponent */
  readonly decimals: number;
  /** the power of ten, a common factor included; null where no exponent is printed */
  readonly exponent: number | null;
  /** digits from the first that is not 0 */
  readonly significant: number;
  readonly pointed: boolean;
};

// No digit can be matched in two ways: a word of a million digits is read once, not a million times. `f` is Julia's Float32.
const NUMERAL = /^([+-]?(?:\d+(\.\d*)?|(\.\d+)))(?:[ef]([+-]?\d+))?$/i;
const NOT_FINITE = /^([+-]?)(?:(inf|infinity)|nan)$/i;
const COMPLEX = /^[+-]?[\d.][\d.e+-]*[ij]$/i;

function notFinite(word: string): Numeral | null {
  const match = NOT_FINITE.exec(word);
  if (!match) return null;
  const infinite = match[1] === '-' ? -Infinity : Infinity;
  const value = match[2] === undefined ? NaN : infinite;
  return { value, decimals: 0, exponent: null, significant: 0, pointed: false };
}

/**
 * A word as a number, times 10^scale; null where it is none, or beyond the doubles. The factor goes into the numeral
 * before it is read, so that nothing is rounded twice.
 */
export function readNumeral(word: string, scale = 0): Numeral | null {
  const match = NUMERAL.exec(word);
  if (!match) return notFinite(word);
  const mantissa = match[1] ?? '';
  const fraction = match[2] ?? match[3];
  const exponent = Number(match[4] ?? 0) + scale;
  const value = Number(`${mantissa}e${exponent}`);
  if (!Number.isFinite(value)) return null;
  return {
    value,
    decimals: (fraction?.length ?? 1) - 1,
    exponent: match[4] === undefined ? null : exponent,
    significant: mantissa.replace(/^[+-]?[0.]*|\./g, '').length,
    pointed: fraction !== undefined,
  };
}

/** Why a word is no number. */
export function numeralFault(word: string): 'beyond' | 'complex' | 'none' {
  if (NUMERAL.test(word)) return 'beyond';
  return COMPLEX.test(word) ? 'complex' : 'none';
}
