import type { Vector } from '../tensor';

/** Spreads a whole number over 32 bits, so that neighbouring seeds have nothing in common. Source: murmur3's finaliser. */
function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * Numbers in [0, 1), the same for the same seed, on every machine.
 *
 * A counter put through murmur3's mixing (Weyl sequence 0x9e3779b9, as in splitmix32): 32 bits each, period 2³². For shuffles
 * and small weights, not for cryptography.
 */
export function seededNumbers(seed: number): () => number {
  let counter = mixed(seed | 0);
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    return mixed(counter) / 2 ** 32;
  };
}

/**
 * The order of the samples in an epoch: a shuffle that depends on seed and epoch alone, so that a run can begin anywhere.
 *
 * Fisher–Yates, written into `order`, from 0. Errors: a bias of R/2³² at most.
 */
export function writeOrder(order: Int32Array, seed: number, epoch: number): void {
  const next = seededNumbers(mixed(seed | 0) + Math.imul(epoch + 1, 0x9e3779b1));
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}

/** How large the entries of a random start may be. */
export const RANDOM_REACH = 0.1;

/** Small random entries: uniform in ±0.1, the same for the same seed. [n] */
export function smallRandom(length: number, seed: number): Vector {
  const next = seededNumbers(seed);
  return Float64Array.from({ length }, () => RANDOM_REACH * (2 * next() - 1));
}
