import { UNIT } from './precision';
import type { Programme } from './programme';

/** How exactly numbers are asked to agree. */
export type Level = {
  /** u: half a unit in the last place of what the program computes with. */
  readonly unit: number;
  /** At most this part of the largest number may be put down to rounding. */
  readonly most: number;
};

export const LEVEL: Readonly<Record<Programme['precision'], Level>> = {
  float64: { unit: UNIT.float64, most: Infinity },
  float32: { unit: UNIT.float32, most: Infinity },
  float16: { unit: UNIT.float16, most: Infinity },
};

/** Doubles that are not float32 numbers and yet not right to the last digits: those of a numerical derivative, say. */
export const APPROXIMATE: Level = { unit: UNIT.float32, most: 1e-5 };

/** The same with `times` the rounding. */
export const widened = ({ unit, most }: Level, times: number): Level => ({
  unit: times * unit,
  most: times * most,
});
