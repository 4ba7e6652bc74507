export type CurvePoint = readonly [number, number];

/** A change between 0 and the next double that is drawn as a gap, not as a line upwards: a jump, such as ReLU′ has. */
const JUMP = 0.1;

/** The points of f at and just right of 0, with a gap (NaN) between them where f jumps there. */
function aroundZero(f: (z: number) => number): readonly CurvePoint[] {
  const right: CurvePoint = [Number.MIN_VALUE, f(Number.MIN_VALUE)];
  const jumps = Math.abs(right[1] - f(0)) > JUMP;
  return [[0, f(0)], ...(jumps ? [[0, NaN] as const] : []), right];
}

/**
 * A function as points to be drawn: `steps` equal steps over the domain, and 0 from either side, where activations have their kinks.
 *
 * f, [from, to], steps → (z, f(z)) in ascending z; a NaN between two points says that f jumps there. Units: those of f.
 * Errors: those of f; between two points a straight line is a guess.
 */
export function sampleCurve(
  f: (z: number) => number,
  [from, to]: readonly [number, number],
  steps: number,
): readonly CurvePoint[] {
  const zs = Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps);
  const points = (some: readonly number[]) => some.map((z): CurvePoint => [z, f(z)]);
  if (!(from < 0 && to > 0)) return points(zs);
  return [...points(zs.filter((z) => z < 0)), ...aroundZero(f), ...points(zs.filter((z) => z > 0))];
}
