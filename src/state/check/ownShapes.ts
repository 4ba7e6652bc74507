import type { GivenArray } from '../../engine/diagnosis/question';

/** Row by row, where the array is a matrix; a vector is one row, a number a row of one; null: more dimensions. */
export function rowsOfArray({ shape, values }: GivenArray): readonly (readonly number[])[] | null {
  if (shape.length > 2) return null;
  const columns = shape.at(-1) ?? 1;
  const rows = shape.length === 2 ? (shape[0] ?? 0) : 1;
  return Array.from({ length: rows }, (_, i) => [...values.subarray(i * columns, (i + 1) * columns)]);
}

/** The one row of a vector, of a number, or of a matrix of one row or one column; null: more than that. */
export function vectorOfArray(array: GivenArray): readonly number[] | null {
  const rows = rowsOfArray(array);
  if (rows === null) return null;
  if (rows.length === 1) return rows[0] ?? null;
  return rows.every((row) => row.length === 1) ? rows.flat() : null;
}
