import { softmaxJacobianInActivations } from './softmaxJacobian';
import { at, type Matrix, type Vector } from './tensor';
import { softmaxShares } from './writeSoftmax';

/** How far two results lie apart, entry by entry: the worst of them. */
export type Apart = {
  /** max |difference|, in the unit of the entries */
  readonly largest: number;
  /** The most doubles that one has to step over from one entry to the other (units in the last place of that entry). */
  readonly steps: number;
};

export type Shifted = {
  /** z + c, as rounded to doubles */
  readonly logits: Vector;
  readonly activations: Vector;
  /** ln a, finite where a underflows */
  readonly logActivations: Vector;
  readonly jacobian: Matrix;
};

const SIGN = 2n ** 63n;
const bits = new DataView(new ArrayBuffer(8));

/** The doubles in a row: neighbours differ by 1, and −0 stands with +0. */
function place(value: number): bigint {
  bits.setFloat64(0, value);
  const pattern = bits.getBigUint64(0);
  return pattern >= SIGN ? SIGN - pattern : pattern;
}

/** How many doubles apart two numbers are: 0 for the same one, 1 for neighbours. Not defined for NaN. */
export function doublesBetween(one: number, other: number): number {
  const between = Number(place(one) - place(other));
  return Math.abs(between);
}

/** The worst difference of two lists of the same length, absolute and in doubles. */
export function apart(one: Vector, other: Vector): Apart {
  let largest = 0;
  let steps = 0;
  for (let i = 0; i < one.length; i++) {
    if (at(one, i) === at(other, i)) continue;
    largest = Math.max(largest, Math.abs(at(one, i) - at(other, i)));
    steps = Math.max(steps, doublesBetween(at(one, i), at(other, i)));
  }
  return { largest, steps };
}

/**
 * Softmax and its Jacobian computed anew from z + c.
 *
 * softmax((z + c) / T) = softmax(z / T), and so is J: e^{c/T} divides out. [N], c, T → z + c, a, ln a [N], J [N, N].
 * Errors: as softmax; besides, z + c is itself rounded, by up to u max|z + c|, which moves a by that much over T, relatively.
 * Logits finite or −∞ (which stays −∞), z + c finite where z is. Source: softmax.ts, softmaxJacobian.ts.
 */
export function softmaxOfShifted(logits: Vector, shift: number, temperature: number): Shifted {
  const moved = logits.map((z) => z + shift);
  const { activations, complements, logActivations } = softmaxShares(moved, temperature);
  return {
    logits: moved,
    activations,
    logActivations,
    jacobian: softmaxJacobianInActivations(activations, complements, temperature),
  };
}
