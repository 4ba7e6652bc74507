import type { MistakeName } from '../../../engine/diagnosis/mistakeNames';
import type * as English from '../../en/labs/check';
import { madeUpArray } from '../../madeUpArray';
import { signedText } from '../../numbers';
import type { Told } from '../../told';
import { QUANTITY_NAMES } from '../../quantityNames';
import { legible } from '../quotation';

export const check: Told<typeof English.check> = {
  lead: 'Fügen Sie einen Gradienten ein, den Ihr eigenes Programm aus den Zahlen unten berechnet hat. Sie erfahren, ob er stimmt, oder welcher der hier bekannten Fehler diese Zahlen liefert, falls es einer ist.',
  comparedWith: 'Verglichen mit',
  own: {
    summary: 'Eigene z, x, W, b, y verwenden',
    hint: 'Fügen Sie ein Array ein oder ziehen Sie eine Datei hierher. Sobald es lesbar ist, ersetzt es die Zahlen der Seite; „Rückgängig“ holt die alten zurück. Verlust, T und Aktivierung stellen Sie unter „Eingaben“ ein.',
    fields: {
      z: 'z, N Logits',
      x: 'x, D Zahlen; bei einem Batch eine Zeile je Beispiel',
      W: 'W, D Zeilen mit je N Zahlen',
      b: 'b, N Zahlen (0, wenn es fehlt)',
      y: 'y, eine Klasse von 1 bis N oder N Zahlen',
    },
    either: 'Entweder die Logits',
    or: 'oder eine Schicht z = x W + b',
    and: 'und das Ziel',
  },
  quantity: 'Sie prüfen',
  quantities: QUANTITY_NAMES,
  needsLayer: '∂E/∂W braucht eine Schicht: Wählen Sie unter „Eingaben“ die Schicht.',
  reduction: 'E über die Zeilen ist',
  reductions: { mean: 'ihr Mittelwert', sum: 'ihre Summe' },
  paste: (quantity) => `Ihr ${QUANTITY_NAMES[quantity]}`,
  forms:
    'So, wie NumPy, PyTorch, JAX oder MATLAB es ausgibt, als JSON oder als CSV; oder ziehen Sie eine Datei .npy, .npz, .csv oder .json hierher.',
  placeholder: (shape) => `zum Beispiel\n${madeUpArray(shape)}`,
  file: 'Datei wählen',
  fromFile: (name) => `Aus der Datei ${legible(name)}`,
  array: 'Array der Datei',
  clear: 'Leeren',
  examples: 'Beispiel ausprobieren',
  example: (id) => EXAMPLES[id] ?? id,
  pending: 'Wird geprüft …',
  fresh:
    'Das sind neue Zahlen. Lassen Sie Ihr Programm damit rechnen und fügen Sie ein, was es ausgibt; „Rückgängig“ holt die alten zurück.',
  empty:
    'Noch ist nichts eingefügt. Ein Beispiel füllt das Feld mit dem, was ein Programm mit diesem Fehler für die Zahlen dieser Seite ausgäbe; die Antwort ist die, die auch Sie bekämen.',
  computed: 'berechnet',
  belongs: 'richtig',
  mend: 'Abhilfe',
  copy: 'Kopieren',
  copied: 'Kopiert',
  selected: 'Markiert: Kopieren Sie mit der Tastatur',
  perRow: 'Die Formeln gelten für jede Zeile des Batches.',
  telling: 'Zahlen laden, die es entscheiden',
  tellingHint:
    'Neue Zahlen, für die diese Fehler Verschiedenes ausgeben. Lassen Sie Ihr Programm damit rechnen und fügen Sie ein, was es ausgibt.',
  elsewhere: {
    right: (quantity) => `Als ${QUANTITY_NAMES[quantity]} sind diese Zahlen richtig.`,
    mistake: (quantity) =>
      `Als ${QUANTITY_NAMES[quantity]} gelesen, stammen diese Zahlen von einem bekannten Fehler.`,
  },
  askElsewhere: (quantity) => `Als ${QUANTITY_NAMES[quantity]} prüfen`,
  oneOf: (sets) => sets.join('; oder '),
  otherwise: (sets) =>
    `Dieselben Zahlen kämen auch bei zwei Fehlern zugleich heraus: ${check.oneOf(sets)}. Einer ist wahrscheinlicher als zwei.`,
  pair: (names) =>
    names.length === 0 ? 'die richtigen Zahlen' : names.map((name) => MISTAKE_SHORT[name]).join(' und '),
};

export const MISTAKE_SHORT: Told<typeof English.MISTAKE_SHORT> = {
  'argument-z': 'z statt a eingesetzt',
  'argument-a': 'a statt z eingesetzt',
  'diagonal-only': 'nur die Diagonale',
  'elementwise-product': 'g * J nicht aufsummiert',
  'jacobian-skipped': 'keine Jacobi-Matrix',
  'jacobian-twice': 'Jacobi-Matrix zweimal',
  'a-minus-y': 'a − y beim quadratischen Fehler',
  'softmax-twice': 'Softmax zweimal',
  sigmoid: 'Sigmoid statt Softmax',
  sign: 'falsches Vorzeichen',
  'factor-2': 'die 2 fehlt',
  'factor-1/N': 'das 1/N fehlt',
  'factor-2/N': 'das 2/N fehlt',
  transposed: '∂E/∂W transponiert',
  'input-forgotten': 'x vergessen',
  'no-temperature': 'T vergessen',
  'target-off-by-one': 'nächste Klasse als Ziel',
  'target-not-one-hot': 'Klassennummer statt y',
  permuted: 'Klassen vertauscht',
  'wrong-axis': 'Softmax längs der Spalten',
  'sum-for-mean': 'Summe statt Mittelwert',
  'mean-for-sum': 'Mittelwert statt Summe',
  'log-base-2': 'Logarithmus zur Basis 2',
  'log-base-10': 'Logarithmus zur Basis 10',
  'in-place-a': 'a überschrieben',
  'stale-a': 'ein altes a',
  'no-shift': 'keine Verschiebung vor exp',
};

const EXAMPLES: Readonly<Partial<Record<MistakeName | 'right', string>>> = {
  ...MISTAKE_SHORT,
  right: 'richtig, wie PyTorch es ausgibt',
};

export const difference: Told<typeof English.difference> = {
  yours: 'Ihre Zahlen',
  right: 'richtig',
  explained: 'laut Erklärung',
  difference: 'Differenz',
  name: 'Ihre Zahlen minus die richtigen, Eintrag für Eintrag',
  nameExplained: 'Ihre Zahlen minus die des Fehlers, Eintrag für Eintrag',
  otherShape:
    'Die richtigen Zahlen haben eine andere Form; Ihre stehen deshalb neben denen, die der Fehler liefert.',
  picture: (title, rows, columns) => `${title}: ${rows} mal ${columns} Zahlen`,
  shown: (value, isHidden) => (isHidden && value !== 0 ? '≈ 0' : signedText(value)),
  cell: (place, { yours, other, shown, against }) =>
    `${place}: Ihre Zahl ${signedText(yours)}; ${against} ${signedText(other)}; Differenz ${shown}`,
  largest: (place, entry) => `Am größten bei ${difference.cell(place, entry)}.`,
  place: (row, column) => (row === undefined ? column : `Zeile ${row}, Spalte ${column}`),
  none: 'Kein Eintrag weicht um mehr ab, als Ausgabe und Rundung verdecken.',
  legend: (limit) => `Eine Farbskala für alle drei, von −${limit} bis +${limit}`,
  point: 'Zeigen Sie auf einen Eintrag, um ihn in allen dreien zu lesen.',
};
