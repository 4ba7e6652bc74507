import type { ActivationName, Argument, LossName } from '../../engine/problem';
import { ACTIVATION_NOUNS } from './activations';
import { sayList, sayRows } from './spoken';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The hand-out: on paper, as LaTeX, as Markdown. */
export const handout = {
  network: 'The network',
  classHead: 'class',
  moreClasses: (count: number): string => `${counted(count, 'more class is', 'more classes are')} not shown.`,
  activation: (name: ActivationName): string =>
    name === 'softmax' ? 'a = softmax(z)' : `a = f(z), f is ${ACTIVATION_NOUNS[name]}`,
  loss: { mse: 'E is the mean squared error', crossEntropy: 'E is the cross-entropy' } satisfies Record<
    LossName,
    string
  >,
  vector: (name: string, entries: readonly string[], folded: number): string =>
    `${name} is ${sayList(entries, folded)}.`,
  matrix: (name: string, rows: readonly string[], folded: number): string =>
    `${name}, row by row: ${sayRows(rows, folded)}.`,
  temperature: (value: string): string => `temperature T = ${value}`,
  rate: (value: string): string => `learning rate η = ${value}`,
  choice: (form: Argument, argument: Argument): string =>
    `∂a/∂z by the formula written in ${form}, given ${argument}`,
  jacobian: '∂a/∂z, row i: activation a, column m: logit z',
  chosenJacobian: 'As it was computed',
  rightJacobian: 'The right one',
  folded: (count: number): string => `${counted(count, 'entry is', 'entries are')} folded away`,
  verdict: 'Verdict',
  address: 'The live experiment',
  addressIs: 'Every number here can be moved at this address:',
  noAddress: 'The page was open without an address of its own, so this hand-out names none.',
  addressTooLong: (bytes: number, limit: number): string =>
    `The address of this experiment would have ${bytes} bytes, and the page reads at most ${limit}, so this hand-out names none. With fewer digits or fewer numbers it fits.`,
  /** What a screen reader calls the QR code. */
  code: 'QR code of the address',
  noCode: (bytes: number, most: number): string =>
    `The address has ${bytes} bytes and a QR code holds ${most}, so there is none.`,
  legend: 'Striped cells are negative; the darker a cell, the larger its number.',
  comment: 'Made by the page “Softmax, backwards”. Compile it with pdflatex or lualatex.',
  /** babel's name of this language, empty where the document needs none. */
  babel: '',
};

/** Where it is taken away. */
export const takeAway = {
  title: 'Take away',
  latex: 'Derivation as LaTeX',
  latexHint: 'A whole document: compile it, or take what you need.',
  markdown: 'Derivation as Markdown',
  markdownHint: 'For notebooks, GitHub and wikis that set formulas.',
  copy: 'Copy',
  copyWhat: (what: string): string => `Copy: ${what}`,
  download: 'Download',
  downloadWhat: (what: string): string => `Download: ${what}`,
  print: 'Print the hand-out',
  printNow: 'Print',
  notPrinted:
    'The frame around this page, or the browser, does not let it print. Open the full page and print there.',
  printHint: 'Two pages: the network, all nine steps, the Jacobian, the address and its QR code.',
};
