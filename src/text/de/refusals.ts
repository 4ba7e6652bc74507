import { echo } from '../echo';
import type * as English from '../en/refusals';
import { isolated, withoutControls } from '../isolated';
import type { Told } from '../told';

const quoted = (value: string): string =>
  value.trim() === '' ? 'ein leeres Feld' : `„${isolated(echo(withoutControls(value)))}“`;

/** „eine Zahl von 0 bis 1“, „eine endliche Zahl oder -inf für eine maskierte Klasse“, … */
export const allowedNumbers: Told<typeof English.allowedNumbers> = ({
  minimum,
  maximum,
  exclusive,
  masked,
}) => {
  const lower = minimum > -Number.MAX_VALUE;
  const upper = maximum < Number.MAX_VALUE;
  const above = exclusive ? `größer als ${minimum}` : `nicht kleiner als ${minimum}`;
  const bounds = upper ? `eine Zahl von ${minimum} bis ${maximum}` : `eine endliche Zahl ${above}`;
  return `${lower || upper ? bounds : 'eine endliche Zahl'}${masked ? ' oder -inf für eine maskierte Klasse' : ''}`;
};

export const notANumber: Told<typeof English.notANumber> = (name, value, allowed) =>
  `${name}: ${quoted(value)} ist keine Zahl; erlaubt ist ${allowed}.`;
export const decimalComma: Told<typeof English.decimalComma> = (name, value) =>
  `${name}: ${quoted(value)} hat ein Dezimalkomma; schreiben Sie einen Dezimalpunkt, wie in 0.5.`;
export const beyondDoubles: Told<typeof English.beyondDoubles> = (name, value, allowed) =>
  `${name}: ${quoted(value)} ist zu groß für doppelte Genauigkeit (etwa 1.8e308); erlaubt ist ${allowed}.`;
export const outOfRange: Told<typeof English.outOfRange> = (name, value, allowed) =>
  `${name}: ${quoted(value)} geht hier nicht; erlaubt ist ${allowed}.`;
export const notInList: Told<typeof English.notInList> = (name, value, options) =>
  `${name}: ${quoted(value)} ist nicht bekannt; möglich: ${options.join(', ')}.`;

export const allowedWhole: Told<typeof English.allowedWhole> = (minimum, maximum) =>
  `eine ganze Zahl von ${minimum} bis ${maximum}`;
export const wholeNumber: Told<typeof English.wholeNumber> = (name, value, maximum) =>
  outOfRange(name, value, allowedWhole(1, maximum));

const NOUNS = {
  value: ['Wert', 'Werte'],
  row: ['Zeile', 'Zeilen'],
  column: ['Spalte', 'Spalten'],
  number: ['Zahl', 'Zahlen'],
} as const;
const plural = (count: number, noun: keyof typeof NOUNS): string =>
  `${count} ${NOUNS[noun][count === 1 ? 0 : 1]}`;

export const onlyOneRow: Told<typeof English.onlyOneRow> = (value) =>
  `row: ${quoted(value)} geht hier nicht; es gibt nur eine Zeile (mehrere gibt X an, getrennt durch „;“).`;
export const wrongCount: Told<typeof English.wrongCount> = (
  name,
  actual,
  minimum,
  maximum,
  noun = 'value',
) =>
  minimum === maximum
    ? `${name} hat ${plural(actual, noun)}; nötig ${minimum === 1 ? 'ist' : 'sind'} ${minimum}.`
    : `${name} hat ${plural(actual, noun)}; erlaubt sind ${minimum} bis ${maximum}.`;
export const raggedRows: Told<typeof English.raggedRows> = (name, row, actual, expected) =>
  `${name}: Zeile ${row} hat ${plural(actual, 'number')}, Zeile 1 aber ${expected}; alle Zeilen müssen gleich lang sein (sie werden durch „;“ getrennt).`;

export const ALL_MASKED = 'z: Alle Klassen sind maskiert; mindestens ein Logit muss endlich sein.';
export const ALL_ZERO = 'a: Alle Aktivierungen sind 0; mindestens eine muss größer als 0 sein.';
export const MASK_NEEDS_SOFTMAX =
  'z: -inf (eine maskierte Klasse) ist nur mit Softmax erlaubt; geben Sie endliche Zahlen an.';
export const ACTIVATIONS_NEED_SOFTMAX =
  'a lässt sich nur mit Softmax direkt bearbeiten; geben Sie z an oder x, W und b.';
export const CROSS_ENTROPY_NEEDS_SOFTMAX =
  'loss: crossEntropy ist nur mit Softmax erlaubt; mse passt zu jeder Aktivierung.';
export const LAYER_OVERFLOWS =
  'x W + b verlässt den Bereich doppelter Genauigkeit (etwa ±1.8e308); geben Sie kleinere Zahlen an.';
export const NEGATIVE_TARGET =
  'y: Mit crossEntropy darf kein Eintrag negativ sein; geben Sie Zahlen nicht kleiner als 0 an.';
export const targetAllowed: Told<typeof English.targetAllowed> = (value, outputs) =>
  `y: ${quoted(value)} ist weder eine Klasse von 1 bis ${outputs} noch eine Verteilung` +
  (outputs === 1
    ? ' aus 1 Zahl (mit einem Komma am Ende, wie in 1,).'
    : ` aus ${outputs} Zahlen, durch Kommas getrennt.`);
export const targetUnfit: Told<typeof English.targetUnfit> = (row, outputs) =>
  `y: Das Ziel${row === null ? '' : ` von Zeile ${row}`} ist weder eine Klasse von 1 bis ${outputs} noch eine Verteilung aus ${plural(outputs, 'number')}.`;
export const targetCount: Told<typeof English.targetCount> = (actual, rows) =>
  `y hat ${actual} ${actual === 1 ? 'Ziel' : 'Ziele, durch „;“ getrennt,'} und X hat ${rows} Zeilen; geben Sie für jede Zeile eines an oder ohne „;“ eines für alle.`;
export const cellAllowed: Told<typeof English.cellAllowed> = (value, outputs) =>
  `cell: ${quoted(value)} ist keine Zelle; geben Sie Zeile,Spalte an, beide von 1 bis ${outputs}.`;
export const layerIncomplete: Told<typeof English.layerIncomplete> = (name) =>
  `${name} ergibt keine Schicht: x (D Zahlen) oder X (Zeilen aus D Zahlen), W (D Zeilen aus N Zahlen) und b (N Zahlen) müssen zueinander passen, und das Beispiel füllt hier keine Lücke.`;
export const layerMismatch: Told<typeof English.layerMismatch> = (inputs, rows) =>
  `x hat ${plural(inputs, 'number')} und W hat ${plural(rows, 'row')}; W braucht für jede Zahl von x eine Zeile.`;
export const batchMismatch: Told<typeof English.batchMismatch> = (inputs, rows) =>
  `Jede Zeile von X hat ${plural(inputs, 'number')} und W hat ${plural(rows, 'row')}; W braucht für jede dieser Zahlen eine Zeile.`;

export const labelEmpty: Told<typeof English.labelEmpty> = (place) =>
  `labels: Name ${place} ist leer; ein Name hat 1 bis 40 Zeichen.`;
export const labelTooLong: Told<typeof English.labelTooLong> = (name, longest) =>
  `labels: ${quoted(name)} ist zu lang; ein Name hat 1 bis ${longest} Zeichen.`;
export const labelNotText: Told<typeof English.labelNotText> = (name) =>
  `labels: ${quoted(name)} enthält ein Steuerzeichen oder ein halbes Zeichen; geben Sie reinen Text an.`;

export const MALFORMED_PERCENT =
  'Auf ein % folgt kein Zeichencode; schreiben Sie %25 für ein Prozentzeichen, oder lassen Sie die Kodierung weg.';
export const wrongVersion: Told<typeof English.wrongVersion> = (value) =>
  `v: ${quoted(value)} ist keine Version, die diese Seite kennt; sie kennt nur 1, und als Version 1 wird der Rest gelesen.`;
export const givenTwice: Told<typeof English.givenTwice> = (field) =>
  `${field} ist mehrmals angegeben; die letzte Angabe zählt.`;
export const SOURCES_EXCLUDE =
  'z, a und x (oder X), W, b schließen einander aus; die letzte Angabe in der Adresse gilt.';
export const INPUTS_EXCLUDE =
  'x (eine Zeile) und X (mehrere) schließen einander aus; die letzte Angabe in der Adresse gilt.';
export const noLongerFits: Told<typeof English.noLongerFits> = (field) =>
  `${field} passt nicht mehr zu den anderen Werten.`;
export const addressTooLong: Told<typeof English.addressTooLong> = (bytes, limit) =>
  `Diese Adresse ist ${bytes} Byte lang; höchstens ${limit} werden gelesen. Nichts davon wird verwendet.`;
export const experimentTooLong: Told<typeof English.experimentTooLong> = (bytes, limit) =>
  `Dieses Experiment braucht eine Adresse von ${bytes} Byte, und höchstens ${limit} werden wieder gelesen; deshalb wird die Adresse nicht nachgeführt. ` +
  'Mit weniger Ziffern oder weniger Zahlen passt es wieder.';
export const usedInstead: Told<typeof English.usedInstead> = (what) =>
  `Die Seite verwendet stattdessen ${what}.`;
export const NOTHING_INSTEAD: Told<typeof English.NOTHING_INSTEAD> = {
  lesson: 'keine Lektion',
  labels: 'die Nummern der Klassen als Namen',
  cell: 'keine ausgewählte Zelle',
};
export const UNSOLVABLE =
  'Zusammen haben diese Werte kein Ergebnis: Eine Zahl auf dem Weg verlässt den Bereich doppelter Genauigkeit; geben Sie kleinere an.';
export const pageTooLarge: Told<typeof English.pageTooLarge> = (field, actual, maximum) =>
  `${field}: ${actual} sind zu viele; auf dieser Seite sind höchstens ${maximum} erlaubt.`;

export const MASK_BECAME_FINITE: Told<typeof English.MASK_BECAME_FINITE> = (value) =>
  `Eine maskierte Klasse ist hier nicht möglich: Aus ihrem Logit -inf wurde ${value}.`;
export const ACTIVATIONS_BECAME_LOGITS =
  'Aktivierungen lassen sich nur mit Softmax direkt bearbeiten: Eingegeben sind jetzt die Logits, die sie ergeben haben.';
export const LOSS_BECAME_MSE =
  'Kreuzentropie braucht Softmax: Der Verlust ist jetzt der quadratische Fehler.';
export const UNDERFLOW_BECAME_MASK =
  'Eine Aktivierung, die für doppelte Genauigkeit zu klein ist, wurde zu 0; das maskiert ihre Klasse.';
export const TARGET_BECAME_CLASS =
  'Kreuzentropie verträgt kein negatives Ziel: Ziel ist jetzt die Klasse seines größten Eintrags.';
export const BATCH_NEEDS_LAYER = 'X: Ein Batch geht durch eine Schicht; geben Sie x, W und b an.';
export const batchRowFault: Told<typeof English.batchRowFault> = (row, reason) =>
  `Zeile ${row} von X: ${reason}`;
export const BATCH_ENDED =
  'Nur eine Schicht hat Zeilen von x: Die anderen Zeilen des Batches sind weggefallen. „Rückgängig“ holt sie zurück.';
export const batchFull: Told<typeof English.batchFull> = (maximum) =>
  `X: Ein Batch hat hier höchstens ${maximum} Zeilen; entfernen Sie eine, bevor Sie eine weitere hinzufügen.`;

export const lockedOnPage: Told<typeof English.lockedOnPage> = (field, value) =>
  `${field}${value === '' ? '' : `: ${quoted(value)} wird nicht übernommen, denn ${field}`} ist auf dieser Seite gesperrt. ` +
  'Nur die Kursseite, in der sie steht, kann das ändern.';

export const VIEW_ID =
  'id: Erlaubt sind höchstens 64 der Zeichen A-Z, a-z, 0-9, _ und -; die Seite kommt ohne aus.';
