import type * as English from '../../en/labs/scaleRefusals';
import type { Told } from '../../told';
import { counted, grouped } from '../grouped';
import { quoted } from '../quotation';

const logits = (count: number): string => counted(count, 'Logit', 'Logits');

/** „Logit 17“, and in which row where there are several. */
const logitAt = (place: number, row: number | null): string =>
  row === null ? `Logit ${grouped(place)}` : `Logit ${grouped(place)} in Zeile ${grouped(row)}`;

const LOGITS_ALLOWED = 'nötig ist eine endliche Zahl, oder -inf für ein maskiertes Token';
const IDS_ALLOWED = (count: number): string =>
  `bei ${logits(count)} muss jede id von 0 bis ${grouped(count - 1)} einmal vorkommen`;

export const scaleRefusals: Told<typeof English.scaleRefusals> = {
  broken: (reason) => `Das Lesen selbst brach ab (${reason}). Was gezeigt wurde, bleibt.`,
  fileTooLarge: (name, bytes, limit) =>
    `${quoted(name)} hat ${grouped(bytes)} Bytes; gelesen werden höchstens ${grouped(limit)} (64 MB). Speichern Sie nur die Logits einer Position, etwa mit np.save(name, logits[-1]).`,
  textTooLong: (characters, limit) =>
    `Dieser Text hat ${grouped(characters)} Zeichen; gelesen werden höchstens ${grouped(limit)}. Speichern Sie die Logits als .npy und ziehen Sie die Datei hierher.`,
  lostFile: (name) =>
    `${quoted(name)} ließ sich nicht lesen: Vielleicht wurde die Datei verschoben, oder es ist ein Ordner. Wählen Sie eine Datei.`,

  pasted: (fault) => fault.charAt(0).toUpperCase() + fault.slice(1),
  noContext: (word, allowed) =>
    `Was auf ${quoted(word)} folgt, wurde nicht gezählt; wählen Sie eines von ${allowed.join(', ')}.`,
  noArray: (place, count) =>
    `Array ${grouped(place)} gibt es nicht; die .npz enthält ${counted(count, 'Array', 'Arrays')}.`,
  dimensions: (shape) =>
    `Die Form (${shape.join(', ')}) hat ${shape.length} Dimensionen; nötig ist eine Zeile von Logits oder eine Matrix mit einer Zeile je Position. Speichern Sie eine ihrer Matrizen, etwa mit np.save(name, logits[0]).`,
  tooManyTokens: (count, limit) =>
    `${logits(count)} in einer Zeile sind zu viele; erlaubt sind höchstens ${grouped(limit)}.`,
  tooManyNumbers: (place, limit) =>
    `${place}: mehr als ${grouped(limit)} Zahlen; speichern Sie so viele als .npy, von der nur die gezeigte Zeile gelesen wird.`,
  noRow: (row, count) =>
    `Zeile ${grouped(row)} gibt es nicht; ${count === 1 ? 'es gibt nur Zeile 1' : `geben Sie eine ganze Zahl von 1 bis ${grouped(count)} an`}.`,

  notANumber: (place, row) => `${logitAt(place, row)} ist NaN; ${LOGITS_ALLOWED}.`,
  infinite: (place, row) => `${logitAt(place, row)} ist inf oder zu groß für ein double; ${LOGITS_ALLOWED}.`,
  allMasked: (count, row) => {
    const inRow = row === null ? '' : ` in Zeile ${grouped(row)}`;
    const all = count === 1 ? `Das einzige Logit${inRow} ist` : `Alle ${grouped(count)} Logits${inRow} sind`;
    return `${all} -inf, sodass jedes Token maskiert ist; mindestens eines muss endlich sein.`;
  },

  cellCount: (place, actual, expected) =>
    `${place}: ${counted(actual, 'Feld', 'Felder')}, in der ersten Zeile aber ${grouped(expected)}; alle Zeilen müssen gleich viele haben (ein Name mit Trennzeichen braucht Anführungszeichen).`,
  tokenEntry: (place, found) => `${place}: ${quoted(found)} geht nicht weiter wie {"token": logit, …}.`,
  tokenNumber: (place, token, found) =>
    `${place}: ${quoted(found)}, angegeben für ${quoted(token)}, ist keine Zahl; ${LOGITS_ALLOWED}.`,

  noLabels: 'Die Datei ist leer; nötig ist eine Liste von Texten oder das {"token": id, …} eines Tokenizers.',
  labelCount: (actual, expected) =>
    `Es sind ${counted(actual, 'Name', 'Namen')} und ${logits(expected)}; nötig ist ein Name je Logit, in derselben Reihenfolge.`,
  labelTooLong: (place, length, limit) =>
    `Name ${grouped(place)} hat ${grouped(length)} Zeichen; erlaubt sind höchstens ${grouped(limit)}.`,
  labelNotText: (place, found) =>
    `Name ${grouped(place)} ist ${quoted(found)} und damit kein Text; nötig ist eine Liste von Texten wie ["the", "of"].`,
  labelsNotJson: (reason) =>
    `Das ist nicht das JSON, als das der Dateiname es ausgibt (${reason}); nötig ist eine Liste von Texten oder das {"token": id, …} eines Tokenizers.`,
  noVocabulary:
    'Dieses JSON enthält keine Namen; nötig ist eine Liste von Texten oder das {"token": id, …} eines Tokenizers, wie in vocab.json.',
  badId: (token, found, count) => `${quoted(token)} hat die id ${quoted(found)}; ${IDS_ALLOWED(count)}.`,
  sameId: (token, other, id, count) =>
    `${quoted(other)} und ${quoted(token)} haben beide die id ${id}; ${IDS_ALLOWED(count)}.`,
};
