import type { Vector } from '../tensor';
import type { Stage } from './activate';
import type { SettingRow } from './settingRow';
import type { SizedOutput } from './stageJacobian';

/** What the backward pass of one row starts from, and the output that its last stage's Jacobian is written in. */
export type RowPass = SizedOutput & {
  readonly row: SettingRow;
  readonly stages: readonly Stage[];
  /** The a that ∂E/∂a is taken at. */
  readonly activations: Vector;
  /** How far each of them moves when its z moves by T: by itself at the most, or by f′. */
  readonly activationReaches: Vector;
};
