import type { Vector } from '../../engine/tensor';

/**
 * What e^{z_i} / Σ_j e^{z^j} gives if the raised j is taken for a power: e^{z_i} / Σ_{j=1…N} e^{z_i^j}, shifted by the
 * largest exponent; null where a power or a share leaves the
 * doubles.
 */
export function literalExponent(logits: Vector): Vector | null {
  const shares = logits.map((z) => {
    const powers = Array.from(logits, (_, j) => z ** (j + 1));
    const top = Math.max(...powers);
    const sum = powers.reduce((total, power) => total + Math.exp(power - top), 0);
    return Math.exp(z - top) / sum;
  });
  return shares.every((share) => Number.isFinite(share) && share > 0) ? shares : null;
}
