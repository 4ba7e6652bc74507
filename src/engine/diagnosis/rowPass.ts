import type { Vector } from '../tensor';
import type { Stage } from './activate';
import type { SettingRow } from './settingRow';

/** What the backward pass of one row starts from. */
export type RowPass = {
  readonly row: SettingRow;
  readonly stages: readonly Stage[];
  /** The a that ∂E/∂a is taken at. */
  readonly activations: Vector;
  /** How far each of them moves when its z moves by T: by itself at the most, or by f′. */
  readonly activationReaches: Vector;
  /** The a that the last stage's Jacobian is written in. */
  readonly output: Vector;
  /** Of the size of the terms that each entry of it is the sum of: a itself, or |a| + |y| of a − y. */
  readonly outputSizes: Vector;
};
