import type { Trace } from '../../engine/trace';
import type { UpstreamCheck, UpstreamName, UpstreamResult } from '../../engine/checks/upstreamCheck';
import { errorText } from '../numbers';
import { largestEntry, passesThoughWrong } from '../passesThoughWrong';
import { pairInList, pairName } from './checks';
import { sayList } from './spoken';

export const upstream = {
  title: 'A check that a wrong formula passes',
  table: 'g J of every choice beside the numerical derivative',
  choose: 'Upstream g',
  names: { ones: '(1, 1, …, 1)', loss: 'your ∂E/∂a', counting: '(1, 2, …, N)' } satisfies Record<
    UpstreamName,
    string
  >,
  entry: (index: string) => `m = ${index}`,
  row: 'g J',
  gradient: 'g',
  numeric: '∂⟨g, a⟩/∂z, numerically',
  zeros: 'J = 0, no derivative at all',
  zerosInList: 'J = 0, which is no derivative of anything here',
  error: 'largest error',
  verdict: 'check',
  passes: 'passes',
  fails: 'fails',
  noNumber: 'not finite',
  notFinite:
    'An entry of ∂E/∂a is not a finite number here (a share underflowed), so it cannot be the upstream of a check. Take another.',
};

export const resultName = ({ choice }: UpstreamResult): string =>
  choice ? pairName(choice) : upstream.zeros;

/** What passes though it is wrong, and why. */
export function upstreamSentence(trace: Trace, name: UpstreamName, check: UpstreamCheck): string {
  const passing = passesThoughWrong(trace, check);
  if (check.upstream.every((g) => g === 0)) {
    return 'g = 0 here: whatever J is, g J is 0, and everything finite passes. Such a check checks nothing.';
  }
  if (passing.length === 0) return noneSlips(trace, name);
  const names = sayList(passing.map(({ choice }) => (choice ? pairInList(choice) : upstream.zerosInList)));
  const wrong = `Wrong, and passed all the same: ${names}.`;
  return name === 'ones' && trace.softmax !== null
    ? `${wrong} ${onlyColumns(passing)}`
    : `${wrong} ${CHANCE}`;
}

const CHANCE = 'With this g that is a coincidence of these numbers: take another g, and they part.';

function onlyColumns(passing: readonly UpstreamResult[]): string {
  const left = largestEntry(passing);
  return `With g = (1, …, 1) the check sees nothing but the column sums of J. They are the derivative of Σa = 1, hence 0, for the Jacobian of every softmax wherever it was taken (here ${left === 0 ? 'they are 0 to the last bit' : `rounding leaves at most ${errorText(left)} of them`}). Whatever has columns that add up to 0 passes.`;
}

function noneSlips(trace: Trace, name: UpstreamName): string {
  if (trace.softmax === null) {
    return 'Each column of a diagonal J holds one entry, so even g = (1, …, 1) looks at all of them: the trap is softmax’s, whose columns add up to 0.';
  }
  return name === 'ones'
    ? 'Nothing wrong passes here, but g = (1, …, 1) still sees only the column sums of J.'
    : 'With unequal weights g the entries of a column no longer cancel, and every wrong one here fails. One g still sees only one mixture of the rows: check with several random g, or entry by entry.';
}
