import type { Problem } from '../../engine/problem';
import type { Trace, UsedGradients, VerdictKind } from '../../engine/trace';
import { errorText, numberText } from '../numbers';
import { ACTIVATION_NOUNS, PRIME_NAMES, PRIMES_WRITTEN } from './activations';

export type VerdictSentence = {
  /** `standsIn`: f′ has no form in a, so the form in z, given z, is used in its place. */
  readonly kind: VerdictKind | 'standsIn';
  /** A word or two: "Right.", "Wrong." */
  readonly headline: string;
  /** What happened, with a number. */
  readonly detail: string;
};

/** What the reader's choice of argument and form made of ∂a/∂z, in words. */
export function verdictSentence(trace: Trace): VerdictSentence {
  const { used, problem } = trace;
  if (used.standsIn) return { kind: 'standsIn', headline: 'Replaced.', detail: standIn(problem, used) };
  const sentence = { right, wrong, coincidence, equivalent }[used.verdict](trace);
  return { kind: used.verdict, ...sentence };
}

type Said = Omit<VerdictSentence, 'kind'>;

const distance = ({ agreement }: UsedGradients): string =>
  `Largest difference to the numerical derivative: ${errorText(agreement.maxError)}.`;

const within = ({ agreement }: UsedGradients): string =>
  `Largest difference to the numerical derivative: ${errorText(agreement.maxError)}, within ${errorText(agreement.threshold)}.`;

const off = ({ agreement }: UsedGradients): string =>
  `Off by up to ${numberText(agreement.maxError)}, where ${errorText(agreement.threshold)} would be rounding.`;

const written = ({ activation }: Problem, { form, argument }: UsedGradients): string =>
  `${PRIME_NAMES[activation]} is written in ${form} and was given ${argument}`;

function standIn({ activation }: Problem, used: UsedGradients): string {
  return `${ACTIVATION_NOUNS[activation]}′ cannot be written in a, since two z share one a; the form in z, given z, stands in. ${distance(used)}`;
}

function right({ used, problem }: Trace): Said {
  return { headline: 'Right.', detail: `${written(problem, used)}. ${distance(used)}` };
}

function equivalent({ used, problem }: Trace): Said {
  const why = problem.activation === 'identity' ? 'its slope is 1 everywhere' : 'z > 0 exactly where a > 0';
  const same = `${written(problem, used)}, which is as good: ${why}.`;
  return { headline: 'Right either way.', detail: `${same} ${distance(used)}` };
}

function coincidence({ used, problem, outputs }: Trace): Said {
  const isAlways = outputs === 1 && problem.activation === 'softmax' && used.form === 'z';
  const why = isAlways
    ? 'With one class every softmax is 1, the second one too.'
    : 'The numbers agree at this point by chance; move a logit and they part.';
  const chance = `${written(problem, used)}. ${why}`;
  return { headline: 'Right by coincidence.', detail: `${chance} ${within(used)}` };
}

function wrong({ used, problem, logits }: Trace): Said {
  const error = Number.isFinite(used.agreement.maxError)
    ? off(used)
    : notFinite(used, logits.includes(-Infinity));
  return { headline: 'Wrong.', detail: `${mistake(problem, used)} ${error}` };
}

function notFinite({ agreement }: UsedGradients, masked: boolean): string {
  const why = masked ? 'a masked z = −∞ is multiplied' : 'the products overflow';
  return `Row ${agreement.row + 1}, column ${agreement.column + 1} is not even a finite number: ${why}.`;
}

/** What was computed instead. */
function mistake({ activation }: Problem, { form, argument }: UsedGradients): string {
  if (activation === 'softmax') {
    return form === 'a'
      ? 'This is diag(z) − z zᵀ: the formula expects a.'
      : 'The formula expects z; given a it takes the softmax twice.';
  }
  const formula = PRIMES_WRITTEN[activation][form]?.(argument) ?? '';
  return `This is ${formula}: ${PRIME_NAMES[activation]} written in ${form} expects ${form}.`;
}
