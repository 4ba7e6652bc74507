/**
 * (z − shift) / T, also where the difference alone is beyond the largest double: there both are halved first, which is exact.
 *
 * z, shift and T share a unit, the result has none. Errors: 2 u relative, u = 2⁻⁵³; ∓∞ only for a masked z (−∞), or where the result
 * itself is beyond the largest double; NaN where both are the same infinity. Source: the definition.
 */
export function shiftedLogit(z: number, shift: number, temperature: number): number {
  const difference = z - shift;
  if (difference === Infinity || difference === -Infinity) return ((z / 2 - shift / 2) / temperature) * 2;
  return difference / temperature;
}
