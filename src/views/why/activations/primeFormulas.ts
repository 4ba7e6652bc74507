import type { ElementwiseName } from '../../../engine/problem';
import { type Applied, primeTex } from '../../../lesson/activationForms';
import { factor, general, marked, number, overTemperature, partial } from '../../../lesson/notation';
import { tex, type Tex } from '../../../lesson/tex';

const letterOf = (letter: 'z' | 'a'): Applied => {
  const plain = marked(letter, null, letter);
  return { plain, factor: plain, value: null };
};

const numberOf = (letter: 'z' | 'a', value: number): Applied => ({
  plain: number(value, { colour: letter }),
  factor: factor(value, { colour: letter }),
  value,
});

/** A branch such as ReLU's that is a plain 1 holds none of the numbers: then they stand beside it. */
const hasNumbers = (formula: Tex) => formula.some((part) => typeof part !== 'string');

const lines = (name: Tex, letters: Tex, numbers: Tex) =>
  tex`\begin{aligned}${name} &= ${letters} \\[0.4em] &= ${numbers}\end{aligned}`;

/** f′ in one form: with letters, and below it with the numbers and what comes out; null where there is no such form. */
export function primeLines(
  name: ElementwiseName,
  form: 'z' | 'a',
  given: number,
  result: number,
): Tex | null {
  const letters = primeTex(name, form, letterOf(form));
  const numbers = primeTex(name, form, numberOf(form, given));
  if (!letters || !numbers) return null;
  const value = number(result, { whole: true });
  const beside = tex`${value}\quad(${letterOf(form).plain} = ${numberOf(form, given).plain})`;
  return lines(tex`f'`, letters, hasNumbers(numbers) ? tex`${numbers} = ${value}` : beside);
}

const index = (m: number) => String(m + 1);
const power = (m: string, temperature: number) =>
  tex`e^{${general('z', m)}${temperature === 1 ? '' : tex`/${marked('T', null, 'T')}`}}`;

/** What the exponentials of z_m, of the others and of all come to, after the shift by the largest. */
export type Exponentials = { readonly own: number; readonly others: number; readonly sum: number };

/** ∂a_m/∂z_m by the quotient rule. */
export function softmaxPrimeInLogits(m: number, temperature: number, e: Exponentials, result: number): Tex {
  const own = power(index(m), temperature);
  const each = power('j', temperature);
  const letters = tex`${overTemperature(temperature, false)}\frac{${own}\,\sum_{j\ne ${index(m)}} ${each}}{\bigl(\sum_j ${each}\bigr)^2}`;
  const numbers = tex`${overTemperature(temperature, true)}\frac{${number(e.own)}\cdot ${number(e.others)}}{${number(e.sum)}^2}`;
  return lines(slope(m), letters, tex`${numbers} = ${number(result)}`);
}

/** The same from a_m alone. */
export function softmaxPrimeInActivations(m: number, temperature: number, a: number, result: number): Tex {
  const symbol = general('a', index(m));
  const shown = number(a, { colour: 'a' });
  const letters = tex`${overTemperature(temperature, false)}${symbol}\,(1-${symbol})`;
  const numbers = tex`${overTemperature(temperature, true)}${shown}\,(1-${shown})`;
  return lines(slope(m), letters, tex`${numbers} = ${number(result)}`);
}

const slope = (m: number) => partial(general('a', index(m)), general('z', index(m)));
