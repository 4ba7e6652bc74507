import type * as English from '../../en/labs/scaleSaid';
import { errorText, numberText, superscript, written } from '../../numbers';
import type { Told } from '../../told';
import { grouped } from '../grouped';

/** 1,65·10¹⁰ for what is too long to be read digit by digit. */
const large = (count: number): string => {
  if (count < 1e7) return grouped(count);
  const [mantissa = '', exponent = '0'] = count.toExponential(2).split('e');
  return `${written(mantissa)}·10${superscript(Number(exponent))}`;
};

const BYTES = ['Bytes', 'kB', 'MB', 'GB', 'TB'];

export const bytesText: Told<typeof English.bytesText> = (bytes) => {
  const step = Math.min(BYTES.length - 1, Math.floor(Math.log10(bytes) / 3));
  const shown = bytes / 1000 ** step;
  return `${shown < 10 && step > 0 ? written(shown.toFixed(1)) : Math.round(shown)} ${BYTES[step] ?? ''}`;
};

const percent = (share: number): string => {
  const hundredfold = 100 * share;
  if (hundredfold < 0.1 && hundredfold !== 0) return `${errorText(hundredfold)} %`;
  return `${written(hundredfold.toFixed(1).replace(/\.0$/, ''))} %`;
};

export const wholeSaid: Told<typeof English.wholeSaid> = {
  size: (count) =>
    `${grouped(count)} × ${grouped(count)} = ${large(count * count)} Einträge, als double ${bytesText(8 * count * count)}. Jeder davon ist hier, keiner ist gespeichert.`,
  structure:
    'Die Diagonale, aᵢ(1 − aᵢ), ist positiv; alles andere, −aᵢaₘ, ist negativ; jede Zeile und jede Spalte hat die Summe 0.',
  kept: (kept, count) =>
    `Von ${grouped(count)} Token ${kept === 1 ? 'bleibt' : 'bleiben'} ${grouped(kept)}; die übrigen sind maskiert, ihre Zeilen und Spalten sind 0.`,
  concentration: ({ kept, absoluteSum, halfRows, top }) => {
    if (absoluteSum === 0) return `${top.name} hat die ganze Wahrscheinlichkeit: Jeder Eintrag ist 0.`;
    const rows =
      halfRows === 1
        ? `einer Zeile, der von ${top.name}`
        : `den ${grouped(halfRows)} wahrscheinlichsten Zeilen, ${percent(halfRows / kept)} von allen`;
    return `Die Hälfte von Σ|J| = ${numberText(absoluteSum)} steht in ${rows}; das größte a ist ${numberText(top.share)}${halfRows === 1 ? '' : `, ${top.name}`}.`;
  },
  product: (count) =>
    `∂E/∂z braucht nichts davon: a ∘ (g − ⟨g, a⟩) kostet etwa ${grouped(count)} Produkte, nicht ${large(count * count)}.`,
};

const placesText = (one: string, many: string, from: number, to: number): string =>
  to - from === 1 ? `${one} ${grouped(from + 1)}` : `${many} ${grouped(from + 1)} bis ${grouped(to)}`;

export const placeSaid: Told<typeof English.placeSaid> = {
  outside: 'Neben der Matrix.',
  block: (rows, columns) =>
    `${placesText('Zeile', 'Zeilen', rows.from, rows.to)}, ${placesText('Spalte', 'Spalten', columns.from, columns.to)}`,
  size: (rows, columns) =>
    rows * columns === 1
      ? 'Dieses Pixel ist ein Eintrag.'
      : `Dieses Pixel fasst ${grouped(rows)} × ${grouped(columns)} Einträge zusammen.`,
  sum: 'Summe',
  mean: 'Mittelwert',
  value: (value) => numberText(value),
  how: (kind, rows, columns, temperature) => {
    const over = temperature === 1 ? '' : ` / ${numberText(temperature)}`;
    if (kind === 'staggered') return 'Die Diagonale verläuft durch einen Teil davon.';
    if (kind === 'diagonal') {
      return `Auf der Diagonale: Σa (1 − Σa)${over} wie bei einem einzelnen Eintrag, mit Σa = ${numberText(rows)}.`;
    }
    return `Neben der Diagonale: −Σa Σa${over} = −${numberText(rows)} · ${numberText(columns)}${over}.`;
  },
  cellCase: { diagonal: 'auf der Diagonale, i = m', off: 'neben der Diagonale, i ≠ m' },
  cell: (row, column) => `Zeile ${row}, Spalte ${column}`,
  heardBlock: (place, count, sum, mean) =>
    `${place}: ${grouped(count)} Einträge, Summe ${sum}, Mittelwert ${mean}`,
  view: (shown, count) =>
    shown >= count
      ? 'Gezeigt wird die ganze Matrix.'
      : `Gezeigt: ${grouped(Math.round(shown))} von ${grouped(count)} Zeilen.`,
};

const overT = (temperature: number): string => (temperature === 1 ? '' : ' / T');

export const lossSaid: Told<typeof English.lossSaid> = {
  value: (loss) => `E = ${loss}.`,
  masked: 'Das Ziel ist maskiert: a ist dort 0 und E unendlich.',
  crossEntropy: (temperature) =>
    `Bei der Kreuzentropie ist ∂E/∂z ${temperature === 1 ? 'a − y' : `(a − y)${overT(temperature)}`}.`,
  mse: (temperature) =>
    `Beim quadratischen Fehler ist ∂E/∂z a ∘ (g − ⟨g, a⟩)${overT(temperature)} mit g = (2/V)(a − y).`,
};
