import type { Argument, ElementwiseName, Problem } from '../engine/problem';
import type { VerdictKind } from '../engine/trace';
import { PRIMES_SPOKEN } from '../text/en/activations';
import { formulaText } from '../text/en/formulas';
import { primeTex } from './activationForms';
import { general, marked, symbol } from './notation';
import { appliedTo } from './steps/elementwiseActivation';
import { tex } from './tex';
import {
  allOverT,
  diagonal,
  diagonalMinusOuter,
  equation,
  powerOver,
  written,
  type Written,
} from './written';

/** A whole ∂a/∂z as it is written down: diag(v) − v vᵀ for softmax, diag(v) for an elementwise activation. */
export type ClosedForm = {
  readonly matrix: Written;
  /** What v_i is; null where v is a or z itself. */
  readonly where: Written | null;
};

type Base = { readonly vector: Written; readonly where: Written | null };

const T = marked('T', null, 'T');

/** e^{s_i} / Σ_j e^{s_j}, whatever s it is given: the softmax that the form written in z takes of its argument. */
function shares(letter: 'p' | 'c', argument: Argument, temperature: number): Base {
  const colour = letter === 'p' ? 'z' : 'wrong';
  const power = (index: string) =>
    powerOver(temperature === 1 ? null : T, written(general(argument, index), `${argument} ${index}`));
  const [part, all] = [power('i'), power('j')];
  return {
    vector: written(marked(colour, null, letter), letter),
    where: equation(
      written(marked(colour, null, `${letter}_{i}`), `${letter} i`),
      written(tex`${part.tex} \big/ \textstyle\sum_j ${all.tex}`, formulaText.share(part.says, all.says)),
    ),
  };
}

function softmaxBase(form: Argument, argument: Argument, temperature: number): Base {
  if (form === 'a') return { vector: written(symbol(argument), argument), where: null };
  return shares(argument === 'z' ? 'p' : 'c', argument, temperature);
}

function softmaxForm(form: Argument, argument: Argument, temperature: number): ClosedForm {
  const { vector, where } = softmaxBase(form, argument, temperature);
  const difference = diagonalMinusOuter(vector);
  return { matrix: temperature === 1 ? difference : allOverT(difference, T), where };
}

function elementwiseForm(name: ElementwiseName, form: Argument, argument: Argument): ClosedForm | null {
  const slope = primeTex(name, form, appliedTo(argument));
  if (slope === null) return null;
  const says = PRIMES_SPOKEN[name][form](`${argument} i`, null);
  return {
    matrix: diagonal(written('v', 'v')),
    where: equation(written('v_i', 'v i'), written(slope, says)),
  };
}

/** The closed form written in z or a with z or a put in; null where f′ has no form in a. */
export function closedForm(
  { activation, temperature }: Pick<Problem, 'activation' | 'temperature'>,
  form: Argument,
  argument: Argument,
): ClosedForm | null {
  return activation === 'softmax'
    ? softmaxForm(form, argument, temperature)
    : elementwiseForm(activation, form, argument);
}

const J = String.raw`\htmlData{ref=J}{J}`;

/** A closed form, and that it is J, or not; nothing of that where the two only happen to have the same value. */
export function besideJacobian({ tex: matrix, says }: Written, verdict: VerdictKind): Written {
  if (verdict === 'coincidence') return { tex: matrix, says };
  return verdict === 'wrong'
    ? written(tex`${matrix} \ne ${J}`, says + formulaText.isNotJacobian)
    : written(tex`${matrix} = ${J}`, says + formulaText.isJacobian);
}
