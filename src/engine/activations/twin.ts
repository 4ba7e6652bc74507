import type { Twin } from './elementwise';

/**
 * Finds, for an f that falls to one negative minimum and then rises through 0, the other z with the same a = f(z).
 *
 * f(z) = f(z′), z < z_min < z′ < 0 or the reverse; bisection to neighbouring doubles. `reach` is a z so far left that
 * f underflows there. Null where there is no second z: z ≥ 0, z = z_min, or f(z) underflows to 0.
 */
export function findTwin(
  f: (z: number) => number,
  slope: (z: number) => number,
  minimum: number,
  reach: number,
  z: number,
): Twin | null {
  const level = f(z);
  if (!(z < 0) || z === minimum || level === 0) return null;
  // `low` is where f is at or below the level (the minimum), `high` where it is above it
  let low = minimum;
  let high = z < minimum ? 0 : reach;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) return { logit: low, slope: slope(low) };
    if (f(middle) > level) high = middle;
    else low = middle;
  }
}
