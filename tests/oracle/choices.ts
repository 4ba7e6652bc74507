import type { Argument } from '../../src/engine/problem';
import type { VerdictKind } from '../../src/engine/trace';
import { EXACT_ELEMENTWISE } from './elementwise';
import { exact, type Decimal } from './exact';
import type { ExactAgreement, ExactChoice } from './exactTraceTypes';
import { constructorOf } from './functions';
import type { ExactPass, ExactSettings } from './pass';
import { jacobianInActivations, jacobianInLogits } from './softmax';
import { diagonal, entry, type ExactMatrix } from './tensors';

/** ∂a/∂z as a formula written in z or in a makes it, given z or a; null where f′ cannot be written in a. */
export function exactJacobian(
  pass: ExactPass,
  { activation, temperature }: ExactSettings,
  form: Argument,
  argument: Argument,
): ExactMatrix | null {
  const given = argument === 'z' ? pass.logits : pass.activations;
  if (activation !== 'softmax') {
    const { inLogit, inActivation } = EXACT_ELEMENTWISE[activation];
    const formula = form === 'z' ? inLogit : inActivation;
    return formula === null ? null : diagonal(given.map(formula), constructorOf(temperature));
  }
  if (form === argument) return jacobianInActivations(pass.activations, pass.complements, temperature);
  return form === 'z'
    ? jacobianInLogits(given, temperature)
    : jacobianInActivations(given, null, temperature);
}

/** A number whose rounding is infinite is as far as the doubles go; beyond them none is told from another. */
const withinDoubles = (value: Decimal): Decimal => {
  const D = constructorOf(value);
  return value.abs().gt(Number.MAX_VALUE) ? exact(Number.MAX_VALUE, D).times(value.s) : value;
};

/** max |J − J_right| against 1e-9 max |J_right| + a floor: 1e-300 / T of softmax, 1e-12 of the others. */
function exactAgreement(
  matrix: ExactMatrix,
  right: ExactMatrix,
  { activation, temperature }: ExactSettings,
): ExactAgreement {
  const D = constructorOf(temperature);
  const largest = D.max(0, ...right.values.map((value) => withinDoubles(value).abs()));
  const floor = activation === 'softmax' ? new D('1e-300').div(temperature) : new D('1e-12');
  const threshold = largest.times('1e-9').plus(floor);
  const errors = matrix.values.map((value, k) =>
    withinDoubles(value)
      .minus(withinDoubles(entry(right.values, k)))
      .abs(),
  );
  const maxError = errors.every((error) => error.isFinite()) ? D.max(0, ...errors) : new D(Infinity);
  return { maxError, threshold, agrees: maxError.lte(threshold) };
}

function verdictOf(agrees: boolean, own: boolean, { activation }: ExactSettings): VerdictKind {
  if (!agrees) return 'wrong';
  if (own) return 'right';
  return activation !== 'softmax' && EXACT_ELEMENTWISE[activation].equivalent ? 'equivalent' : 'coincidence';
}

const PAIRS = [
  ['z', 'z'],
  ['z', 'a'],
  ['a', 'z'],
  ['a', 'a'],
] as const;

/** The four ways to compute ∂a/∂z in reading order of the board. */
export function exactChoices(
  pass: ExactPass,
  settings: ExactSettings,
): readonly [ExactChoice, ExactChoice, ExactChoice, ExactChoice] {
  const right = exactJacobian(pass, settings, 'z', 'z');
  if (right === null) throw new Error('f′ can always be written in z');
  const [zz, za, az, aa] = PAIRS.map(([form, argument]): ExactChoice => {
    const jacobian =
      form === argument && argument === 'z' ? right : exactJacobian(pass, settings, form, argument);
    if (jacobian === null) return { form, argument, computed: null };
    const agreement = exactAgreement(jacobian, right, settings);
    const verdict = verdictOf(agreement.agrees, form === argument, settings);
    return { form, argument, computed: { jacobian, agreement, verdict } };
  });
  if (!zz || !za || !az || !aa) throw new Error('there are four');
  return [zz, za, az, aa];
}
