/** Engines of different browsers may differ in the last digits of exp. */
const LAST_DIGITS = 1e-12;

const isNear = (actual: unknown, expected: number): boolean =>
  typeof actual === 'number' && Math.abs(actual - expected) <= LAST_DIGITS * Math.max(1, Math.abs(expected));

/** Where a message is not what is expected, each place by its path; fields that nothing is expected of are no matter. */
export function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected === 'number') return isNear(actual, expected) ? [] : [path];
  if (typeof expected !== 'object' || expected === null) return actual === expected ? [] : [path];
  if (typeof actual !== 'object' || actual === null) return [path];
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) return [path];
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(Reflect.get(actual, key), value, `${path}.${key}`),
  );
}
