import { type Theme, rampEntry, rampOf } from '../colourScale';
import { fitNumbers, fittedNumber, textEms, withoutNonNumbers } from '../textFit';

/** What a cell looks like: everything of it but its place. */
export type CellFace = {
  readonly fill: string;
  readonly ink: string;
  readonly text: string;
  readonly fontSize: number;
};

export type FacesOptions = {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly limit: number;
  readonly theme: Theme;
  readonly cellText: (row: number, column: number) => string;
  readonly isFaded: (row: number, column: number) => boolean;
  /** fill of a cell without a finite value */
  readonly hatch: string;
  readonly width: number;
  readonly height: number;
  /** numbers of the pictures that stand beside this one, which has their size of type */
  readonly beside?: readonly string[];
};

const LARGEST_FONT = 18;
const SMALLEST_FONT = 9;
/** In a smaller cell there is no text at all. */
export const SMALLEST_GLYPH_ROOM = 8;

/** Whether a value is far enough from 0 to be seen; among many cells only such a one needs its sign. */
function isTinted(value: number, limit: number): boolean {
  return Math.abs(rampEntry(value, limit) - rampEntry(0, limit)) > 2;
}

type Writing = { readonly text: string; readonly fontSize: number };

/** Numbers in one size for the whole picture; a sign alone where numbers do not fit; nothing where that does not either. */
function writer(texts: readonly string[], { values, limit, width, height, beside }: FacesOptions) {
  const numbers = texts.filter((_, index) => Number.isFinite(values[index]));
  const all = beside ? [...numbers, ...beside] : numbers;
  const fit = height >= 12 ? fitNumbers(all, width, Math.min(LARGEST_FONT, height * 0.6)) : null;
  const room = Math.min(width, height);
  const sign = (value: number): Writing => ({
    text: !isTinted(value, limit) || room < SMALLEST_GLYPH_ROOM ? '' : value < 0 ? '−' : '+',
    fontSize: Math.min(13, room * 0.85),
  });
  const words = (text: string): Writing => {
    const fontSize = Math.min(14, (width * 0.92) / Math.max(1, textEms(text)));
    return fontSize >= SMALLEST_FONT ? { text, fontSize } : { text: '', fontSize };
  };
  return (index: number): Writing => {
    const text = withoutNonNumbers(texts[index]!);
    const value = values[index] ?? NaN;
    if (!Number.isFinite(value)) return words(text);
    const shown = fit && fittedNumber(text, value, fit, width);
    return fit && shown !== null ? { text: shown, fontSize: fit.fontSize } : sign(value);
  };
}

/** The faces of a matrix, row by row. */
export function cellFaces(options: FacesOptions): readonly CellFace[] {
  const { rows, columns, values, limit, theme } = options;
  const full = rampOf(theme);
  const faded = rampOf(theme, true);
  const places = Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
  }));
  const texts = places.map(({ row, column }) => options.cellText(row, column));
  const write = writer(texts, options);
  return places.map(({ row, column }, index) => {
    const value = values[index] ?? NaN;
    const ramp = options.isFaded(row, column) ? faded : full;
    const entry = rampEntry(value, limit);
    const fill = Number.isFinite(value) ? ramp.colours[entry]! : options.hatch;
    const ink = Number.isFinite(value) ? ramp.inks[entry]! : full.inks[rampEntry(0, 1)]!;
    return { fill, ink, ...write(index) };
  });
}
