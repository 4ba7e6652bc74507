import { counted, grouped } from '../grouped';
import { quoted } from '../quotation';

/** “Logit 17”, and in which row where there are several. */
const logitAt = (place: number, row: number | null): string =>
  row === null ? `logit ${grouped(place)}` : `logit ${grouped(place)} of row ${grouped(row)}`;

const LOGITS_ALLOWED = 'a finite number is needed, or -inf for a token that is masked';
const IDS_ALLOWED = (count: number): string =>
  `with ${counted(count, 'logit', 'logits')} each id from 0 to ${count - 1} is needed once`;

/** What is said of logits and labels that no softmax can be taken of, or that cannot be read. */
export const scaleRefusals = {
  broken: (reason: string): string => `The reading itself broke off (${reason}). What was shown stays.`,
  fileTooLarge: (name: string, bytes: number, limit: number): string =>
    `${quoted(name)} has ${grouped(bytes)} bytes; at most ${grouped(limit)} (64 MB) are read. Save the logits of one position alone, as with np.save(name, logits[-1]).`,
  textTooLong: (characters: number, limit: number): string =>
    `This text has ${grouped(characters)} characters; at most ${grouped(limit)} are read. Save the logits as .npy and drop the file.`,
  lostFile: (name: string): string =>
    `${quoted(name)} could not be read: it may have been moved, or be a folder. Choose a file.`,

  /** Of numbers that have no file: what else follows its name begins the sentence. */
  pasted: (fault: string): string => fault.charAt(0).toUpperCase() + fault.slice(1),
  noContext: (word: string, allowed: readonly string[]): string =>
    `What follows ${quoted(word)} was not counted; choose one of ${allowed.join(', ')}.`,
  noArray: (place: number, count: number): string =>
    `array ${grouped(place)} is not there; the .npz holds ${counted(count, 'array', 'arrays')}.`,
  dimensions: (shape: readonly number[]): string =>
    `the shape (${shape.join(', ')}) has ${shape.length} dimensions; one row of logits is needed, or a matrix with one row for each position. Save one of its matrices, as with np.save(name, logits[0]).`,
  tooManyTokens: (count: number, limit: number): string =>
    `${counted(count, 'logit', 'logits')} in one row are too many; at most ${grouped(limit)} are allowed.`,
  tooManyNumbers: (place: string, limit: number): string =>
    `${place}: more than ${grouped(limit)} numbers; save so many as .npy, of which only the row that is looked at is read.`,
  noRow: (row: number, count: number): string =>
    `row ${grouped(row)} is not there; ${count === 1 ? 'there is only row 1' : `give a whole number from 1 to ${grouped(count)}`}.`,

  notANumber: (place: number, row: number | null): string =>
    `${logitAt(place, row)} is NaN; ${LOGITS_ALLOWED}.`,
  infinite: (place: number, row: number | null): string =>
    `${logitAt(place, row)} is inf, or too large for a double; ${LOGITS_ALLOWED}.`,
  allMasked: (count: number, row: number | null): string =>
    `${count === 1 ? 'the one logit' : `all ${grouped(count)} logits`}${row === null ? '' : ` of row ${grouped(row)}`} ${count === 1 ? 'is' : 'are'} -inf, so that every token is masked; at least one must be finite.`,

  cellCount: (place: string, actual: number, expected: number): string =>
    `${place}: ${counted(actual, 'cell', 'cells')}, and the first line has ${grouped(expected)}; all lines need as many (a label with a separator in it needs quotation marks).`,
  tokenEntry: (place: string, found: string): string =>
    `${place}: ${quoted(found)} does not go on as {"token": logit, …} should.`,
  tokenNumber: (place: string, token: string, found: string): string =>
    `${place}: ${quoted(found)}, given for ${quoted(token)}, is not a number; ${LOGITS_ALLOWED}.`,

  noLabels: 'the file is empty; a list of texts or a tokenizer’s {"token": id, …} is needed.',
  labelCount: (actual: number, expected: number): string =>
    `there are ${counted(actual, 'label', 'labels')} and ${counted(expected, 'logit', 'logits')}; one label for each logit is needed, in the same order.`,
  labelTooLong: (place: number, length: number, limit: number): string =>
    `label ${grouped(place)} has ${grouped(length)} characters; at most ${grouped(limit)} are allowed.`,
  labelNotText: (place: number, found: string): string =>
    `label ${grouped(place)} is ${quoted(found)}, which is no text; a list of texts, as in ["the", "of"], is needed.`,
  labelsNotJson: (reason: string): string =>
    `this is not the JSON that its name says (${reason}); a list of texts or a tokenizer’s {"token": id, …} is needed.`,
  noVocabulary:
    'this JSON has no labels; a list of texts or a tokenizer’s {"token": id, …} is needed, as in vocab.json.',
  badId: (token: string, found: string, count: number): string =>
    `${quoted(token)} has the id ${quoted(found)}; ${IDS_ALLOWED(count)}.`,
  sameId: (token: string, other: string, id: number, count: number): string =>
    `${quoted(other)} and ${quoted(token)} both have the id ${id}; ${IDS_ALLOWED(count)}.`,
};
