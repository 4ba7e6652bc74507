import { settingOf, type Setting } from '../../../src/engine/diagnosis/setting';
import type { GivenArray, Question } from '../../../src/engine/diagnosis/question';
import { exact, type DecimalConstructor } from '../exact';
import { ExactProgram } from './exactPrograms';
import type { Experiment } from './experiment';
import type { Tracked } from './tracked';
import type { Way } from './ways';

/** Enough for shares of 1e-50 to be subtracted from 1 and from one another; that more change nothing has its own test. */
export const DIGITS = 80;
/** Half a unit in the last place of a double at 1. */
const UNIT = 2 ** -53;
/** What underflow may cost a few times. */
const LEAST = 2 ** -1070;
/** Where terms are so large, doubles may have overflowed on the way. */
const OVERFLOWS = 1e300;

export type Numbers = readonly (readonly Tracked[])[];

export const settingFor = (question: Question): Setting => {
  const setting = settingOf(question);
  if (setting === null) throw new Error('the experiment has a trace');
  return setting;
};

/** What every program can be wrong in, but a naive exponential that does not overflow: that is no mistake. */
export function isPossible(experiment: Experiment, ways: readonly Way[]): boolean {
  const names = ways.map(({ name }) => name);
  if (!names.includes('no-shift')) return true;
  const isOwnSoftmax = !names.includes('sigmoid') && !names.includes('wrong-axis');
  return isOwnSoftmax && new ExactProgram(experiment, ways).overflows();
}

/** How far doubles are from exact numbers: in units of what a program in doubles may be off, and at the most at all. */
type Off = { readonly units: number; readonly absolute: number };

const FAR: Off = { units: Infinity, absolute: Infinity };

function entryOff({ value, error }: Tracked, got: number): Off {
  if (error > OVERFLOWS) return { units: 0, absolute: 0 };
  if (!value.isFinite() || !Number.isFinite(got)) {
    return Object.is(got, value.toNumber()) ? { units: 0, absolute: 0 } : FAR;
  }
  const absolute = exact(got, value.constructor as DecimalConstructor)
    .minus(value)
    .abs()
    .toNumber();
  return { units: absolute / (UNIT * error + LEAST), absolute };
}

/** Infinitely far where the shape is another, or one is finite or NaN and the other is not. */
export function offBy(numbers: Numbers, columns: number, values: Float64Array): Off {
  const entries = numbers.flat();
  if (numbers[0]?.length !== columns || entries.length !== values.length) return FAR;
  let [units, absolute] = [0, 0];
  entries.forEach((entry, k) => {
    const off = entryOff(entry, values[k] ?? NaN);
    units = Math.max(units, off.units);
    absolute = Math.max(absolute, off.absolute);
  });
  return { units, absolute };
}

/** Numbers as they are given in full, as a matrix. */
export const inFull = (rows: number, columns: number, values: Float64Array): GivenArray => ({
  shape: [rows, columns],
  values,
  resolution: new Float64Array(values.length),
  precision: null,
});
