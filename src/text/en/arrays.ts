import { counted, grouped } from './grouped';
import { quoted } from './quotation';

const shapeText = (shape: readonly number[]): string => {
  if (shape.length === 0) return 'a single number';
  return shape.length === 1 ? counted(shape[0] ?? 0, 'number', 'numbers') : `${shape.join(' × ')} numbers`;
};

/** What the library that made a print must be told, so that it prints all of it. */
export type Printer = 'numpy' | 'torch' | 'other';
const PRINT_ALL: Record<Printer, string> = {
  numpy: 'call np.set_printoptions(threshold=np.inf) and print it again',
  torch: 'call torch.set_printoptions(profile="full") and print it again',
  other:
    'print all of it (NumPy: np.set_printoptions(threshold=np.inf); PyTorch: torch.set_printoptions(profile="full"))',
};

const NUMBERS_ALLOWED = 'numbers such as 0.5, -2e-3, nan and inf are allowed';
const FORMS_ALLOWED =
  'what NumPy, PyTorch, JAX, TensorFlow, MATLAB, Julia or R prints, JSON, CSV, or lists in brackets are allowed';
const FILES_ALLOWED = '.npy, .npz, or text such as .json, .csv and .txt is read';

/** Why text is no array of numbers. `place` is from `places`. */
export const textFaults = {
  tooLong: (length: number, most: number) =>
    `The text has ${grouped(length)} characters; at most ${grouped(most)} are read.`,
  empty: 'The text is empty; paste numbers, such as [[0.1, -0.2], [0.3, 0.4]].',
  noNumbers: (place: string, found: string) =>
    `${place}: ${quoted(found)} holds no numbers; give one number at least, such as [0.5].`,
  notNumber: (place: string, found: string) =>
    `${place}: ${quoted(found)} is not a number; ${NUMBERS_ALLOWED}.`,
  complex: (place: string, found: string) =>
    `${place}: ${quoted(found)} is complex; only real numbers are allowed.`,
  beyondDoubles: (place: string, found: string) =>
    `${place}: ${quoted(found)} is too large for a double; at most 1.8e308 is allowed, or inf.`,
  decimalComma: (place: string, found: string) =>
    `${place}: ${quoted(found)} may be a decimal comma or two numbers; write decimal points, as in 0.5.`,
  missing: (place: string) =>
    `${place}: “,” has no number beside it; between two separators a number is needed (nan is allowed).`,
  unknownForm: (place: string, found: string) =>
    `${place}: ${quoted(found)} cannot be read as numbers; ${FORMS_ALLOWED}.`,
  unknownCall: (place: string, found: string) =>
    `${place}: ${quoted(found)} would have to be run first; print its result and paste that (array(…) and tensor(…) are allowed).`,
  badOption: (place: string, found: string) =>
    `${place}: ${quoted(found)} does not end as an option should; dtype=float32, device='cpu' and the like are allowed.`,
  badScale: (place: string, found: string) =>
    `${place}: ${quoted(found)} is no common factor; a power of ten such as 1.0e-03 * is allowed, once, before the numbers.`,
  mismatchedBracket: (place: string, found: string, opened: string) =>
    `${place}: ${quoted(found)} does not close ${quoted(opened)}; each bracket must be closed by its own kind.`,
  unopened: (place: string, found: string) =>
    `${place}: ${quoted(found)} closes nothing; a bracket must be opened before it is closed.`,
  unclosed: (place: string, opened: string) =>
    `${place}: ${quoted(opened)} is never closed; the end of what was copied seems to be missing.`,
  unclosedQuote: (place: string, found: string) =>
    `${place}: ${quoted(found)} has no closing quotation mark; quote "nan", "inf" and "-inf" only.`,
  afterEnd: (place: string, found: string) =>
    `${place}: ${quoted(found)} stands after the end of the array; one array at a time is allowed.`,
  tooDeep: (place: string, most: number) =>
    `${place}: “[” goes deeper than ${most} levels of brackets; a vector, a matrix or a stack of matrices is allowed.`,
  tooMany: (place: string, most: number) =>
    `${place}: more than ${grouped(most)} numbers; a stack of at most 32 matrices of 64 × 64 is allowed.`,
  truncated: (place: string, found: string, printer: Printer) =>
    `${place}: ${quoted(found)} stands for numbers that were not printed; ${PRINT_ALL[printer]}.`,
  ragged: (place: string, row: number, actual: readonly number[], expected: readonly number[]) =>
    `${place}: row ${row} holds ${shapeText(actual)} and row 1 ${shapeText(expected)}; all rows need as many.`,
  blockRows: (place: string, actual: number, expected: number) =>
    `${place}: this block of columns has ${counted(actual, 'row', 'rows')} and the first has ${grouped(expected)}; all blocks need as many.`,
  notAsAnnounced: (found: string, actual: readonly number[]) =>
    `${quoted(found)} announces another size than what follows, which is ${shapeText(actual)}; copy all of it.`,
};

/** Where in what was given, counted from 1. */
export const places = {
  whole: 'The text',
  line: (line: number) => `Line ${grouped(line)}`,
  number: (line: number, number: number) => `Line ${grouped(line)}, number ${grouped(number)}`,
  column: (line: number, column: number) => `Line ${grouped(line)}, column ${grouped(column)}`,
  entry: (path: readonly number[]) =>
    path.length === 0 ? 'The value' : `Entry [${path.map((index) => index + 1).join(', ')}]`,
};

/** Why arrays in a message are none of numbers. */
export const dataFaults = {
  notNumber: (place: string, kind: string) =>
    `${place}: ${quoted(kind)} is not a number; numbers, "nan", "inf" and "-inf" in lists are allowed.`,
  missing: (place: string) => `${place} is missing; every place of a list needs a number.`,
  empty: (place: string) => `${place}: “[]” is empty; give one number at least.`,
  unreadable: 'The array cannot be looked into; plain lists of numbers are allowed.',
};

/** Why a file is no array of numbers. */
export const fileFaults = {
  named: (name: string, fault: string) => `${quoted(name)}: ${fault}`,
  tooLong: (length: number, most: number) =>
    `the file has ${counted(length, 'byte', 'bytes')}; at most ${grouped(most)} are read.`,
  empty: 'the file is empty; a .npy, a .npz or text with numbers is needed.',
  unknown: `the file is neither text nor NumPy’s; ${FILES_ALLOWED}.`,
  kind: (kind: string) => `this is ${kind}; ${FILES_ALLOWED}.`,
  pickle:
    'this is a pickle, which runs code when it is opened; save the numbers with np.save instead, as .npy.',
  version: (version: string) =>
    `the .npy says it is of version ${quoted(version)}; versions 1.0, 2.0 and 3.0 are read.`,
  cutShort: 'the file ends inside its header; it seems to be cut short.',
  header: (found: string) =>
    `the .npy header says ${quoted(found)}; a dictionary of descr, fortran_order and shape is needed.`,
  type: (descr: string) =>
    `the numbers are of the type ${quoted(descr)}; float16, float32, float64, whole numbers and booleans are read.`,
  complex: (descr: string) =>
    `the numbers are complex (${quoted(descr)}); save the real part, as with np.save(name, x.real).`,
  objects: (descr: string) =>
    `the array holds Python objects (${quoted(descr)}), a pickle inside; save numbers, as with np.save(name, x.astype(float)).`,
  structured: (descr: string) =>
    `the entries have fields or are raw bytes (${quoted(descr)}); save one plain array of numbers.`,
  strings: (descr: string) =>
    `the array holds text (${quoted(descr)}); save numbers, as with np.save(name, x.astype(float)).`,
  longDouble: (descr: string) =>
    `the numbers are long doubles (${quoted(descr)}), whose bytes differ from machine to machine; save them with x.astype(float).`,
  dates: (descr: string) => `the array holds dates or times (${quoted(descr)}); save numbers.`,
  dimensions: (shape: string, most: number) =>
    `the shape ${quoted(shape)} has too many dimensions; at most ${most} are read.`,
  tooMany: (shape: string, most: number) =>
    `the shape ${quoted(shape)} has too many numbers; at most ${grouped(most)} are read.`,
  noNumbers: (shape: string) => `the shape ${quoted(shape)} has no numbers; one at least is needed.`,
  size: (shape: string, actual: number, expected: number) =>
    `the shape ${quoted(shape)} needs ${counted(expected, 'byte', 'bytes')} of numbers and the file has ${grouped(actual)}; both must agree.`,
  bigInteger: (value: string) =>
    `${quoted(value)} is a whole number that no double can hold; at most 2^53 in size is allowed.`,
  zip: (entry: string) => `the .npz is damaged: ${quoted(entry)} is not where it should be; save it again.`,
  zipEnd: 'the .npz is damaged: its end is missing; save it again.',
  zipDirectory: 'the .npz is damaged: its directory is not where it should be; save it again.',
  zipEncrypted: (entry: string) => `${quoted(entry)} is encrypted; save it without a password.`,
  zipMethod: (entry: string, method: number) =>
    `${quoted(entry)} is compressed by method ${method}; np.savez and np.savez_compressed (methods 0 and 8) are read.`,
  zipTooLong: (entry: string, most: number) =>
    `${quoted(entry)} unpacks to more than what is allowed, which is ${counted(most, 'byte', 'bytes')} for all of the .npz.`,
  zipDamaged: (entry: string) =>
    `${quoted(entry)} does not unpack to what was packed; the .npz is damaged, save it again.`,
  zipNoArrays: `no .npy is inside; a .npz made by np.savez is read (PyTorch’s .pt is not: save x.numpy() with np.save).`,
  zipNoInflate: (entry: string) =>
    `${quoted(entry)} is compressed, and this browser cannot unpack it; use np.savez, which does not compress.`,
};

/** What a kind of file is called that is known and not read. */
export const FILE_KINDS = {
  matlab: 'a binary MATLAB file (save it with writematrix, as .csv)',
  hdf5: 'an HDF5 file (save the numbers with np.save)',
  png: 'a picture',
  gzip: 'a gzip file (unpack it first)',
  pdf: 'a PDF',
};
