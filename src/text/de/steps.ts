import type * as English from '../en/steps';
import type { Told } from '../told';
import { ACTIVATION_NOUNS } from './activations';

export const STEP_TITLES: Told<typeof English.STEP_TITLES> = {
  logits: 'z: die Logits',
  softmax: (activation) =>
    activation === 'softmax'
      ? 'a = softmax(z): aus Logits werden Anteile'
      : `a = f(z): ${ACTIVATION_NOUNS[activation]}, Eintrag für Eintrag`,
  loss: (loss) =>
    loss === 'mse'
      ? 'E: wie weit die Aktivierungen vom Ziel entfernt sind'
      : 'E: wie sehr das Ziel die Aktivierungen überrascht',
  dE_da: '∂E/∂a: wie sich der Verlust mit jeder Aktivierung ändert',
  da_dz: '∂a/∂z: wie sich jede Aktivierung mit jedem Logit ändert',
  dE_dz: '∂E/∂z: wie sich der Verlust mit jedem Logit ändert',
  dz_dW: '∂z/∂W: wie sich jedes Logit mit jedem Gewicht ändert',
  dE_dW: '∂E/∂W: wie sich der Verlust mit jedem Gewicht ändert',
  update: 'W ← W − η ∂E/∂W: ein Schritt bergab',
  updateDirect: 'z ← z − η ∂E/∂z: ein Schritt bergab',
};

export const SUBSTEP_TITLES: Told<typeof English.SUBSTEP_TITLES> = {
  shift: 'Größtes abziehen',
  exponentiate: 'Exponentieren',
  sum: 'Summieren',
  divide: 'Dividieren',
  elementwise: 'f auf jeden Eintrag anwenden',
  quotient: 'Quotientenregel',
  diagonal: 'i = m',
  offDiagonal: 'i ≠ m',
  delta: 'Eine Formel mit δ',
  inLogit: 'f′ in z geschrieben',
  inActivation: 'f′ in a geschrieben',
  matrix: 'Als Matrix',
  rows: 'Zeile i mal ∂E/∂aᵢ',
  columns: 'Spalten summieren',
  shortSoftmax: 'Kurzform ohne Matrix',
  shortElementwise: 'Kurzform: Eintrag mal Eintrag',
  collapse: 'Mit Kreuzentropie: a − y',
  fused: 'Warum verschmolzen: a → 0',
};

export const LINE_LABELS: Told<typeof English.LINE_LABELS> = {
  general: 'allgemein',
  numbers: 'mit Zahlen',
  value: 'Wert',
  column: (index) => `Spalte ${index + 1}`,
  row: (index) => `Zeile ${index + 1}`,
  entry: 'dieser Eintrag',
  cell: 'diese Zelle',
  cellDiagonal: 'diese Zelle, i = m',
  cellOffDiagonal: 'diese Zelle, i ≠ m',
  constant: 'Konstante',
  layer: 'als Schicht',
  naive: 'ohne Abziehen',
  chosen: 'Ihre Wahl',
  chosenNumbers: 'Ihre Zahlen',
  chosenValue: 'Ihr Wert',
  right: 'richtiger Wert',
  outer: 'dasselbe',
  otherLogit: 'andere Logits',
  mean: 'gewichtete Summe',
  second: 'Softmax zweimal',
  share: 'mit',
  before: 'E jetzt',
  after: 'E danach',
  afterChosen: 'E, Ihr Schritt',
  afterRight: 'E, richtiger Schritt',
  bias: 'Bias',
  target: 'Σ y',
  twin: 'gleiches a, anderes z',
  cancels: 'aᵢ kürzt sich',
  gathered: 'δ wählt yₘ',
  whole: 'alle auf einmal',
  excess: 'fehlt bei a − y',
  separate: 'nur a bekannt',
  separateLoss: 'E aus a',
  separateTerm: '−y/a mal J',
  separateGradient: 'daraus ∂E/∂z',
  fused: 'verschmolzen',
  fusedLoss: 'E verschmolzen',
};

export const more: Told<typeof English.more> = (count) => `${count} weitere`;

export const IN_FORMULA: Told<typeof English.IN_FORMULA> = {
  none: 'keine',
  inDoubles: 'als double',
  noNumber: 'keine Zahl',
};
