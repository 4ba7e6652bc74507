import { superscript, written } from './numbers';

/** 10⁻⁴, 5.6·10⁻⁵, 1 */
export function epsilonText(epsilon: number): string {
  if (epsilon === 1) return '1';
  const [mantissa = '', exponent = '0'] = epsilon.toExponential(1).split('e');
  const power = `10${superscript(Number(exponent))}`;
  return mantissa === '1.0' ? power : `${written(mantissa)}·${power}`;
}
