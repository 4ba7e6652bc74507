import { language } from './en/language';

const MINUS = '−';

/** How a number is shown: fixed text, or mantissa and power of ten. Zero is said only of what is zero. */
export type ShownNumber = {
  readonly mantissa: string;
  readonly exponent: number | null;
};

/** Digits as code writes them, -0.5, as the page does: −0.5, or −0,5. */
export const written = (digits: string): string =>
  digits.replace('-', MINUS).replace('.', language.decimalMark);

/** What is typed as a number, as code writes it: where the page has a decimal comma, one may be typed. */
export const asCode = (typed: string): string =>
  language.decimalMark === ',' ? typed.replace(/^(\s*[-+−]?\d*),(?=\d*(?:e[-+−]?\d*)?\s*$)/i, '$1.') : typed;

function decimalsFor(size: number, decimals: number): number {
  if (size < 1e2) return decimals;
  return Math.max(0, decimals - (size < 1e3 ? 1 : 3));
}

/**
 * Three decimals (more if asked) from 0.01 to 10⁶, three significant digits and a power of ten outside; exact zero as 0.
 * Not finite: ∞, −∞, or "undefined".
 */
export function showNumber(value: number, decimals = 3): ShownNumber {
  if (Number.isNaN(value)) return { mantissa: language.notANumber, exponent: null };
  if (!Number.isFinite(value)) return { mantissa: value > 0 ? '∞' : `${MINUS}∞`, exponent: null };
  const size = Math.abs(value);
  if (size === 0) return { mantissa: '0', exponent: null };
  if (size >= 0.01 && size < 1e6) {
    return { mantissa: written(value.toFixed(decimalsFor(size, decimals))), exponent: null };
  }
  const [mantissa = '', exponent = '0'] = value.toExponential(2).split('e');
  return { mantissa: written(mantissa), exponent: Number(exponent) };
}

/** The value with so many digits; one of the largest doubles with all of them, for it could round to what is none. */
export function rounded(value: number, digits: number): number {
  const short = Number(value.toPrecision(digits));
  return Number.isFinite(short) ? short : value;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 4 → ⁴, −13 → ⁻¹³ */
export function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPT[Number(digit)]).join('');
  return exponent < 0 ? `⁻${digits}` : digits;
}

const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';

/** 12 → ₁₂ */
export function subscript(index: number): string {
  return [...String(index)].map((digit) => SUBSCRIPT[Number(digit)]).join('');
}

/** A number as plain text, as `showNumber` decides: 0.659, −2.34·10⁻⁵, ∞. */
export function numberText(value: number, decimals = 3): string {
  const { mantissa, exponent } = showNumber(value, decimals);
  return exponent === null ? mantissa : `${mantissa}·10${superscript(exponent)}`;
}

/** The same with its sign always shown: +0.225, −0.160. */
export function signedText(value: number, decimals = 3): string {
  return value > 0 ? `+${numberText(value, decimals)}` : numberText(value, decimals);
}

/** 4·10⁻¹³: size of an error, one significant digit; exactly 0 as 0. */
export function errorText(value: number): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return language.notFinite;
  if (value >= 0.01 && value < 1e4) return numberText(value);
  const [mantissa = '', exponent = '0'] = value.toExponential(0).split('e');
  return `${mantissa}·10${superscript(Number(exponent))}`;
}
