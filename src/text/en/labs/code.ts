import type { Argument, LossName } from '../../../engine/problem';

const LOSSES: Readonly<Record<LossName, string>> = {
  mse: 'mean squared error',
  crossEntropy: 'cross-entropy',
};

/** The comments inside the programs. Their strings (below) are plain ASCII, since not every console prints ∂. */
export const comments = {
  title: 'Softmax, backwards: ∂E/∂W = ∂E/∂a · ∂a/∂z · ∂z/∂W, row vectors',
  logits: '1. z, the logits',
  activations: (name: string) => `2. a = ${name}(z)`,
  loss: (loss: LossName) => `3. E, ${LOSSES[loss]}`,
  dE_da: '4. ∂E/∂a',
  da_dz: '5. ∂a/∂z',
  dE_dz: '6. ∂E/∂z',
  dz_dW: '7. ∂z/∂W',
  dE_dW: '8. ∂E/∂W and ∂E/∂b',
  update: '9. one step downhill',
  double: 'as this page computes',
  requiresGrad: 'for the judge at the end',
  recovered: 'T ln a, with the largest z at 0: softmax forgets the constant',
  masked: 'ln 0 = -inf: a masked class',
  shifted: 'shifted by the largest, so that no exp overflows',
  logSoftmax: 'ln a, finite even where a itself underflows',
  branch: 'no overflow in the branch that is not taken',
  factor: (outputs: number) => `N = ${outputs}; some leave the 2/N out`,
  nothingFlows: 'where y = 0 nothing flows, whatever a is',
  written: (form: Argument) =>
    form === 'a' ? 'written in a: s is what softmax(z) gave' : 'written in z: it takes the softmax itself',
  writtenElementwise: (form: Argument) => `written in ${form}`,
  notInActivation: (name: string) => `cannot be written in a: two z share one a, so ${name} keeps z`,
  wrongArgument: (prime: string, form: Argument) => `wrong: ${prime} is written in ${form}`,
  constant: 'it is 1, whatever it is given',
  alike: 'z > 0 exactly where a > 0, so either will do',
  byChance: (form: Argument) => `written in ${form}; on these numbers the other gives the same`,
  product: 'row vector times matrix, since softmax mixes its inputs',
  elementwise: 'entry by entry: the matrix is diagonal, and da_dz its diagonal',
  shortForm: '-y / a has left the doubles: the limit of dE_da times da_dz',
  direct: 'z is given directly: as by a layer with x = 1, W = z, b = 0',
  whicheverLogit: '∂z_m/∂W_dm = x_d, whichever m',
  bias: '∂z_m/∂b_m = 1',
  moves: 'W = z moves, b stays 0',
  check: "Is it right? Compared with a derivative that knows no formula, and with the page's numbers",
  differences: 'central differences: they know f, and nothing of f′',
  ownSide: 'on the side of the kink that z is on',
  forgetsShift: 'softmax forgets the shift',
  autograd: 'the judge: autograd, which was shown the forward pass only',
  saturated: 'saturated: this row has kept its digits',
  onlyDiagonal: 'its diagonal, for short',
  onlyFirstRow: 'its first row, for short',
};

/** What the programs print or stop with. */
export const printed = {
  differs: (name: string, computed: string, right: string, hint: string) =>
    `${name} is ${computed}, not ${right}. ${hint}`,
  hint: (prime: string, form: Argument) => `${prime} is written in ${form}: give it ${form}`,
  ok: 'ok: da_dz is the derivative of a by z, and every number is that of the page',
};

/** The comments in the functions that make an address. */
export const invitation = {
  fromOne: 'the page counts classes from 1',
  python: 'y: the class, from 0, or all N numbers',
  notebook: 'in a notebook',
  javascript: 'y: the class, from 0, or all N numbers',
  frame: 'a frame in your own page',
};

/** The lab itself. */
export const code = {
  language: 'Language',
  languages: { numpy: 'NumPy', pytorch: 'PyTorch', jax: 'JAX', typescript: 'TypeScript' },
  addressLanguages: { python: 'Python', javascript: 'JavaScript' },
  program: 'The program, step by step',
  formula: 'The formula of the lines pointed at',
  goTo: (number: number, title: string) => `Step ${number}, ${title}`,
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'Selected: press Ctrl+C (⌘C) to copy.',
  download: 'Download',
  downloaded: (fileName: string) => `Saved as ${fileName}.`,
  standing: {
    wrong: 'The derivative is given what its formula is not written in.',
    caught: 'This assertion stops the program.',
  },
  runsThrough: 'As you have chosen, the program runs through: every assertion holds.',
  stops: (form: Argument, argument: Argument) =>
    `As you have chosen, the program stops with an AssertionError: its derivative, written in ${form}, is given ${argument}.`,
  ofBatch: (row: number, rows: number) =>
    `Of the ${rows} rows of the batch the program computes row ${row}, the one that the page shows.`,
  counting: 'In code, as usual there, indices count from 0; on the page they count from 1.',
  own: 'Open your own arrays here',
  ownWhy: {
    python:
      'This function makes an address of this page out of the arrays of your own program: NumPy, PyTorch, JAX or plain lists. Every number arrives to its last digit; an address holds up to 16 KiB.',
    javascript:
      'This function makes an address of this page out of the arrays of your own program, typed or not. Every number arrives to its last digit; an address holds up to 16 KiB.',
  },
  ownProgram: 'The function that makes an address',
};
