import { formulaText } from '../text/en/formulas';
import { joinTex, tex, type Tex } from './tex';

/** A formula in letters, or a part of one, and how it is read aloud. */
export type Written = { readonly tex: Tex; readonly says: string };

export const written = (formula: Tex | string, says: string): Written => ({
  tex: typeof formula === 'string' ? tex`${formula}` : formula,
  says,
});

export const times = (...factors: readonly Written[]): Written =>
  written(
    joinTex(
      factors.map((factor) => factor.tex),
      String.raw`\,`,
    ),
    factors.map(({ says }) => says).reduce(formulaText.times),
  );

export const minus = (v: Written, w: Written): Written =>
  written(tex`${v.tex} - ${w.tex}`, formulaText.minus(v.says, w.says));

export const equation = (left: Written, right: Written): Written =>
  written(tex`${left.tex} = ${right.tex}`, formulaText.is(left.says, right.says));

/** A formula and, after it, what is meant by a part of it. */
export const where = (whole: Written, part: Written): Written =>
  written(tex`${whole.tex},\quad ${part.tex}`, formulaText.where(whole.says, part.says));

export const inBrackets = (sum: Written): Written =>
  written(tex`(${sum.tex})`, formulaText.inBrackets(sum.says));

export const inLargeBrackets = (sum: Written): Written =>
  written(tex`\bigl(${sum.tex}\bigr)`, formulaText.inBrackets(sum.says));

const T = 'T';

/** (…)/T */
export const allOverT = (matrix: Written, temperature: Tex): Written =>
  written(tex`\bigl(${matrix.tex}\bigr)/${temperature}`, formulaText.allOver(matrix.says, T));

export const diagonal = (entries: Written): Written =>
  written(tex`\mathrm{diag}(${entries.tex})`, formulaText.diagonal(entries.says));

/** diag(v) − v vᵀ */
export const diagonalMinusOuter = (v: Written): Written =>
  minus(diagonal(v), written(tex`${v.tex}\,${v.tex}^{\top}`, formulaText.outer(v.says)));

/** e^{v}, or e^{v/T} where there is a temperature: a sum in the exponent has brackets then. */
export function powerOver(temperature: Tex | null, exponent: Written, isSum = false): Written {
  const { tex: power, says } = exponent;
  if (temperature === null)
    return written(tex`e^{${power}}`, formulaText.power(isSum ? formulaText.inBrackets(says) : says));
  const said = isSum ? formulaText.allOver(says, T) : formulaText.over(says, T);
  return written(
    tex`e^{${isSum ? tex`(${power})` : power}/${temperature}}`,
    formulaText.power(formulaText.inBrackets(said)),
  );
}
