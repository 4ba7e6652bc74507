// Numbers as the page writes them, read back: 0.659, +0.225, −2.34·10⁻⁵, and the same set by KaTeX, −2.34⋅10−5.

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const plainSigns = (text: string) => text.replaceAll('−', '-').replaceAll('⁻', '-');
const plainDigits = (text: string) =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPT.indexOf(digit)));

export type ShownNumber = {
  readonly value: number;
  /** Half a unit of the last digit that is shown. */
  readonly rounding: number;
};

/** The number that a text shows, and how far the true one may be from it; null for a text that shows none. */
export function readShown(text: string): ShownNumber | null {
  const plain = plainSigns(plainDigits(text.replace(/[\u200b\s]/g, '')));
  if (plain === '∞' || plain === '-∞') {
    return { value: plain === '∞' ? Infinity : -Infinity, rounding: 0 };
  }
  const [, mantissa, exponent] = /^([+-]?(?:\d+|(?=\.))(?:\.\d+)?)(?:[·⋅]10(-?\d+))?$/.exec(plain) ?? [];
  if (mantissa === undefined) return null;
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const scale = `e${exponent ?? '0'}`;
  return { value: Number(mantissa + scale), rounding: 0.5 * Number(`1e-${decimals}`) * Number(`1${scale}`) };
}

/** Whether a text shows this number, rounded as it says; 0 is said only of what is exactly 0. */
export function shows(text: string, expected: number): boolean {
  const shown = readShown(text);
  if (shown === null) return false;
  if (!Number.isFinite(expected) || shown.value === 0) return Object.is(shown.value + 0, expected + 0);
  return Math.abs(shown.value - expected) <= shown.rounding * (1 + 1e-9) + Math.abs(expected) * 1e-12;
}

/** What no text on the page may hold. */
export const NOT_FOR_READERS = /NaN|undefined|Infinity|\[object/;
