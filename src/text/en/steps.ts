import type { ActivationName, LossName } from '../../engine/problem';
import { ACTIVATION_NOUNS } from './activations';

/** The step's name, said after its number: "5 · ∂a/∂z: how every activation moves with every logit". */
export const STEP_TITLES = {
  logits: 'z: the logits',
  softmax: (activation: ActivationName) =>
    activation === 'softmax'
      ? 'a = softmax(z): logits become shares'
      : `a = f(z): ${ACTIVATION_NOUNS[activation]}, entry by entry`,
  loss: (loss: LossName) =>
    loss === 'mse'
      ? 'E: how far the activations are from the target'
      : 'E: how surprising the target is to the activations',
  dE_da: '∂E/∂a: how the loss moves with every activation',
  da_dz: '∂a/∂z: how every activation moves with every logit',
  dE_dz: '∂E/∂z: how the loss moves with every logit',
  dz_dW: '∂z/∂W: how every logit moves with every weight',
  dE_dW: '∂E/∂W: how the loss moves with every weight',
  update: 'W ← W − η ∂E/∂W: one step downhill',
  updateDirect: 'z ← z − η ∂E/∂z: one step downhill',
};

export const SUBSTEP_TITLES = {
  shift: 'Shift by the largest',
  exponentiate: 'Exponentiate',
  sum: 'Add up',
  divide: 'Divide',
  elementwise: 'Apply f to every entry',
  quotient: 'Quotient rule',
  diagonal: 'i = m',
  offDiagonal: 'i ≠ m',
  delta: 'One formula with δ',
  inLogit: 'f′ written in z',
  inActivation: 'f′ written in a',
  matrix: 'As a matrix',
  rows: 'Scale row i by ∂E/∂aᵢ',
  columns: 'Add up each column',
  shortSoftmax: 'The short form, without the matrix',
  shortElementwise: 'The short form: entry times entry',
  collapse: 'With cross-entropy: a − y',
  fused: 'Why fused: a → 0',
};

/** A word or two at the left of a line. */
export const LINE_LABELS = {
  general: 'general',
  numbers: 'with numbers',
  value: 'value',
  column: (index: number) => `column ${index + 1}`,
  row: (index: number) => `row ${index + 1}`,
  entry: 'this entry',
  cell: 'this cell',
  cellDiagonal: 'this cell, i = m',
  cellOffDiagonal: 'this cell, i ≠ m',
  constant: 'constant',
  layer: 'as a layer',
  naive: 'without the shift',
  chosen: 'your choice',
  chosenNumbers: 'your numbers',
  chosenValue: 'your value',
  right: 'right value',
  outer: 'the same',
  otherLogit: 'other logits',
  mean: 'weighted sum',
  second: 'softmax twice',
  share: 'with',
  before: 'E now',
  after: 'E after',
  afterChosen: 'E, your step',
  afterRight: 'E, right step',
  bias: 'bias',
  target: 'Σ y',
  twin: 'same a, other z',
  cancels: 'aᵢ cancels',
  gathered: 'δ picks yₘ',
  whole: 'all at once',
  excess: 'a − y misses',
  separate: 'told only a',
  separateLoss: 'E from a',
  separateTerm: '−y/a times J',
  separateGradient: 'its ∂E/∂z',
  fused: 'fused',
  fusedLoss: 'fused E',
};

/** Stands in a formula where entries are folded away. */
export const more = (count: number): string => `${count} more`;

/** Words that stand inside a formula. */
export const IN_FORMULA = { none: 'none', inDoubles: 'in doubles', noNumber: 'no number' };
