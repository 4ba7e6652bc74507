import type { Argument, ElementwiseName, Problem } from '../engine/problem';
import type { VerdictKind } from '../engine/trace';
import { primeTex } from './activationForms';
import { general, marked, symbol } from './notation';
import { appliedTo } from './steps/elementwiseActivation';
import { tex, type Tex } from './tex';

/** A whole ∂a/∂z as it is written down: diag(v) − v vᵀ for softmax, diag(v) for an elementwise activation. */
export type ClosedForm = {
  readonly matrix: Tex;
  /** What v_i is; null where v is a or z itself. */
  readonly where: Tex | null;
};

type Base = { readonly vector: Tex; readonly where: Tex | null };

const T = marked('T', null, 'T');

/** e^{s_i} / Σ_j e^{s_j}, whatever s it is given: the softmax that the form written in z takes of its argument. */
function shares(letter: 'p' | 'c', argument: Argument, temperature: number): Base {
  const colour = letter === 'p' ? 'z' : 'wrong';
  const power = (index: string) => {
    const exponent = general(argument, index);
    return temperature === 1 ? tex`e^{${exponent}}` : tex`e^{${exponent}/${T}}`;
  };
  const entry = marked(colour, null, `${letter}_{i}`);
  return {
    vector: marked(colour, null, letter),
    where: tex`${entry} = ${power('i')} \big/ \textstyle\sum_j ${power('j')}`,
  };
}

function softmaxBase(form: Argument, argument: Argument, temperature: number): Base {
  if (form === 'a') return { vector: symbol(argument), where: null };
  return shares(argument === 'z' ? 'p' : 'c', argument, temperature);
}

function softmaxForm(form: Argument, argument: Argument, temperature: number): ClosedForm {
  const { vector: v, where } = softmaxBase(form, argument, temperature);
  const difference = tex`\mathrm{diag}(${v}) - ${v}\,${v}^{\top}`;
  return { matrix: temperature === 1 ? difference : tex`\bigl(${difference}\bigr)/${T}`, where };
}

function elementwiseForm(name: ElementwiseName, form: Argument, argument: Argument): ClosedForm | null {
  const slope = primeTex(name, form, appliedTo(argument));
  return slope && { matrix: tex`\mathrm{diag}(v)`, where: tex`v_i = ${slope}` };
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

/** What follows a closed form: that it is J, or not; nothing where the two only happen to have the same value. */
export function relationToJacobian(verdict: VerdictKind): Tex {
  if (verdict === 'coincidence') return tex``;
  return verdict === 'wrong' ? tex` \ne ${J}` : tex` = ${J}`;
}
