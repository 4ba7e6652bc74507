import { ELEMENTWISE_ACTIVATIONS } from './elementwiseActivations';
import type { Forward } from './forward';
import { jacobian } from './jacobian';
import type { Argument, Problem } from './problem';
import type { Matrix } from './tensor';
import type { DerivativeChoice, Trace } from './trace';
import { compare, ELEMENTWISE_FLOOR, SOFTMAX_FLOOR, verdict } from './verdict';

/** What the reader chose, after a form that does not exist has been replaced by the form in z, given z. */
export type Chosen = {
  readonly form: Argument;
  readonly argument: Argument;
  readonly standsIn: boolean;
  readonly computed: NonNullable<DerivativeChoice['computed']>;
};

/** The first choice of the four: the form in z, given z. It exists for every activation. */
type RightInLogits = { readonly jacobian: Matrix; readonly numeric: Matrix };

/**
 * All four ways to compute ∂a/∂z, each compared with the numerical derivative.
 *
 * In reading order of the 2×2 board: z given z, z given a, a given z, a given a (form, then argument). `right` is the first of
 * them, which the caller has already.
 */
export function fourChoices(pass: Forward, problem: Problem, right: RightInLogits): Trace['choices'] {
  const isSoftmax = problem.activation === 'softmax';
  const floor = isSoftmax ? SOFTMAX_FLOOR / problem.temperature : ELEMENTWISE_FLOOR;
  const equivalent =
    problem.activation !== 'softmax' && ELEMENTWISE_ACTIVATIONS[problem.activation].equivalent;
  const choose = (form: Argument, argument: Argument): DerivativeChoice => {
    const own = form === 'z' && argument === 'z';
    const matrix = own ? right.jacobian : jacobian(pass, problem, form, argument);
    if (matrix === null) return { form, argument, computed: null };
    const agreement = compare(matrix, right.numeric, floor);
    const kind = verdict(agreement.agrees, form, argument, equivalent);
    return { form, argument, computed: { jacobian: matrix, agreement, verdict: kind } };
  };
  const inLogits = choose('z', 'z');
  // the form written in z goes through a = softmax(z) to the same product: one matrix, twice on the board
  const inActivations = isSoftmax ? ({ ...inLogits, form: 'a', argument: 'a' } as const) : choose('a', 'a');
  return [inLogits, choose('z', 'a'), choose('a', 'z'), inActivations];
}

/** The one of the four that the problem names; where f′ has no form in a, the form in z, given z, stands in for it. */
export function chosen(choices: Trace['choices'], problem: Problem): Chosen {
  const form = problem.form === 'auto' ? problem.argument : problem.form;
  const named = choices.find((choice) => choice.form === form && choice.argument === problem.argument);
  if (named?.computed) return { form, argument: problem.argument, standsIn: false, computed: named.computed };
  const [inLogits] = choices;
  if (inLogits.computed === null) throw new Error('every activation has a form in z');
  return { form: 'z', argument: 'z', standsIn: true, computed: inLogits.computed };
}
