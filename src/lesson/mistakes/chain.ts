import type { Quantity } from '../../engine/diagnosis/question';
import type { Asked } from '../../text/diagnosisAsked';
import { closedForm, type ClosedForm } from '../closedForms';
import { activationByLogit, lossByLogit, lossByWeight, marked, symbol } from '../notation';
import { tex, type Tex } from '../tex';

export const G = marked('g', null, 'g');
export const J = tex`J`;
export const A = symbol('a');
export const Y = symbol('y');
export const T = marked('T', null, 'T');
export const X_TOP = tex`${symbol('x')}^{\top}`;
/** ∂E/∂z */
export const DELTA = lossByLogit();

const SYMBOLS: Readonly<Record<Quantity, Tex>> = {
  a: A,
  da_dz: activationByLogit(),
  dE_dz: lossByLogit(),
  dE_dW: lossByWeight(),
};

/** The quantity that was asked about, as a symbol. */
export const quantityTex = ({ quantity }: Pick<Asked, 'quantity'>): Tex => SYMBOLS[quantity];

/** What stands in the places of g and J on the way to the quantity; a factor that is a sum comes in brackets. */
type Factors = { readonly g?: Tex; readonly J?: Tex };

/** J, g J or xᵀ g J with these factors, whichever the quantity is. */
export function product({ quantity }: Pick<Asked, 'quantity'>, factors: Factors): Tex {
  const { g = G, J: jacobian = J } = factors;
  if (quantity === 'a') return factors.J ?? factors.g ?? A;
  if (quantity === 'da_dz') return jacobian;
  const delta = tex`${g}\,${jacobian}`;
  return quantity === 'dE_dz' ? delta : tex`${X_TOP}\,${delta}`;
}

/** The same of ∂E/∂z as a whole: δ, or xᵀ δ. */
export function fromDelta({ quantity }: Pick<Asked, 'quantity'>, delta: Tex): Tex {
  return quantity === 'dE_dW' ? tex`${X_TOP}\,${delta}` : delta;
}

/** ∂E/∂z = … */
export const equation = (asked: Pick<Asked, 'quantity'>, side: Tex): Tex =>
  tex`${quantityTex(asked)} = ${side}`;

/** In brackets as a factor, bare where it stands alone. */
export function factorOf({ quantity }: Pick<Asked, 'quantity'>, sum: Tex): Tex {
  return quantity === 'da_dz' || quantity === 'a' ? sum : tex`\bigl(${sum}\bigr)`;
}

/** The quantity with a closed form in J's place, and below it what v is. */
export function withForm(asked: Asked, { matrix, where }: ClosedForm): Tex {
  const whole = product(asked, { J: factorOf(asked, matrix) });
  return where === null ? whole : tex`${whole},\quad ${where}`;
}

/** The right J, in a where it can be written in a. */
export function rightForm({ problem }: Asked): ClosedForm {
  const form = closedForm(problem, 'a', 'a') ?? closedForm(problem, 'z', 'z');
  if (form === null) throw new Error('every activation has a form in z');
  return form;
}

/** (…)/T where there is a temperature. */
export const overT = ({ problem }: Asked, matrix: Tex): Tex =>
  problem.temperature === 1 || problem.activation !== 'softmax' ? matrix : tex`\bigl(${matrix}\bigr)/${T}`;

/** Whether y sums to 1, so that cross-entropy's ∂E/∂z is a − y and not a Σy − y. */
export function sumsToOne({ problem: { target } }: Asked): boolean {
  if (target.kind === 'class') return true;
  return Math.abs(target.values.reduce((sum, y) => sum + y, 0) - 1) < 1e-12;
}

/** ∂E/∂a as the loss gives it: (2/N)(a − y), or −y/a entry by entry. */
export const lossGradient = ({ problem }: Asked): Tex =>
  problem.loss === 'mse' ? tex`\tfrac{2}{N}(${A} - ${Y})` : tex`-${Y}/${A}`;
