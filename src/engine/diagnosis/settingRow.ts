import type { Vector } from '../tensor';

/** One row of the experiment: x, z, y, and the a that a program holds that did not compute it anew. */
export type SettingRow = {
  readonly input: Vector;
  readonly logits: Vector;
  readonly target: Vector;
  /** The class that y is, from 0; null where y is a distribution. */
  readonly classIndex: number | null;
  /** z one step of descent later. */
  readonly laterLogits: Vector;
};
