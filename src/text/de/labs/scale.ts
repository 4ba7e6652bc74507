import type * as English from '../../en/labs/scale';
import { numberText, subscript } from '../../numbers';
import type { Told } from '../../told';
import { grouped } from '../grouped';
import { legible } from '../quotation';

export const tickText: Told<typeof English.tickText> = (place) =>
  place >= 10_000 && place % 1000 === 0 ? `${place / 1000}k` : grouped(place);

export const scale: Told<typeof English.scale> = {
  map: 'Karte der Jacobi-Matrix',
  keys: 'Pfeiltasten bewegen das Kreuz, Plus und Minus zoomen, Eingabe geht bis zu einzelnen Zellen, Pos1 und Ende führen an die Enden der Zeile, mit Strg an die der Matrix, 0 zeigt die ganze Matrix, Bild auf und Bild ab bewegen um einen Bildschirm, mit Umschalt seitwärts.',
  wheel: {
    off: 'Nach einem Klick in die Karte zoomt das Mausrad.',
    on: 'Das Mausrad zoomt; Esc oder Verlassen der Karte gibt es wieder frei.',
  },
  touch: 'Tippen Sie in die Karte, um sie mit einem Finger zu bewegen, und daneben, um wieder zu scrollen.',
  axes: {
    probability: 'Zeilen i: Aktivierungen aᵢ ↓. Spalten m: Logits zₘ →. Die wahrscheinlichsten zuerst.',
    index: 'Zeilen i: Aktivierungen aᵢ ↓. Spalten m: Logits zₘ →. In der Reihenfolge ihrer Indizes.',
  },
  miniMap: 'Wo in der Matrix das ist',
  buttons: 'Bewegen und zoomen',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  whole: 'Ganze Matrix',
  unmasked: 'Nur das nicht Maskierte',
  cells: 'Einzelne Zellen',
  diagonal: 'Zur Diagonale',
  find: 'Gehe zu',
  findWhat: 'Wort oder Index, zu dem die Karte gehen soll',
  findHint: (hasLabels) => (hasLabels ? 'Wort oder Index' : 'Index'),
  findAs: 'Und zwar zu',
  findWays: { cell: 'Diagonalzelle', row: 'Zeile', column: 'Spalte' },
  go: 'Los',
  matches: 'Gefunden',
  nothingFound: (text, count) =>
    `Nichts heißt hier „${text}“; geben Sie ein Wort an, das darin vorkommt, oder einen Index von 1 bis ${grouped(count)}.`,
  more: (count) => `und ${grouped(count)} weitere`,
  order: 'Reihenfolge',
  orders: { probability: 'nach a', index: 'nach Index' },
  temperature: 'Temperatur T',
  temperatureSlider: 'Temperatur T, Regler',
  loss: 'Verlust E',
  losses: { crossEntropy: 'Kreuzentropie', mse: 'quadratisch' },
  mask: 'Behalten',
  masks: { none: 'alle', topK: 'Top k', topP: 'Top p' },
  k: 'k, wie viele behalten werden',
  p: 'p, wie viel Wahrscheinlichkeit behalten wird',
  target: 'Ziel y',
  targetWhat: 'Wort oder Index des Ziels',
  mostProbable: 'Das wahrscheinlichste',
  colours: 'Farben',
  coloursOf: { view: 'nach Ausschnitt', locked: 'fest' },
  legend: {
    label: (lowest, highest) =>
      `Farbskala, auf beiden Seiten von 0 logarithmisch: von −${highest} über −${lowest}, 0 und +${lowest} bis +${highest}. Positiv ist nur die Diagonale.`,
    negative: '− neben der Diagonale',
    positive: '+ auf der Diagonale',
    uniform: '1/V²',
    uniformOverT: '1/(V²T)',
    zero: '0',
  },
  input: 'Logits',
  presets: { zipf: 'Zipf', peaked: 'Ein sicheres Token', uniform: 'Alle gleich', counted: 'Gezählte Wörter' },
  given: 'nach dem Wort',
  anyWord: 'beliebig',
  from: (name, stored) => (stored === null ? legible(name) : `${legible(name)}, ${stored}`),
  own: 'Eigene Logits',
  ownHint: `Ein Array mit bis zu ${grouped(262144)} Zahlen: eine .npy mit float16, float32 oder float64, JSON, CSV oder Text. Ziehen Sie es auf diese Seite, wählen Sie es aus oder fügen Sie es ein.`,
  drop: 'Datei wählen',
  paste: 'Zahlen einfügen',
  take: 'Diese Zahlen nehmen',
  labelsFile: 'Datei mit Namen',
  labelsHint: 'Ein Name je Zeile, eine JSON-Liste oder die vocab.json eines Tokenizers.',
  labelsTaken: (name) => `Namen aus ${legible(name)}.`,
  noLabels: 'Ohne diese Namen',
  row: 'Zeile',
  rowOf: (count) => `von ${grouped(count)}`,
  array: 'Array',
  stages: {
    reading: 'Die Datei wird gelesen …',
    parsing: 'Die Zahlen werden gelesen …',
    labels: 'Die Namen werden gelesen …',
    sorting: 'Es wird sortiert …',
  },
  gradient: {
    caption: (count) =>
      count === 1 ? 'Der größte Eintrag von ∂E/∂z' : `Die ${count} größten Einträge von ∂E/∂z`,
    token: 'Token',
    activation: 'a',
    target: 'y',
    entry: '∂E/∂z',
    goTo: (name) => `Gehe zu ${name}`,
  },
};

export const tokenName: Told<typeof English.tokenName> = (index, label) =>
  label === null ? `#${grouped(index + 1)}` : label;

/** a₁₇ „the“. Index from 0. */
export const tokenInFull: Told<typeof English.tokenInFull> = (letter, index, label) =>
  `${letter}${subscript(index + 1)}${label === null ? '' : ` „${label}“`}`;

export const headName: Told<typeof English.headName> = (letter, index, label) =>
  label ?? `${letter}${subscript(index + 1)}`;

export const cellText: Told<typeof English.cellText> = (value) =>
  value > 0 ? `+${numberText(value)}` : numberText(value);
