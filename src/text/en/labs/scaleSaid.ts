import { errorText, numberText, superscript } from '../../numbers';
import { grouped } from '../grouped';

/** 1.65·10¹⁰ for what is too long to be read digit by digit. */
const large = (count: number): string => {
  if (count < 1e7) return grouped(count);
  const [mantissa = '', exponent = '0'] = count.toExponential(2).split('e');
  return `${mantissa}·10${superscript(Number(exponent))}`;
};

const BYTES = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** 132 GB */
export function bytesText(bytes: number): string {
  const step = Math.min(BYTES.length - 1, Math.floor(Math.log10(bytes) / 3));
  const shown = bytes / 1000 ** step;
  return `${shown < 10 && step > 0 ? shown.toFixed(1) : Math.round(shown)} ${BYTES[step] ?? ''}`;
}

const percent = (share: number): string => {
  const hundredfold = 100 * share;
  if (hundredfold >= 0.1 || hundredfold === 0) return `${hundredfold.toFixed(1).replace(/\.0$/, '')} %`;
  return `${errorText(hundredfold)} %`;
};

export type Whole = {
  readonly count: number;
  /** Entries that a mask leaves; as many as there are without one. */
  readonly kept: number;
  /** Σ|J| and the least number of the most probable rows that hold half of it. */
  readonly absoluteSum: number;
  readonly halfRows: number;
  /** The largest a, its name. */
  readonly top: { readonly name: string; readonly share: number };
};

/** What one sees. */
export const wholeSaid = {
  size: (count: number): string =>
    `${grouped(count)} × ${grouped(count)} = ${large(count * count)} entries: as doubles ${bytesText(8 * count * count)}. Every one of them is here, and none is stored.`,
  structure:
    'The diagonal, aᵢ(1 − aᵢ), is positive; everything else, −aᵢaₘ, is negative; every row and every column adds up to 0.',
  kept: (kept: number, count: number): string =>
    `Of ${grouped(count)} tokens ${grouped(kept)} are kept; the others are masked, and their rows and columns are 0.`,
  concentration: ({ kept, absoluteSum, halfRows, top }: Whole): string => {
    if (absoluteSum === 0) return `${top.name} has all the probability: every entry is 0.`;
    const rows =
      halfRows === 1
        ? `one row, that of ${top.name}`
        : `the ${grouped(halfRows)} most probable rows, ${percent(halfRows / kept)} of them`;
    return `Half of Σ|J| = ${numberText(absoluteSum)} stands in ${rows}; the largest a is ${numberText(top.share)}${halfRows === 1 ? '' : `, ${top.name}`}.`;
  },
  product: (count: number): string =>
    `∂E/∂z needs none of it: a ∘ (g − ⟨g, a⟩) takes some ${grouped(count)} products, not ${large(count * count)}.`,
};

const placesText = (name: string, from: number, to: number): string =>
  to - from === 1 ? `${name} ${grouped(from + 1)}` : `${name}s ${grouped(from + 1)} to ${grouped(to)}`;

type Range = { readonly from: number; readonly to: number };

/** What is said of the place that is pointed at. */
export const placeSaid = {
  outside: 'Beside the matrix.',
  block: (rows: Range, columns: Range): string =>
    `${placesText('Row', rows.from, rows.to)}, ${placesText('column', columns.from, columns.to)}`,
  size: (rows: number, columns: number): string =>
    rows * columns === 1
      ? 'This pixel is one entry.'
      : `This pixel is ${grouped(rows)} × ${grouped(columns)} entries.`,
  sum: 'sum',
  mean: 'mean',
  value: (value: number): string => numberText(value),
  /** How the sum of a block comes about: a softmax over coarser classes has the same Jacobian. */
  how: (
    kind: 'diagonal' | 'off' | 'staggered',
    rows: number,
    columns: number,
    temperature: number,
  ): string => {
    const over = temperature === 1 ? '' : ` / ${numberText(temperature)}`;
    if (kind === 'staggered') return 'The diagonal goes through a part of it.';
    if (kind === 'diagonal') {
      return `On the diagonal: Σa (1 − Σa)${over}, as of one entry, with Σa = ${numberText(rows)}.`;
    }
    return `Off the diagonal: −Σa Σa${over} = −${numberText(rows)} · ${numberText(columns)}${over}.`;
  },
  cellCase: { diagonal: 'on the diagonal, i = m', off: 'off the diagonal, i ≠ m' },
  cell: (row: string, column: string): string => `Row ${row}, column ${column}`,
  heardBlock: (place: string, count: number, sum: string, mean: string): string =>
    `${place}: ${grouped(count)} entries, sum ${sum}, mean ${mean}`,
  view: (shown: number, count: number): string =>
    shown >= count
      ? 'The whole matrix is shown.'
      : `Shown: ${grouped(Math.round(shown))} of ${grouped(count)} rows.`,
};

const overT = (temperature: number): string => (temperature === 1 ? '' : ' / T');

/** E, and by which short form its gradient is computed. */
export const lossSaid = {
  value: (loss: string): string => `E = ${loss}.`,
  masked: 'The target is masked: a is 0 there and E is infinite.',
  crossEntropy: (temperature: number): string =>
    `With cross-entropy ∂E/∂z is ${temperature === 1 ? 'a − y' : `(a − y)${overT(temperature)}`}.`,
  mse: (temperature: number): string =>
    `With the squared error ∂E/∂z is a ∘ (g − ⟨g, a⟩)${overT(temperature)}, with g = (2/V)(a − y).`,
};
