import type { Invariant } from '../engine/checks/invariants';
import type { Argument } from '../engine/problem';
import type { Trace } from '../engine/trace';

/** One column of the table of lamps: a choice and what became of its checks; null where there is no such formula. */
export type LampColumn = {
  readonly form: Argument;
  readonly argument: Argument;
  readonly lamps: readonly Invariant[] | null;
};

export const applying = (lamps: readonly Invariant[]) => lamps.filter(({ measured }) => measured !== null);
export const failing = (lamps: readonly Invariant[]) =>
  lamps.filter(({ measured }) => measured?.holds === false);

/** A wrong choice that the numerical derivative alone gives away. */
export function passesAllButOne({ form, argument, lamps }: LampColumn): boolean {
  if (lamps === null || form === argument) return false;
  const out = failing(lamps);
  return out.length === 1 && out[0]?.id === 'numeric' && applying(lamps).length > 2;
}

/** Whether the rows of diag(z) − z zᵀ, which are z_i (1 − Σz), vanish all the same. */
export function logitRowsVanish({ problem }: Trace, columns: readonly LampColumn[]): boolean {
  const lamps = columns.find(({ form, argument }) => form === 'a' && argument === 'z')?.lamps ?? [];
  const rows = lamps.find(({ id }) => id === 'rows')?.measured;
  return problem.activation === 'softmax' && rows?.holds === true;
}
