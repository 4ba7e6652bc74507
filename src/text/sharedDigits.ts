/** The digits that two numbers share, from their relative difference: 0 … 16, 16 where they are equal; null where one is none. */
export function sharedDigits(one: number, other: number): number | null {
  if (!Number.isFinite(one) || !Number.isFinite(other)) return null;
  if (one === other) return 16;
  const relative = Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
  return Math.max(0, Math.min(15, Math.floor(-Math.log10(relative))));
}
