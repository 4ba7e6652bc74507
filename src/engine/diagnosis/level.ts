import { UNIT } from './precision';
import type { Programme } from './programme';

/** How exactly numbers are asked to agree. */
export type Level = {
  /** u: half a unit in the last place of what the program computes with. */
  readonly unit: number;
  /** Half the distance between the smallest numbers: what a rounding may cost however small the number. */
  readonly least: number;
  /** At most this part of the largest number may be put down to rounding. */
  readonly most: number;
};

export const LEVEL: Readonly<Record<Programme['precision'], Level>> = {
  float64: { unit: UNIT.float64, least: 0, most: Infinity },
  float32: { unit: UNIT.float32, least: 2 ** -150, most: Infinity },
  float16: { unit: UNIT.float16, least: 2 ** -25, most: Infinity },
};

/** Doubles that are not float32 numbers and yet not right to the last digits: those of a numerical derivative, say. */
export const APPROXIMATE: Level = { unit: UNIT.float32, least: 0, most: 1e-5 };

/** The same with `times` the rounding. */
export const widened = ({ unit, least, most }: Level, times: number): Level => ({
  unit: times * unit,
  least: times * least,
  most: times * most,
});
