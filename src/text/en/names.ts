import { numberText, subscript, superscript } from '../numbers';

/** z₂ (dog); z₂ alone where the class has no name but its number. Index from 0. */
export function named(letter: string, index: number, label: string): string {
  const symbol = indexed(letter, index);
  return label === '' || label === String(index + 1) ? symbol : `${symbol} (${label})`;
}

/** z₂. Index from 0. */
export function indexed(letter: string, index: number): string {
  return `${letter}${subscript(index + 1)}`;
}

/** What is too small for a double, from its logarithm: e^−1000.4 ≈ 10⁻⁴³⁴. */
export function powerText(log: number): string {
  return `e^${numberText(log)} ≈ 10${superscript(Math.round(log / Math.LN10))}`;
}
