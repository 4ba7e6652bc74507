const SMALLEST = 9;
const NARROWEST_CELL = 24;

/** Widths in em, on the generous side, so that what fits here fits in every font of the page. */
function characterEms(character: string): number {
  if ('.,·’ '.includes(character)) return 0.33;
  if ('+−-–'.includes(character)) return 0.84;
  if (/[₀-₉⁰-⁹⁺⁻]/.test(character)) return 0.42;
  if (character >= FIRST_WIDE) return HALF_SURROGATE.test(character) ? 0.7 : 1.1;
  return DIGIT_EMS;
}

const CODE_OF_ZERO = 48;
const CODE_OF_NINE = 57;
const DIGIT_EMS = 0.64;
/** Chinese, Japanese, Korean from here on; beyond, emoji and the like are two halves each. */
const FIRST_WIDE = '\u2E80';
const HALF_SURROGATE = /[\uD800-\uDFFF]/;

export function textEms(text: string): number {
  let ems = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    ems += code >= CODE_OF_ZERO && code <= CODE_OF_NINE ? DIGIT_EMS : characterEms(text.charAt(i));
  }
  return ems;
}

/**
 * What a number gives up first when its cell is narrow: −0.065 becomes −.065, and −2.345 becomes −2.35 or −2.34, as its value is: of
 * 1.085 that stands for 1.0852, rounded twice, would come 1.08.
 */
export function shortened(text: string, value: number): string {
  const [, sign, whole, mark, decimals] = /^([+−-]?)(\d+)([.,])(\d+)$/.exec(text) ?? [];
  if (sign === undefined || whole === undefined || mark === undefined || decimals === undefined) return text;
  if (whole === '0') return `${sign}${mark}${decimals}`;
  const kept = Math.max(0, Math.min(decimals.length, 3 - whole.length));
  return sign + Math.abs(value).toFixed(kept).replace('.', mark);
}

/** Symbols like NaN are not numbers a reader can use; the chart hatches such a cell and says it in words or not at all. */
export function withoutNonNumbers(text: string): string {
  return /nan|infinity/i.test(text) ? '' : text;
}

/** The largest size, up to that one, in which each of these texts fits into the width. */
export function fittingSize(texts: readonly string[], width: number, largest: number): number {
  return Math.min(largest, (width * 0.92) / Math.max(0.1, ...texts.map(textEms)));
}

/** The value that a text says, for how long it is when shortened. */
const read = (text: string): number => Number(text.replace(/[^\d.,]/g, '').replace(',', '.'));

export type NumberFit = { readonly fontSize: number; readonly short: boolean };

/** One font size for all numbers of a picture, or null where even the shortened ones would be too small to read. */
export function fitNumbers(texts: readonly string[], width: number, largest: number): NumberFit | null {
  if (width < NARROWEST_CELL) return null;
  const full = fittingSize(texts, width, Infinity);
  if (full >= SMALLEST) return { fontSize: Math.min(largest, full), short: false };
  const short = fittingSize(
    texts.map((text) => shortened(text, read(text))),
    width,
    Infinity,
  );
  return { fontSize: Math.min(largest, Math.max(SMALLEST, short)), short: true };
}

/** The number as this fit shows it, or null when it alone is too long. */
export function fittedNumber(text: string, value: number, fit: NumberFit, width: number): string | null {
  const shown = fit.short ? shortened(text, value) : text;
  return textEms(shown) * fit.fontSize <= width ? shown : null;
}

/** As many whole characters as there is room for (in em); none is cut in half. */
export function beginning(text: string, room: number): string[] {
  const letters: string[] = [];
  let left = room;
  for (const letter of text) {
    left -= Math.max(0.62, textEms(letter));
    if (left < 0) break;
    letters.push(letter);
  }
  return letters;
}

/** A head such as 'z₂ hyacinth': in full, else cut with …, else its symbol alone, else nothing. */
export function fitHead(name: string, width: number, fontSize: number): string {
  const room = width / fontSize;
  if (textEms(name) <= room) return name;
  const [symbol = '', ...words] = name.split(' ');
  const letters = beginning(words.join(' '), room - textEms(symbol) - 0.94);
  if (letters.length >= 3) return `${symbol} ${letters.join('').trimEnd()}…`;
  return textEms(symbol) <= room ? symbol : '';
}

/** Every 1st, 2nd, 5th, 10th … head, whichever leaves each one the room it needs. */
export function headStride(pitch: number, needed: number): number {
  return [1, 2, 5, 10, 20].find((stride) => stride * pitch >= needed) ?? 50;
}

/** The size of a head that has no room: a screen reader finds it, with the others' text. */
export const UNDRAWN = 0;

/** All heads, every other one (1, 3, 5 …), or 1 and the multiples of the stride (1, 10, 20 …). */
export function isHeadDrawn(index: number, stride: number): boolean {
  return stride <= 2 ? index % stride === 0 : index === 0 || (index + 1) % stride === 0;
}

/** The head of a row or column as its place takes it; where not every one is drawn, they are symbols only. */
export function headText(name: string, stride: number, room: number, fontSize: number): string {
  return stride === 1 ? fitHead(name, room, fontSize) : (name.split(' ')[0] ?? '');
}
