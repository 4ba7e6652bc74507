import { asSentence } from '../brackets';
import type * as English from '../en/formulas';
import type { Told } from '../told';
import { sayMinus, sayOver, sayTimes } from './spoken';

export const formulaText: Told<typeof English.formulaText> = {
  sentence: asSentence,
  times: sayTimes,
  minus: sayMinus,
  over: sayOver,
  is: (left, right) => `${left} ist ${right}`,
  where: (whole, part) => `${whole}; dabei gilt: ${part}`,
  inBrackets: (sum) => `, in Klammern, ${sum},`,
  allOver: (sum, divisor) => `${sum}, alles durch ${divisor}`,
  power: (exponent) => `e hoch ${exponent}`,
  share: (part, ofAll) => `${part} durch die Summe aller ${ofAll}`,
  diagonal: (entries) => `die Diagonalmatrix von ${entries}`,
  outer: (vector) => `das äußere Produkt von ${vector} mit sich selbst`,
  isJacobian: '; das ist J',
  isNotJacobian: '; das ist nicht J',
};
