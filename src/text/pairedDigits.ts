import { language } from './en/language';
import { superscript, written as marked } from './numbers';

/** What follows the digits that both share; a 0 and a word have no power of ten. */
type RestOfNumber = { readonly rest: string; readonly power: string };

/** Two numbers in one notation, cut where they part: the text they share, and the rest of each. */
export type PairedDigits = {
  readonly shared: string;
  readonly one: RestOfNumber;
  readonly other: RestOfNumber;
};

const DECIMALS = 9;

/** What is not finite has words, not digits. */
function written(value: number, exponent: number, zero: string): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? language.noNumber : value > 0 ? '∞' : '−∞';
  if (value === 0) return zero;
  const mantissa = (exponent === 0 ? value : value / 10 ** exponent).toFixed(DECIMALS);
  return value > 0 ? `+${marked(mantissa)}` : marked(mantissa);
}

/** One power of ten for both, that of the larger; none where it is an ordinary size. */
function commonExponent(one: number, other: number): number {
  const sizes = [one, other].map(Math.abs).filter((size) => size > 0 && Number.isFinite(size));
  if (sizes.length === 0) return 0;
  const exponent = Math.floor(Math.log10(Math.max(...sizes)));
  // 10^−309 and below lose their own digits
  return exponent >= -3 && exponent < 3 ? 0 : Math.max(-308, exponent);
}

/**
 * Both to nine decimals, of the same power of ten where they are very small or large, cut where they first differ. `zero`: how a 0 is
 * written, where it is only what an underflow left.
 */
export function pairedDigits(one: number, other: number, zero = '0'): PairedDigits {
  const exponent = commonExponent(one, other);
  const [first, second] = [written(one, exponent, zero), written(other, exponent, zero)];
  let same = 0;
  while (same < first.length && first[same] === second[same]) same++;
  const power = exponent === 0 ? '' : `·10${superscript(exponent)}`;
  const restOf = (text: string, value: number): RestOfNumber => ({
    rest: text.slice(same),
    power: value !== 0 && Number.isFinite(value) ? power : '',
  });
  return { shared: first.slice(0, same), one: restOf(first, one), other: restOf(second, other) };
}
