import { places, textFaults } from '../../text/en/arrays';
import type { ArrayLimits } from './limits';
import { numeralFault, readNumeral } from './numeral';

/** The numbers of a text in reading order, each with how it was printed. */
export type Numerals = {
  readonly values: number[];
  readonly decimals: number[];
  /** NaN where no exponent is printed */
  readonly exponents: number[];
  readonly significant: number[];
  /** whether any has a point or an exponent, or is not finite */
  fractional: boolean;
  /** whether any has a point */
  pointed: boolean;
  /** the power of ten that all are to be multiplied by */
  scale: number;
  readonly limits: ArrayLimits;
};

export const noNumerals = (limits: ArrayLimits): Numerals => ({
  values: [],
  decimals: [],
  exponents: [],
  significant: [],
  fractional: false,
  pointed: false,
  scale: 0,
  limits,
});

/** The sentence for a word that is no number. */
export function notNumber(place: string, word: string): string {
  const fault = numeralFault(word);
  if (fault === 'beyond') return textFaults.beyondDoubles(place, word);
  return fault === 'complex' ? textFaults.complex(place, word) : textFaults.notNumber(place, word);
}

/** Adds the word as one more number; a sentence where it is none, or one too many. */
export function addNumeral(to: Numerals, word: string, place: () => string): string | null {
  if (to.values.length >= to.limits.numbers) return to.limits.tooMany(place());
  const numeral = readNumeral(word, to.scale);
  if (!numeral) return notNumber(place(), word);
  to.values.push(numeral.value);
  to.decimals.push(numeral.decimals);
  to.exponents.push(numeral.exponent ?? NaN);
  to.significant.push(numeral.significant);
  if (numeral.pointed) to.pointed = true;
  const whole = !numeral.pointed && numeral.exponent === null && Number.isFinite(numeral.value);
  if (!whole) to.fractional = true;
  return null;
}

/** What is said of a word before `*` that is no common factor, or stands where none may. */
export const badScale = (word: string, line: number): string =>
  textFaults.badScale(places.line(line), `${word} *`);

/** `1.0e-03` before `*`: the power of ten of a common factor. */
export function setScale(to: Numerals, word: string, line: number): string | null {
  const factor = readNumeral(word)?.value ?? NaN;
  const power = Math.round(Math.log10(factor));
  const known = Number.isFinite(power) && Number(`1e${power}`) === factor;
  if (!known || to.values.length > 0 || to.scale !== 0) return badScale(word, line);
  to.scale = power;
  return null;
}
