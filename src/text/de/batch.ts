import type * as English from '../en/batch';
import { numberText, signedText } from '../numbers';
import type { Told } from '../told';
import { ACTIVATION_NOUNS } from './activations';

export function valueText(value: number, signed = true): string {
  if (Number.isNaN(value)) return 'keine Zahl';
  return signed ? signedText(value) : numberText(value);
}

const beyond = (isWrong: boolean): string =>
  isWrong ? '; was darüber hinausgeht, hat die Farbe des Endes' : '';

const rowsText = (rows: number): string => (rows === 1 ? '1 Zeile' : `${rows} Zeilen`);

const SUM_OF_ROWS = 'die Summe über die Zeilen b: x b transponiert mal die Ableitung von E b nach z b';
const AT_ONCE =
  '; für alle Zeilen auf einmal ist es groß X transponiert mal die Ableitung von E nach groß Z.';

const WHAT = 'Ein Batch sind mehrere Zeilen x, die durch dasselbe W gehen.';

export const batch: Told<typeof English.batch> = {
  noLayer: `${WHAT} Hier wird z direkt bearbeitet: Es gibt noch kein x, aus dem Zeilen werden könnten.`,
  oneRow: `${WHAT} Bisher gibt es nur eine, und die zeigt auch der Rest der Seite.`,
  fromLayer: 'z aus einer Schicht berechnen',
  sixFlowers: 'Sechs Irisblüten',
  sixFlowersHint:
    'Zwei von jeder Art, wie Anderson sie gemessen hat, durch die trainierte 4 × 3-Schicht des Beispiels',
  noTrace: (row) =>
    row === null
      ? 'Diese Zahlen sind zu groß, um einen Batch daraus zu berechnen.'
      : `Zeile ${row} verlässt den Bereich doppelter Genauigkeit: Mit ihr lässt sich kein Batch berechnen.`,
  intro: (rows) =>
    `${rowsText(rows)} x durch dasselbe W. Jede hat eigene z, a, E und eine eigene Jacobi-Matrix und weiß nichts von den anderen; nur ∂E/∂W und ∂E/∂b summieren sich über die Zeilen. Der Rest der Seite zeigt die Zeile, die Sie hier wählen.`,
  addRow: 'Zeile hinzufügen',
  addRowHint: 'Eine Kopie der gewählten Zeile, zum Ändern',
  removeRow: (row) => `Zeile ${row} entfernen`,
  full: (most) => `Ein Batch hat höchstens ${most} Zeilen.`,
  table: {
    name: 'Die Zeilen des Batches',
    row: 'Zeile',
    sum: 'Summe der a',
    chooseRow: (row) => `Zeile ${row}: auf der ganzen Seite zeigen`,
    input: (row, d) => `x ${d} von Zeile ${row}`,
    inputs: (row) => `x von Zeile ${row}`,
    target: (row) => `Ziel von Zeile ${row}`,
    entries: (letter, row, values) => `${letter} von Zeile ${row}: ${values}`,
    more: (count) => `und ${count} weitere`,
    strips: (z, a) => `Balken: z von −${z} bis +${z}, a von ${a}.`,
    zeroTo: (most) => `0 bis ${most}`,
    fails: 'nicht 1',
    down: 'Σ über die Zeilen',
    between: (least, most) => `${least} bis ${most}`,
    eachColumn: 'jede Spalte: 1',
    underflow:
      'Ein a von 0 ist hier zu klein für doppelte Genauigkeit: Es läuft auf 0 unter, obwohl es nicht 0 ist.',
  },
  axis: {
    legend: 'Softmax über',
    row: 'jede Zeile',
    column: 'jede Spalte',
    right: (outputs, tolerance) =>
      outputs === 1
        ? 'Jede Zeile von Z ist ein Beispiel; ihr einziger Anteil ist 1.'
        : `Jede Zeile von Z ist ein Beispiel, dessen ${outputs} Anteile zusammen 1 ergeben (✓: bis auf ${tolerance}). Eine Spalte von Z ist eine Klasse über alle Beispiele: Softmax über die Spalten ist ein klassischer Fehler. Probieren Sie ihn aus.`,
    wrong: (failing, rows, tolerance) =>
      `Jetzt teilen sich die ${rows} Beispiele jede Klasse: Jede Spalte ergibt zusammen 1, aber Σa = 1 gilt in ${failing} von ${rows} Zeilen nicht (Abweichung über ${tolerance}).${failing < rows ? ' Wo es doch gilt, ist das Zufall.' : ''}`,
    coincidence: (rows, tolerance) =>
      `Jede Spalte ergibt zusammen 1, und hier auch jede der ${rows} Zeilen (bis auf ${tolerance}): ein Zufall. Ändern Sie ein x, und er ist dahin.`,
    local:
      'Das ist die falsche Achse, und nur in dieser Tabelle. E und der Rest der Seite bleiben bei Softmax über jede Zeile.',
    elementwise: (activation) =>
      `${ACTIVATION_NOUNS[activation]} nimmt jede Zahl von Z für sich, es gibt also keine Achse zu verwechseln: In diese Falle führt nur Softmax.`,
    backToSoftmax: 'Zurück zu Softmax',
  },
  jacobians: {
    heading: 'Eine Jacobi-Matrix je Zeile',
    name: 'Die Jacobi-Matrizen der Zeilen',
    one: (row, agrees) => `Jacobi-Matrix von Zeile ${row}${agrees ? '' : ', falsch'}`,
    stacked: (rows, outputs) =>
      `∂a/∂z des Batches ist [B, N, N]: ${rows} Matrizen mit ${outputs} × ${outputs}, zusammen ${rows * outputs * outputs} Zahlen.`,
    flattened: (rows, outputs) => {
      const side = rows * outputs;
      const own = rows * outputs * outputs;
      return `Als eine einzige Zeile geschrieben hätte Z ${side} Einträge und seine Jacobi-Matrix ${side} × ${side} = ${side * side} Zahlen, B²N² statt BN². Die anderen ${side * side - own} sind Nullen, weil kein a einer Zeile von einem z einer anderen abhängt.`;
    },
    elementwise: 'Bei einer elementweisen Aktivierung ist außerdem jede davon diagonal.',
    blocks: (side) =>
      `Die Jacobi-Matrix ${side} × ${side} der einen langen Zeile: Blöcke auf der Diagonale, dazwischen Nullen`,
    scale: (limit, isWrong) => `Eine Farbskala, −${limit} bis +${limit}${beyond(isWrong)}.`,
  },
  gradient: {
    heading: '∂E/∂W über die Zeilen',
    legend: 'E des Batches ist',
    sum: 'die Summe',
    mean: 'das Mittel',
    ofSum:
      'E ist die Summe der E aller Zeilen, also ist ∂E/∂W die Summe der ∂E/∂W aller Zeilen: Jede zieht am selben W.',
    ofMean: (rows, rate, larger) =>
      `E ist das Mittel der E aller Zeilen, also ist ∂E/∂W auch das Mittel: die Summe geteilt durch B = ${rows}. Mit einer B-mal so großen Lernrate (η = ${larger} statt ${rate} bei der Summe) ist der Schritt derselbe.`,
    lossSaid: {
      sum: 'E ist die Summe aller E b über die Zeilen b.',
      mean: 'E ist 1 durch B mal die Summe aller E b über die Zeilen b.',
    },
    derivativeSaid: {
      sum: `Die Ableitung von E nach W ist ${SUM_OF_ROWS}${AT_ONCE}`,
      mean: `Die Ableitung von E nach W ist 1 durch B mal ${SUM_OF_ROWS}${AT_ONCE}`,
    },
    rows: 'Das eigene ∂E/∂W jeder Zeile',
    one: (row, agrees) => `∂E/∂W von Zeile ${row}${agrees ? '' : ', aus einer falschen Jacobi-Matrix'}`,
    ofRow: (row) => `Zeile ${row}: xᵀ ∂E/∂z`,
    total: { sum: 'Summe über die Zeilen', mean: 'Mittel über die Zeilen' },
    used: 'mit der gewählten Ableitung',
    rightOne: 'mit der richtigen Ableitung',
    cell: (d, n, value) => `Ableitung von E nach W ${d} ${n} = ${value}`,
    bias: '∂E/∂b',
    point: 'Zeigen Sie auf eine Zelle, um sie zu lesen.',
    scales: (rows, total, kind, isWrong) =>
      `Die Zeilen haben eine gemeinsame Farbskala, −${rows} bis +${rows}, ${kind === 'sum' ? 'die Summe' : 'das Mittel'} eine eigene, −${total} bis +${total}${beyond(isWrong)}.`,
  },
  inputs: {
    position: (row, rows) => `Zeile ${row} von ${rows}`,
    group: 'Zeile des Batches',
    previous: 'Vorige Zeile',
    next: 'Nächste Zeile',
    show: 'zum Batch',
    showHint: 'Alle Zeilen des Batches zeigen',
  },
};
