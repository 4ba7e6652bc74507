/** |J| in decades: log₁₀ of the smallest and the largest magnitude that the colours tell apart. */
export type DecadeRange = { readonly lowest: number; readonly highest: number };

/**
 * Where a value stands in a palette of 2n + 1 colours.
 *
 * [n] is the colour of 0, and of any |v| below the range; [n + 1] … [2n] those of positive values in equal steps of log₁₀ v from lowest to
 * highest, [n − 1] … [0] those of negative ones likewise; beyond the highest, the last. Each a pixel as ImageData's buffer holds it,
 * read as Uint32. v in the unit of J.
 */
export function paletteIndexOf(value: number, range: DecadeRange, colours: number): number {
  const steps = (colours - 1) / 2;
  const decades = Math.log10(Math.abs(value)) - range.lowest;
  if (!(decades >= 0)) return steps;
  const step = 1 + Math.min(steps - 1, Math.floor((decades / widthOf(range)) * steps));
  return value < 0 ? steps - step : steps + step;
}

/** highest − lowest, and at least a hundredth of a decade, so that no range has no width. */
export function widthOf(range: DecadeRange): number {
  return Math.max(0.01, range.highest - range.lowest);
}

/** What a legend marks: whole decades, and the uniform softmax's off-diagonal, null outside the range; all log₁₀ |J|. */
export type LegendTicks = { readonly decades: readonly number[]; readonly uniform: number | null };

/**
 * The ticks of a legend: at most `most` whole decades in equal steps, and log₁₀ of 1/(V² T).
 *
 * A uniform softmax has J_im = −1/(V² T) beside the diagonal: smaller entries belong to places less likely than chance.
 */
export function legendTicks(
  range: DecadeRange,
  outputs: number,
  temperature: number,
  most: number,
): LegendTicks {
  const step = Math.max(1, Math.ceil((range.highest - range.lowest) / most));
  const decades: number[] = [];
  for (let tick = Math.ceil(range.lowest / step) * step; tick <= range.highest; tick += step) {
    decades.push(0 + tick);
  }
  const uniform = -2 * Math.log10(outputs) - Math.log10(temperature);
  const inside = uniform >= range.lowest && uniform <= range.highest;
  return { decades, uniform: inside ? uniform : null };
}
