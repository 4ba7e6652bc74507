import type { ActivationName, Argument, Problem } from '../../engine/problem';
import type { Trace, VerdictKind } from '../../engine/trace';
import { ACTIVATION_NOUNS } from '../../text/en/activations';
import { comments } from '../../text/en/labs/code';

/** What decides how a program is written, read from the trace once. */
export type ProgramFacts = {
  readonly trace: Trace;
  readonly problem: Problem;
  readonly activation: ActivationName;
  readonly isSoftmax: boolean;
  readonly withT: boolean;
  readonly form: Argument;
  readonly argument: Argument;
  readonly verdict: VerdictKind;
  /** −y / a overflows although ∂E/∂z does not: cross-entropy's short form has to stand in for the product. */
  readonly shortForm: boolean;
  /** A 0 among the activations, by which −y / a must not divide where y = 0. */
  readonly zeroActivation: boolean;
  /** Up to this size a matrix is compared entry by entry. */
  readonly wholeJacobian: boolean;
  readonly wholeWeights: boolean;
};

const MOST_OUTPUTS = 8;
const MOST_WEIGHTS = 64;

export function factsOf(trace: Trace): ProgramFacts {
  const { problem, used, right, layer } = trace;
  const isSoftmax = problem.activation === 'softmax';
  const finite = right.activations.every(Number.isFinite);
  return {
    trace,
    problem,
    activation: problem.activation,
    isSoftmax,
    withT: isSoftmax && problem.temperature !== 1,
    form: used.form,
    argument: used.argument,
    verdict: used.verdict,
    shortForm: problem.loss === 'crossEntropy' && !finite && used.verdict !== 'wrong',
    zeroActivation: trace.activations.includes(0),
    wholeJacobian: trace.outputs <= MOST_OUTPUTS,
    wholeWeights: layer.weights.values.length <= MOST_WEIGHTS,
  };
}

/** What there is to say about the call that makes ∂a/∂z; null where it is as it should be. */
export function choiceRemark(
  { form, argument, verdict, trace, activation }: ProgramFacts,
  prime: string,
): string | null {
  if (trace.used.standsIn) return comments.notInActivation(ACTIVATION_NOUNS[activation]);
  if (form === argument) return null;
  if (verdict === 'wrong') return comments.wrongArgument(prime, form);
  if (verdict === 'coincidence') return comments.byChance(form);
  return activation === 'identity' ? comments.constant : comments.alike;
}

/** Why an elementwise f′ is written as it is. */
export const writtenIn = ({ form, isSoftmax }: ProgramFacts): string =>
  isSoftmax ? comments.written(form) : comments.writtenElementwise(form);
