import type { ActivationName, Argument } from '../../engine/problem';
import type { Agreement, Trace, VerdictKind } from '../../engine/trace';
import { errorText, numberText, signedText } from '../numbers';
import { countStandings, type Standings } from '../standings';
import { PRIME_NAMES, PRIMES_WRITTEN } from './activations';
import { say, sayList } from './spoken';

const COUNTS = ['none', 'one', 'two', 'three', 'four'] as const;
const count = (n: number): string => COUNTS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const verb = (n: number): string => (n === 1 ? 'is' : 'are');

/** Where a pair of formula and argument stands, and what of the numbers explains it. */
export type SquareFacts = {
  readonly activation: ActivationName;
  readonly outputs: number;
  readonly form: Argument;
  readonly argument: Argument;
  readonly verdict: VerdictKind;
  /** Whether what the softmax was replaced by, z itself or softmax(a), is a at this point. */
  readonly meetsActivations: boolean;
};

const RIGHT: Record<Argument, string> = {
  z: 'p is a, worked out from z: this is the derivative.',
  a: 'The same matrix from a alone: z is not needed.',
};

function softmaxSentence({ form, argument, verdict, outputs, meetsActivations }: SquareFacts): string {
  if (form === argument) return RIGHT[form];
  if (verdict === 'coincidence') return softmaxCoincidence(form, outputs, meetsActivations);
  if (form === 'z') return 'The softmax taken twice: its derivative at a, not z.';
  return outputs === 1
    ? 'z put where a belongs: not the derivative.'
    : 'z put where a belongs: the derivative of nothing.';
}

function softmaxCoincidence(form: Argument, outputs: number, meetsActivations: boolean): string {
  if (form === 'z' && outputs === 1) return 'With one class every softmax is 1, the second one too.';
  if (!meetsActivations) return 'Not right in principle: at this z the numbers happen to agree.';
  return form === 'z'
    ? 'Not right in principle: softmax(a) happens to be a at this point.'
    : 'Not right in principle: z happens to be a at this point.';
}

function elementwiseSentence(facts: SquareFacts & { activation: keyof typeof PRIMES_WRITTEN }): string {
  const { activation, form, argument, verdict } = facts;
  const prime = PRIME_NAMES[activation];
  if (verdict === 'equivalent') {
    return activation === 'identity'
      ? 'The slope is 1 everywhere, whatever is put in.'
      : 'The same always: z > 0 exactly where a > 0.';
  }
  if (form === argument) return form === 'z' ? 'The slope at z.' : 'The same slope, read off a alone.';
  if (verdict === 'coincidence') return 'Not right in principle: at this z the numbers happen to agree.';
  return form === 'z'
    ? 'The slope at a, not at z.'
    : `${PRIMES_WRITTEN[activation].a?.('z') ?? ''} is not ${prime}: z put where a belongs.`;
}

function standings({ right, wrong, coincidence }: Standings): string {
  const parts = [right === 1 ? 'one is right' : `${count(right)} are right and identical`];
  if (wrong > 0) parts.push(`${count(wrong)} ${verb(wrong)} wrong`);
  if (coincidence > 0) {
    parts.push(`${count(coincidence)} ${coincidence === 1 ? 'agrees' : 'agree'} here by coincidence only`);
  }
  return parts.join(', ');
}

function rule({ none, wrong, coincidence }: Standings): string {
  if (none > 0) return ' There is no formula in a here, and z must be kept.';
  return wrong > 0 && coincidence === 0 ? ' A formula wants what it is written in.' : '';
}

/** What the four squares stand for, what they show and by what they are measured. */
export const four = {
  board: 'Four Jacobians: choose what the formula is written in and what it is given',
  /** The lesson of the board in one sentence, counted off its squares. */
  lead: (choices: Trace['choices']): string => {
    const counts = countStandings(choices);
    const computed = choices.length - counts.none;
    const start = `${capital(count(computed))} ways to compute J = ∂a/∂z: `;
    if (counts.equivalent > 0) {
      return `${start}all ${count(counts.right + counts.equivalent)} are the same matrix, whatever the formula is given.`;
    }
    return `${start}${standings(counts)}.${rule(counts)}`;
  },
  pair: (form: Argument, argument: Argument) => `written in ${form}, given ${argument}`,
  standing: {
    right: 'Right',
    wrong: 'Wrong',
    coincidence: 'Agrees here by coincidence',
    equivalent: 'Right: the same value',
  } satisfies Record<VerdictKind, string>,
  /** The same within a sentence */
  standingSaid: {
    right: 'right',
    wrong: 'wrong',
    coincidence: 'agrees here by coincidence',
    equivalent: 'right: the same value',
  } satisfies Record<VerdictKind, string>,
  sentence: ({ activation, ...facts }: SquareFacts): string =>
    activation === 'softmax'
      ? softmaxSentence({ activation, ...facts })
      : elementwiseSentence({ activation, ...facts }),
  error: ({ maxError, threshold, agrees }: Agreement): string =>
    Number.isFinite(maxError)
      ? `error ${errorText(maxError)} ${agrees ? '≤' : '>'} ${errorText(threshold)}`
      : 'error not finite',
  rowSum: ({ sum, vanishes }: { readonly sum: number; readonly vanishes: boolean }): string => {
    if (!Number.isFinite(sum)) return four.noNumber;
    return vanishes && sum !== 0 ? '≈ 0' : signedText(sum);
  },
  rowSumSaid: ({ sum, vanishes }: { readonly sum: number; readonly vanishes: boolean }): string =>
    vanishes && sum !== 0 ? '0 but for rounding' : say(sum),
  noNumber: 'no number',
  rowSums: 'row sum',
  largestRowSum: (sum: string): string => `largest row sum ${sum}`,
  radio: (form: Argument, argument: Argument, standing: string, error: string): string =>
    `Written in ${form}, given ${argument}: ${standing}, ${error}`,
  rows: (rows: readonly (readonly number[])[]): string =>
    `Row by row: ${rows.map((row) => row.map((value) => say(value)).join(', ')).join('; ')}.`,
  rowSumsSaid: (sums: readonly string[]): string => `Row sums ${sayList(sums)}.`,
  range: (outputs: number, least: number, most: number): string =>
    `${outputs} by ${outputs} matrix, entries from ${say(least)} to ${say(most)}.`,
  notFinite: (entries: number): string =>
    `${entries} ${entries === 1 ? 'entry is no finite number' : 'entries are no finite numbers'}.`,
  noFormInA: (activation: ActivationName): string => `There is no ${PRIME_NAMES[activation]} written in a.`,
  standsIn: 'Where the form in a is asked for, the form in z, given z, stands in for it.',
  /** What the errors are, and up to where they count as none. */
  errorNote: (threshold: number): string =>
    `Error: the largest difference to the numerical derivative; up to ${errorText(threshold)} counts as agreeing.`,
  /** What the row sums ought to be, and which wrong squares pass that test all the same. */
  rowSumNote: (activation: ActivationName, wrongButZero: readonly string[]): string => {
    if (activation !== 'softmax') {
      return 'Each aᵢ depends on its own zᵢ alone, so the matrix is diagonal, and a row sum is nothing but its f′.';
    }
    const ought =
      'Row sums must be 0, since raising all z alike moves no share (≈ 0: zero but for rounding).';
    if (wrongButZero.length === 0) return ought;
    const pass = wrongButZero.length === 1 ? 'passes it and is wrong' : 'pass it and are wrong';
    return `${ought} That test alone does not find every mistake: ${sayList(wrongButZero.map((name) => `“${name}”`))} ${pass}.`;
  },
  legend: (limit: string): string =>
    `One colour scale for all four, from −${limit} to +${limit}; what is beyond has the colour of the end`,
  beyondNote: (limit: number, largest: number): string =>
    largest > limit ? `Beyond ±${numberText(limit)} the colour stays that of the end.` : '',
};
