import { UNIT } from './precision';
import type { Programme } from './programme';

/** How exactly numbers are asked to agree. */
export type Level = {
  /** u: half a unit in the last place of what the program computes with. */
  readonly unit: number;
  /** Half the distance between the smallest numbers: what a rounding may cost however small the number. */
  readonly least: number;
};

export const LEVEL: Readonly<Record<Programme['precision'], Level>> = {
  float64: { unit: UNIT.float64, least: 0 },
  float32: { unit: UNIT.float32, least: 2 ** -150 },
  float16: { unit: UNIT.float16, least: 2 ** -25 },
};

/** The same with `times` the rounding. */
export const widened = ({ unit, least }: Level, times: number): Level => ({
  unit: times * unit,
  least: times * least,
});
