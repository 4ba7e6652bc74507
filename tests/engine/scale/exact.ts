import type { PlaceRange, ScaleSoftmax } from '../../../src/engine/scale/scaleSoftmax';

/** A double as a whole number of 2⁻¹⁰⁷⁴, which every double is. */
export function exactly(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const word = bits.getBigUint64(0);
  const exponent = (word >> 52n) & 0x7ffn;
  const fraction = word & 0xf_ffff_ffff_ffffn;
  const whole = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
  return word >> 63n === 1n ? -whole : whole;
}

/** Σ v_i over from ≤ i < to, without rounding, in 2⁻¹⁰⁷⁴. */
export function exactSum(values: Float64Array, from = 0, to = values.length): bigint {
  let sum = 0n;
  for (const value of values.subarray(from, to)) sum += exactly(value);
  return sum;
}

/** T Σ_{i∈R, m∈C} J_im without rounding, in 2⁻²¹⁴⁸: D Σ_j a_j − (Σ_R a)(Σ_C a), D the sum over R ∩ C. */
export function exactBlocks({
  activations,
}: ScaleSoftmax): (rows: PlaceRange, columns: PlaceRange) => bigint {
  let running = 0n;
  const prefixes = [0n, ...Array.from(activations, (a) => (running += exactly(a)))];
  const sum = (from: number, to: number) => (from < to ? (prefixes[to] ?? 0n) - (prefixes[from] ?? 0n) : 0n);
  return (rows, columns) =>
    sum(Math.max(rows.from, columns.from), Math.min(rows.to, columns.to)) * sum(0, activations.length) -
    sum(rows.from, rows.to) * sum(columns.from, columns.to);
}

/** The nearest double of a whole number of 2⁻²¹⁴⁸, 0 below 1e-285. */
export const asNumber = (product: bigint): number => Number(product / (1n << 1200n)) / 2 ** 948;

const size = (value: bigint) => (value < 0n ? -value : value);

/** |got − want| / |want| of two whole numbers of the same unit; 0 where both are 0. */
export function relativeError(got: bigint, want: bigint): number {
  if (want === 0n) return got === 0n ? 0 : Infinity;
  return Number((size(got - want) << 100n) / size(want)) / 2 ** 100;
}
