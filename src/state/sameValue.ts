/** Whether two plain values (arrays, records, primitives) are the same all the way down; 0 and −0 are not. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const entries = Object.entries(left);
  const others: Readonly<Record<string, unknown>> = { ...right };
  return (
    entries.length === Object.keys(others).length &&
    entries.every(([key, value]) => Object.hasOwn(others, key) && sameValue(value, others[key]))
  );
}
