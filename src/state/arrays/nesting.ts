/** A list under way: how many entries it has so far, and the shape that each of them has. */
export type Level = { count: number; inner: readonly number[] | null };

export const emptyLevel = (): Level => ({ count: 0, inner: null });

const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((length, i) => length === b[i]);

/** One more entry of this shape; false where the others have another. */
export function join(level: Level, shape: readonly number[]): boolean {
  level.count += 1;
  level.inner ??= shape;
  return sameShape(level.inner, shape);
}

export const shapeOfLevel = (level: Level): readonly number[] => [level.count, ...(level.inner ?? [])];
