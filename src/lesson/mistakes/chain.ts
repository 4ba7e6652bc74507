import type { Quantity } from '../../engine/diagnosis/question';
import type { Asked } from '../../text/diagnosisAsked';
import { checkFormulas as said } from '../../text/en/labs/checkFormulas';
import { formulaText } from '../../text/en/formulas';
import { closedForm, type ClosedForm } from '../closedForms';
import { activationByLogit, lossByActivation, lossByLogit, lossByWeight, marked, symbol } from '../notation';
import { tex } from '../tex';
import {
  allOverT,
  equation,
  inBrackets,
  inLargeBrackets,
  minus,
  times,
  where,
  written,
  type Written,
} from '../written';

export const G = written(marked('g', null, 'g'), 'g');
export const J = written('J', 'J');
export const A = written(symbol('a'), 'a');
export const Y = written(symbol('y'), 'y');
export const Z = written(marked('z', null, 'z'), 'z');
const X = written(symbol('x'), 'x');
export const T = marked('T', null, 'T');

export const transposed = (v: Written): Written => written(tex`${v.tex}^{\top}`, said.transposed(v.says));
export const X_TOP = transposed(X);
/** ∂E/∂z */
export const DELTA = written(lossByLogit(), said.derivative('E', 'z'));
/** ∂E/∂a */
export const GRADIENT = written(lossByActivation(), said.derivative('E', 'a'));

export const negative = (whole: Written): Written => written(tex`-${whole.tex}`, said.minus(whole.says));

/** v ∘ w */
export const entrywise = (v: Written, w: Written): Written =>
  written(tex`${v.tex} \circ ${w.tex}`, said.entrywise(v.says, w.says));

/** a ∘ (1 − a) */
export const SLOPES = entrywise(A, inBrackets(minus(written('1', '1'), A)));

/** diag(…) of a formula with brackets of its own */
export const largeDiagonal = (entries: Written): Written =>
  written(tex`\mathrm{diag}\bigl(${entries.tex}\bigr)`, formulaText.diagonal(entries.says));

const SYMBOLS: Readonly<Record<Quantity, Written>> = {
  a: A,
  da_dz: written(activationByLogit(), said.derivative('a', 'z')),
  dE_dz: DELTA,
  dE_dW: written(lossByWeight(), said.derivative('E', 'W')),
};

/** The quantity that was asked about, as a symbol. */
export const symbolOf = ({ quantity }: Pick<Asked, 'quantity'>): Written => SYMBOLS[quantity];

/** What stands in the places of g and J on the way to the quantity; a factor that is a sum comes in brackets. */
type Factors = { readonly g?: Written; readonly J?: Written };

/** J, g J or xᵀ g J with these factors, whichever the quantity is. */
export function product({ quantity }: Pick<Asked, 'quantity'>, factors: Factors): Written {
  const { g = G, J: jacobian = J } = factors;
  if (quantity === 'a') return factors.J ?? factors.g ?? A;
  if (quantity === 'da_dz') return jacobian;
  return quantity === 'dE_dz' ? times(g, jacobian) : times(X_TOP, g, jacobian);
}

/** The same of ∂E/∂z as a whole: δ, or xᵀ δ. */
export function fromDelta({ quantity }: Pick<Asked, 'quantity'>, delta: Written): Written {
  return quantity === 'dE_dW' ? times(X_TOP, delta) : delta;
}

/** ∂E/∂z = … */
export const equationOf = (asked: Pick<Asked, 'quantity'>, side: Written): Written =>
  equation(symbolOf(asked), side);

/** In brackets as a factor, bare where it stands alone. */
export function factorOf({ quantity }: Pick<Asked, 'quantity'>, sum: Written): Written {
  return quantity === 'da_dz' || quantity === 'a' ? sum : inLargeBrackets(sum);
}

/** The quantity with a closed form in J's place, and after it what v is. */
export function withForm(asked: Asked, { matrix, where: part }: ClosedForm): Written {
  const whole = product(asked, { J: factorOf(asked, matrix) });
  return part === null ? whole : where(whole, part);
}

/** The right J, in a where it can be written in a. */
export function rightForm({ problem }: Asked): ClosedForm {
  const form = closedForm(problem, 'a', 'a') ?? closedForm(problem, 'z', 'z');
  if (form === null) throw new Error('every activation has a form in z');
  return form;
}

const hasNoT = ({ problem }: Asked): boolean => problem.temperature === 1 || problem.activation !== 'softmax';

/** (…)/T where there is a temperature. */
export const overT = (asked: Asked, matrix: Written): Written =>
  hasNoT(asked) ? matrix : allOverT(matrix, T);

/** Whether y sums to 1, so that cross-entropy's ∂E/∂z is a − y and not a Σy − y. */
export function sumsToOne({ problem: { target } }: Asked): boolean {
  if (target.kind === 'class') return true;
  return Math.abs(target.values.reduce((sum, y) => sum + y, 0) - 1) < 1e-12;
}

/** 2/N (…) */
export const twoOverN = (sum: Written): Written =>
  written(
    tex`\tfrac{2}{N}${inBrackets(sum).tex}`,
    formulaText.times(formulaText.over('2', 'N'), inBrackets(sum).says),
  );

/** ∂E/∂a as the loss gives it: (2/N)(a − y), or −y/a entry by entry. */
export const lossGradient = ({ problem }: Asked): Written =>
  problem.loss === 'mse'
    ? twoOverN(minus(A, Y))
    : negative(written(tex`${Y.tex}/${A.tex}`, formulaText.over(Y.says, A.says)));
