import type * as English from '../en/arrays';
import type { Told } from '../told';
import { counted, grouped } from './grouped';
import { quoted } from './quotation';

const shapeText = (shape: readonly number[]): string => {
  if (shape.length === 0) return 'eine einzelne Zahl';
  return shape.length === 1 ? counted(shape[0] ?? 0, 'Zahl', 'Zahlen') : `${shape.join(' × ')} Zahlen`;
};

const PRINT_ALL: Readonly<Record<English.Printer, string>> = {
  numpy: 'rufen Sie np.set_printoptions(threshold=np.inf) auf und geben Sie das Array neu aus',
  torch: 'rufen Sie torch.set_printoptions(profile="full") auf und geben Sie den Tensor neu aus',
  other:
    'geben Sie alles aus (NumPy: np.set_printoptions(threshold=np.inf); PyTorch: torch.set_printoptions(profile="full"))',
};

const NUMBERS_ALLOWED = 'erlaubt sind Zahlen wie 0.5, -2e-3, nan und inf';
const FORMS_ALLOWED =
  'erlaubt ist, was NumPy, PyTorch, JAX, TensorFlow, MATLAB, Julia oder R ausgibt, dazu JSON, CSV und Listen in Klammern';
const FILES_ALLOWED = 'gelesen wird .npy, .npz oder Text wie .json, .csv und .txt';

/** The lines of the text are "Zeile 3"; those of the array, to tell them apart, "die 3. Zeile des Arrays". */
export const textFaults: Told<typeof English.textFaults> = {
  tooLong: (length, most) =>
    `Der Text hat ${grouped(length)} Zeichen; gelesen werden höchstens ${grouped(most)}.`,
  empty: 'Der Text ist leer; fügen Sie Zahlen ein, etwa [[0.1, -0.2], [0.3, 0.4]].',
  noNumbers: (place, found) =>
    `${place}: ${quoted(found)} enthält keine Zahlen; geben Sie mindestens eine an, etwa [0.5].`,
  notNumber: (place, found) => `${place}: ${quoted(found)} ist keine Zahl; ${NUMBERS_ALLOWED}.`,
  complex: (place, found) => `${place}: ${quoted(found)} ist komplex; erlaubt sind nur reelle Zahlen.`,
  beyondDoubles: (place, found) =>
    `${place}: ${quoted(found)} ist zu groß für ein double; erlaubt ist höchstens 1.8e308, oder inf.`,
  decimalComma: (place, found) =>
    `${place}: ${quoted(found)} kann ein Dezimalkomma haben oder zwei Zahlen sein; schreiben Sie Dezimalpunkte, etwa 0.5.`,
  missing: (place) =>
    `${place}: Neben „,“ fehlt eine Zahl; zwischen zwei Trennzeichen muss eine stehen (nan ist erlaubt).`,
  unknownForm: (place, found) =>
    `${place}: ${quoted(found)} lässt sich nicht als Zahlen lesen; ${FORMS_ALLOWED}.`,
  unknownCall: (place, found) =>
    `${place}: ${quoted(found)} müsste erst ausgeführt werden; geben Sie das Ergebnis aus und fügen Sie dieses ein (erlaubt sind array(…) und tensor(…)).`,
  badOption: (place, found) =>
    `${place}: ${quoted(found)} endet nicht wie eine Option; erlaubt sind dtype=float32, device='cpu' und Ähnliches.`,
  badScale: (place, found) =>
    `${place}: ${quoted(found)} ist kein gemeinsamer Faktor; erlaubt ist eine Zehnerpotenz wie 1.0e-03 *, einmal und vor den Zahlen.`,
  mismatchedBracket: (place, found, opened) =>
    `${place}: ${quoted(found)} schließt ${quoted(opened)} nicht; jede Klammer muss von einer derselben Art geschlossen werden.`,
  unopened: (place, found) =>
    `${place}: ${quoted(found)} schließt nichts; eine Klammer muss geöffnet sein, bevor sie geschlossen wird.`,
  unclosed: (place, opened) =>
    `${place}: ${quoted(opened)} wird nie geschlossen; das Ende des Kopierten scheint zu fehlen.`,
  unclosedQuote: (place, found) =>
    `${place}: In ${quoted(found)} fehlt das schließende Anführungszeichen; in Anführungszeichen stehen dürfen nur "nan", "inf" und "-inf".`,
  afterEnd: (place, found) =>
    `${place}: ${quoted(found)} steht hinter dem Ende des Arrays; erlaubt ist ein Array auf einmal.`,
  tooDeep: (place, most) =>
    `${place}: „[“ öffnet mehr als ${most} Ebenen von Klammern; erlaubt ist ein Vektor, eine Matrix oder ein Stapel von Matrizen.`,
  tooMany: (place, most) =>
    `${place}: mehr als ${grouped(most)} Zahlen; erlaubt ist ein Stapel von höchstens 32 Matrizen von 64 × 64.`,
  truncated: (place, found, printer) =>
    `${place}: ${quoted(found)} steht für Zahlen, die nicht ausgegeben wurden; ${PRINT_ALL[printer]}.`,
  ragged: (place, row, actual, expected) =>
    `${place}: Die ${row}. Zeile des Arrays hat ${shapeText(actual)}, die 1. Zeile ${shapeText(expected)}; alle müssen gleich viele haben.`,
  blockRows: (place, actual, expected) =>
    `${place}: Dieser Spaltenblock hat ${counted(actual, 'Zeile', 'Zeilen')}, der erste ${grouped(expected)}; alle müssen gleich viele haben.`,
  notAsAnnounced: (found, actual) =>
    `${quoted(found)} kündigt eine andere Größe an, als folgt, nämlich ${shapeText(actual)}; kopieren Sie alles.`,
};

export const places: Told<typeof English.places> = {
  whole: 'Der Text',
  line: (line) => `Zeile ${grouped(line)}`,
  number: (line, number) => `Zeile ${grouped(line)}, Zahl ${grouped(number)}`,
  column: (line, column) => `Zeile ${grouped(line)}, Spalte ${grouped(column)}`,
  entry: (path) =>
    path.length === 0 ? 'Der Wert' : `Eintrag [${path.map((index) => index + 1).join('; ')}]`,
};

export const dataFaults: Told<typeof English.dataFaults> = {
  notNumber: (place, kind) =>
    `${place}: ${quoted(kind)} ist keine Zahl; erlaubt sind Zahlen, "nan", "inf" und "-inf" in Listen.`,
  missing: (place) => `${place} fehlt; an jeder Stelle einer Liste muss eine Zahl stehen.`,
  empty: (place) => `${place}: „[]“ ist leer; geben Sie mindestens eine Zahl an.`,
  unreadable: 'Das Array lässt sich nicht auslesen; erlaubt sind einfache Listen von Zahlen.',
};

export const fileFaults: Told<typeof English.fileFaults> = {
  named: (name, fault) => `${quoted(name)}: ${fault}`,
  tooLong: (length, most) =>
    `Die Datei hat ${counted(length, 'Byte', 'Bytes')}; gelesen werden höchstens ${grouped(most)}.`,
  empty: 'Die Datei ist leer; nötig ist eine .npy, eine .npz oder Text mit Zahlen.',
  unknown: `Die Datei ist weder Text noch eine von NumPy; ${FILES_ALLOWED}.`,
  kind: (kind) => `Das ist ${kind}; ${FILES_ALLOWED}.`,
  pickle:
    'Das ist ein Pickle, der beim Öffnen Code ausführt; speichern Sie die Zahlen stattdessen mit np.save als .npy.',
  version: (version) =>
    `Die .npy gibt die Version ${quoted(version)} an; gelesen werden die Versionen 1.0, 2.0 und 3.0.`,
  cutShort: 'Die Datei endet mitten im Header; sie scheint abgeschnitten zu sein.',
  header: (found) =>
    `Im Header der .npy steht ${quoted(found)}; nötig ist ein Dictionary aus descr, fortran_order und shape.`,
  type: (descr) =>
    `Die Zahlen sind vom Typ ${quoted(descr)}; gelesen werden float16, float32, float64, ganze Zahlen und Wahrheitswerte.`,
  complex: (descr) =>
    `Die Zahlen sind komplex (${quoted(descr)}); speichern Sie den Realteil, etwa mit np.save(name, x.real).`,
  objects: (descr) =>
    `Das Array enthält Python-Objekte (${quoted(descr)}), also einen Pickle; speichern Sie Zahlen, etwa mit np.save(name, x.astype(float)).`,
  structured: (descr) =>
    `Die Einträge haben Felder oder sind rohe Bytes (${quoted(descr)}); speichern Sie ein einfaches Array von Zahlen.`,
  strings: (descr) =>
    `Das Array enthält Text (${quoted(descr)}); speichern Sie Zahlen, etwa mit np.save(name, x.astype(float)).`,
  longDouble: (descr) =>
    `Die Zahlen sind long doubles (${quoted(descr)}), deren Bytes sich von Rechner zu Rechner unterscheiden; speichern Sie sie mit x.astype(float).`,
  dates: (descr) => `Das Array enthält Datums- oder Zeitangaben (${quoted(descr)}); speichern Sie Zahlen.`,
  dimensions: (shape, most) =>
    `Die Form ${quoted(shape)} hat zu viele Dimensionen; gelesen werden höchstens ${most}.`,
  tooMany: (shape, most) =>
    `Die Form ${quoted(shape)} hat zu viele Zahlen; gelesen werden höchstens ${grouped(most)}.`,
  noNumbers: (shape) => `Die Form ${quoted(shape)} hat keine Zahlen; nötig ist mindestens eine.`,
  size: (shape, actual, expected) =>
    `Die Form ${quoted(shape)} braucht ${counted(expected, 'Byte', 'Bytes')} an Zahlen, die Datei hat ${grouped(actual)}; beides muss übereinstimmen.`,
  bigInteger: (value) =>
    `${quoted(value)} ist eine ganze Zahl, die kein double fassen kann; erlaubt ist betragsmäßig höchstens 2^53.`,
  zip: (entry) =>
    `Die .npz ist beschädigt: ${quoted(entry)} steht nicht dort, wo es stehen sollte; speichern Sie sie neu.`,
  zipEnd: 'Die .npz ist beschädigt: Das Ende fehlt; speichern Sie sie neu.',
  zipDirectory:
    'Die .npz ist beschädigt: Das Verzeichnis steht nicht dort, wo es stehen sollte; speichern Sie sie neu.',
  zipEncrypted: (entry) => `${quoted(entry)} ist verschlüsselt; speichern Sie ohne Passwort.`,
  zipMethod: (entry, method) =>
    `${quoted(entry)} ist mit Verfahren ${method} komprimiert; gelesen wird, was np.savez und np.savez_compressed schreiben (Verfahren 0 und 8).`,
  zipTooLong: (entry, most) =>
    `${quoted(entry)} ist entpackt größer als erlaubt; für die ganze .npz sind es ${counted(most, 'Byte', 'Bytes')}.`,
  zipDamaged: (entry) =>
    `${quoted(entry)} ergibt entpackt nicht, was gepackt wurde; die .npz ist beschädigt, speichern Sie sie neu.`,
  zipNoArrays:
    'Darin ist keine .npy; gelesen wird eine .npz von np.savez (eine .pt von PyTorch nicht: Speichern Sie x.numpy() mit np.save).',
  zipNoInflate: (entry) =>
    `${quoted(entry)} ist komprimiert, und dieser Browser kann es nicht entpacken; nehmen Sie np.savez, das nicht komprimiert.`,
};

export const FILE_KINDS: Told<typeof English.FILE_KINDS> = {
  matlab: 'eine binäre MATLAB-Datei (speichern Sie sie mit writematrix als .csv)',
  hdf5: 'eine HDF5-Datei (speichern Sie die Zahlen mit np.save)',
  png: 'ein Bild',
  gzip: 'eine gzip-Datei (entpacken Sie sie zuerst)',
  pdf: 'ein PDF',
};
