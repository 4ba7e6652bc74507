import type { Invariant, InvariantId, Measured } from '../../engine/checks/invariants';
import type { Argument } from '../../engine/problem';
import type { Trace } from '../../engine/trace';
import { applying, failing, logitRowsVanish, passesAllButOne, type LampColumn } from '../lamps';
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Which lamps the reader's choice puts out, and which wrong choice slips past all but one; all read from the lamps. */
export function lampSentences(trace: Trace, columns: readonly LampColumn[]): readonly string[] {
  const { used } = trace;
  const own = columns.find(({ form, argument }) => form === used.form && argument === used.argument);
  if (!own?.lamps) return [];
  const twice = columns.find(passesAllButOne);
  const sentences = [ownSentence(own, own.lamps, used.verdict === 'coincidence'), ...chance(trace, columns)];
  if (twice?.lamps) sentences.push(slips(twice, twice === own, applying(twice.lamps).length));
  return sentences;
}

function ownSentence(own: LampColumn, lamps: readonly Invariant[], coincidence: boolean): string {
  const [out, all] = [failing(lamps), applying(lamps).length];
  const by = coincidence ? ' The numbers agree at this point, by coincidence.' : '';
  if (out.length === 0) return `${capital(pairName(own))}, all ${all} lamps are lit.${by}`;
  const names = sayList(out.map(({ id }) => LAMP_NAMES[id]));
  return `${capital(pairName(own))}, ${out.length} of ${all} lamps ${out.length === 1 ? 'is' : 'are'} out: ${names}.${by}`;
}

function slips(column: LampColumn, isOwn: boolean, all: number): string {
  const subject = isOwn ? 'It' : `A wrong formula may pass nearly all: ${pairName(column)}, it`;
  return `${subject} passes ${all - 1} of ${all}, for it is the Jacobian of a softmax, only not at these z: sums, symmetry and shift hold for every softmax, and the numerical derivative alone tells.`;
}

/** Where the rows of diag(z) − z zᵀ vanish, the logits do it. */
function chance(trace: Trace, columns: readonly LampColumn[]): readonly string[] {
  if (!logitRowsVanish(trace, columns)) return [];
  const { logits } = trace;
  const why = logits.every((z) => z === 0)
    ? 'every z is 0'
    : `these z add up to ${numberText(logits.reduce((sum, z) => sum + z, 0))}`;
  return [`The sums of diag(z) − z zᵀ are z(1 − Σz), and vanish here because ${why}: a coincidence.`];
}
