import { numberText, subscript } from '../../numbers';
import { grouped } from '../grouped';
import { legible } from '../quotation';

/** A place on an axis, short: 900, 20k, 128k. */
export const tickText = (place: number): string =>
  place >= 10_000 && place % 1000 === 0 ? `${place / 1000}k` : grouped(place);

/** The lab *Scale*: what its controls are called. What it says of the numbers is in scaleSaid.ts. */
export const scale = {
  map: 'Map of the Jacobian',
  keys: 'Arrow keys move the cross, plus and minus zoom, Enter goes down to single cells, Home and End lead to the ends of the row, with Control to those of the matrix, 0 shows the whole matrix, Page Up and Page Down move by a screen; with Shift, sideways.',
  wheel: {
    off: 'Click into the map and the wheel zooms.',
    on: 'The wheel zooms; Esc or leaving the map gives it back.',
  },
  touch: 'Tap into the map to move it with one finger; tap beside it to scroll again.',
  axes: {
    probability: 'Rows i: activations aᵢ ↓. Columns m: logits zₘ →. The most probable first.',
    index: 'Rows i: activations aᵢ ↓. Columns m: logits zₘ →. In the order of their indices.',
  },
  miniMap: 'Where in the matrix this is',
  buttons: 'Move and zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Whole matrix',
  unmasked: 'What is not masked',
  cells: 'Single cells',
  diagonal: 'To the diagonal',
  find: 'Go to',
  findWhat: 'Word or index to go to',
  findHint: (hasLabels: boolean) => (hasLabels ? 'word or index' : 'index'),
  findAs: 'Go to its',
  findWays: { cell: 'diagonal cell', row: 'row', column: 'column' },
  go: 'Go',
  matches: 'Found',
  nothingFound: (text: string, count: number) =>
    `Nothing here is called “${text}”; give a word that is in it, or an index from 1 to ${grouped(count)}.`,
  more: (count: number) => `and ${grouped(count)} more`,
  order: 'Order',
  orders: { probability: 'by probability', index: 'by index' },
  temperature: 'Temperature T',
  temperatureSlider: 'Temperature T, slider',
  loss: 'Loss E',
  losses: { crossEntropy: 'cross-entropy', mse: 'squared' },
  mask: 'Keep',
  masks: { none: 'all', topK: 'top k', topP: 'top p' },
  k: 'k, how many are kept',
  p: 'p, how much probability is kept',
  target: 'Target y',
  targetWhat: 'Word or index of the target',
  mostProbable: 'The most probable',
  colours: 'Colours',
  coloursOf: { view: 'fit the view', locked: 'held' },
  legend: {
    label: (lowest: string, highest: string) =>
      `Colour scale, logarithmic on both sides of 0: from −${highest} over −${lowest}, 0 and +${lowest} to +${highest}. Positive is on the diagonal alone.`,
    negative: '− off the diagonal',
    positive: '+ on the diagonal',
    uniform: '1/V²',
    uniformOverT: '1/(V²T)',
    zero: '0',
  },
  input: 'Logits',
  presets: { zipf: 'Zipf', peaked: 'One sure token', uniform: 'All alike', counted: 'Counted words' },
  given: 'after the word',
  anyWord: 'any',
  from: (name: string, stored: string | null) =>
    stored === null ? legible(name) : `${legible(name)}, ${stored}`,
  own: 'Your own logits',
  ownHint:
    'One array of up to 262,144 numbers: a .npy of float16, float32 or float64, JSON, CSV, or text. Drop it on this lab, choose it, or paste it.',
  drop: 'Choose a file',
  paste: 'Paste numbers',
  take: 'Take these numbers',
  labelsFile: 'File of labels',
  labelsHint: 'One a line, a JSON list, or a tokenizer’s vocab.json.',
  labelsTaken: (name: string) => `Labels from ${legible(name)}.`,
  noLabels: 'Without these labels',
  row: 'Row',
  rowOf: (count: number) => `of ${grouped(count)}`,
  array: 'Array',
  stages: {
    reading: 'Reading the file …',
    parsing: 'Reading the numbers …',
    labels: 'Reading the labels …',
    sorting: 'Sorting …',
  },
  gradient: {
    caption: (count: number) => `The ${count} largest entries of ∂E/∂z`,
    token: 'token',
    activation: 'a',
    target: 'y',
    entry: '∂E/∂z',
    goTo: (name: string) => `Go to ${name}`,
  },
};

/** “the”, or a₁₇ where there are no words. Index from 0. */
export const tokenName = (index: number, label: string | null): string =>
  label === null ? `#${grouped(index + 1)}` : label;

/** a₁₇ “the”. Index from 0. */
export const tokenInFull = (letter: 'a' | 'z' | 'y', index: number, label: string | null): string =>
  `${letter}${subscript(index + 1)}${label === null ? '' : ` “${label}”`}`;

/** Beside a row or above a column: its word, else its symbol. */
export const headName = (letter: 'a' | 'z', index: number, label: string | null): string =>
  label ?? `${letter}${subscript(index + 1)}`;

/** In a cell: three digits and a power of ten, its sign always shown. */
export const cellText = (value: number): string => (value > 0 ? `+${numberText(value)}` : numberText(value));
