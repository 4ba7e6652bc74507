import type { InvariantId, Measured } from '../../engine/checks/invariants';
import type { Argument } from '../../engine/problem';
import { errorText, numberText } from '../numbers';
import { sayList } from './spoken';

type Pair = { readonly form: Argument; readonly argument: Argument };

/** For a list of them, where the comma of the other would not do. */
export const pairInList = ({ form, argument }: Pair): string => `“written in ${form}, given ${argument}”`;

export const pairName = ({ form, argument }: Pair): string => `written in ${form}, given ${argument}`;

const LAMP_NAMES: Record<InvariantId, string> = {
  activationSum: 'Σa = 1',
  rows: 'rows of J add up to 0',
  columns: 'columns of J add up to 0',
  symmetry: 'J = Jᵀ',
  logitGradientSum: 'Σ ∂E/∂z = 0',
  shift: 'J is the same at z + c',
  numeric: 'J = the numerical derivative',
};

export const checks = {
  lamps: 'Checks that are always on',
  lamp: LAMP_NAMES,
  /** What a residual is measured in. */
  scale: {
    activationSum: 'in u = 2⁻⁵³',
    rows: 'of the row’s Σ|J|',
    columns: 'of the column’s Σ|J|',
    symmetry: 'of the two entries',
    logitGradientSum: 'of Σ|∂E/∂a · J|',
    shift: 'of the largest |J|',
    numeric: 'largest difference, as it is',
  } satisfies Record<InvariantId, string>,
  writtenIn: 'in',
  given: 'given',
  shiftBy: (c: number) => `c = ${numberText(c)}`,
  head: { check: 'Check', residual: 'Residual of your choice', limit: 'Rounding may leave' },
  residual: ({ residual, unit }: Measured): string => {
    if (!Number.isFinite(residual)) return 'not a finite number';
    return unit === 'u' ? `${numberText(residual, 1)} u` : errorText(residual);
  },
  limit: ({ threshold, unit }: Measured): string => (unit === 'u' ? `${threshold} u` : errorText(threshold)),
  within: (residual: string, limit: string, holds: boolean) =>
    holds ? `${residual}, within ${limit}` : `${residual}; limit ${limit}`,
  standing: { lit: 'holds', out: 'does not hold', none: 'does not apply' },
  notApplying: 'does not apply',
  backToSoftmax: 'Back to softmax',
  onlySoftmax: (name: string) =>
    `Only softmax’s shares add up to 1 and forget a shift: for ${name} five of the lamps do not apply. J is diagonal, so it is symmetric without doing anything for it, and the comparison with the numerical derivative is the one check left.`,
  strip: 'checks',
  stripName: (holding: number, all: number, out: readonly string[]) =>
    `Checks: ${holding} of ${all} hold${out.length > 0 ? `; out: ${out.join('; ')}` : ''}. Show them`,
};

/** Which lamps are out, and which wrong choice slips past all but one. Which is said: lampSentences.ts. */
export const lampText = {
  allLit: (pair: string, all: number) => `${pair}, all ${all} lamps are lit.`,
  someOut: (pair: string, all: number, out: readonly string[]) =>
    `${pair}, ${out.length} of ${all} lamps ${out.length === 1 ? 'is' : 'are'} out: ${sayList(out)}.`,
  coincidence: 'The numbers agree at this point, by coincidence.',
  itSlips: 'It',
  otherSlips: (pair: string) => `A wrong formula may pass nearly all: ${pair}, it`,
  slips: (formula: string, passed: number, all: number) =>
    `${formula} passes ${passed} of ${all}, for it is the Jacobian of a softmax, only not at these z: sums, symmetry and shift hold for every softmax, and the numerical derivative alone tells.`,
  /** Where the rows of diag(z) − z zᵀ vanish, the logits do it. */
  vanishes: (why: string) =>
    `The sums of diag(z) − z zᵀ are z(1 − Σz), and vanish here because ${why}: a coincidence.`,
  everyZero: 'every z is 0',
  addUpTo: (sum: string) => `these z add up to ${sum}`,
};
