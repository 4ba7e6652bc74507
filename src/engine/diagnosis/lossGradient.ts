import { at, type Vector } from '../tensor';
import type { Programme } from './programme';
import type { Setting } from './setting';
import type { RowPass } from './rowPass';
import type { SettingRow } from './settingRow';

/** Numbers, and what rounding on the way may have made of them. */
export type SizedVector = {
  readonly values: Vector;
  /** The size of the terms that were added and subtracted in each: the scale of one rounding. */
  readonly sizes: Vector;
  /** How far each moves when every z moves by T: the scale of an error in z. */
  readonly reaches: Vector;
};

const LOGARITHM: Readonly<Record<Programme['logarithm'], number>> = {
  natural: 1,
  base2: Math.LOG2E,
  base10: Math.LOG10E,
};

/** y as the program has it: its own, the next class's (everything moved on by one), or the class's number everywhere. [N]. */
export function targetOf({ target }: Programme, row: SettingRow): Vector {
  const n = row.target.length;
  if (target === 'next') return row.target.map((_, i) => at(row.target, (i + n - 1) % n));
  if (target === 'own' || row.classIndex === null) return row.target;
  return row.target.map(() => (row.classIndex ?? 0) + (target === 'numberFromOne' ? 1 : 0));
}

/** The factor of (a − y) in ∂E/∂a of squared error: 2/N, or what is left of it. */
export function squaredErrorFactor({ factor }: Programme, outputs: number): number {
  return { own: 2 / outputs, without2: 1 / outputs, 'without1/N': 2, 'without2/N': 1 }[factor];
}

/** What a natural logarithm is multiplied by to be one to another base. */
export const logarithmFactor = ({ logarithm }: Programme): number => LOGARITHM[logarithm];

/**
 * ∂E/∂a of one row as a program has it.
 *
 * (2/N)(a − y), without some of its factor; or −y/a, divided by ln 2 or ln 10 where the logarithm is to that base. a, y [N] → [N].
 * Errors: u on the scale of the sizes |a| + |y| times the factor. −y/a may be −∞.
 */
export function lossGradient(
  { problem, outputs }: Setting,
  programme: Programme,
  { activations, activationReaches }: Pick<RowPass, 'activations' | 'activationReaches'>,
  target: Vector,
): SizedVector {
  if (problem.loss === 'crossEntropy') {
    const factor = logarithmFactor(programme);
    const values = target.map((y, i) => (y === 0 ? 0 : (-y / at(activations, i)) * factor));
    const sizes = values.map(Math.abs);
    return { values, sizes, reaches: sizes };
  }
  const factor = squaredErrorFactor(programme, outputs);
  return {
    values: activations.map((a, i) => factor * (a - at(target, i))),
    sizes: activations.map((a, i) => factor * (Math.abs(a) + Math.abs(at(target, i)))),
    reaches: activationReaches.map((reach) => factor * Math.abs(reach)),
  };
}
