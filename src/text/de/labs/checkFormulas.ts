import { withCommas } from '../../brackets';
import type * as English from '../../en/labs/checkFormulas';
import type { Told } from '../../told';

export const checkFormulas: Told<typeof English.checkFormulas> = {
  computed: (formula) => `Ihre Zahlen kommen von: ${withCommas(formula)}.`,
  belongs: (formula) => `Richtig ist: ${withCommas(formula)}.`,
  derivative: (of, by) => `die Ableitung von ${of} nach ${by}`,
  lossFrom: (activations) => `E, gebildet aus ${activations} und y,`,
  softmax: (of) => `Softmax von ${of}`,
  entrywise: (v, w) => `${v} mal, Eintrag für Eintrag, ${w}`,
  transposed: (vector) => `${vector} transponiert`,
  transposedDerivative: (of, by) => `die Transponierte der Ableitung von ${of} nach ${by},`,
  minus: (whole) => `minus ${whole}`,
  sumOver: (index, term) => `die Summe über ${index}: ${term}`,
  shareOfRows: (part, ofAll) => `${part} durch die Summe über alle Zeilen b Strich: ${ofAll}`,
  logarithm: (of) => `den natürlichen Logarithmus von ${of}`,
  oneOver: (divisor) => `1 durch ${divisor},`,
  largest: (vector) => `das größte ${vector}`,
  identity: 'die Einheitsmatrix I',
  prime: (vector) => `${vector} Strich`,
  entry: (whole, ...indices) => `${whole}, Eintrag ${indices.join(', ')},`,
  reordered: (index) => `pi von ${index}`,
  nextOf: (index) => `${index} plus 1`,
  allOnes: 'ein Vektor aus lauter Einsen',
};
