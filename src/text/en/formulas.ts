import { asSentence } from '../brackets';
import { sayMinus, sayOver, sayTimes } from './spoken';

/** How the parts of a formula in letters are read aloud, where it is put together from them. */
export const formulaText = {
  sentence: asSentence,
  times: sayTimes,
  minus: sayMinus,
  over: sayOver,
  is: (left: string, right: string): string => `${left} is ${right}`,
  where: (whole: string, part: string): string => `${whole}, where ${part}`,
  /** What is closed again by a comma. */
  inBrackets: (sum: string): string => `, in brackets, ${sum},`,
  allOver: (sum: string, divisor: string): string => `${sum}, all over ${divisor}`,
  power: (exponent: string): string => `e to the ${exponent}`,
  share: (part: string, ofAll: string): string => `${part} over the sum of all ${ofAll}`,
  diagonal: (entries: string): string => `the diagonal matrix of ${entries}`,
  outer: (vector: string): string => `the outer product of ${vector} with itself`,
  isJacobian: ', which is J',
  isNotJacobian: ', which is not J',
};
