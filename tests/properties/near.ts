/** Half a unit in the last place of 1. */
export const U = 2 ** -53;

const at = (values: ArrayLike<number>, i: number): number => values[i] ?? NaN;

/** The first entry that is farther from what it should be than `most` says of it, in words; nothing where none is. */
export function gap(
  what: string,
  got: ArrayLike<number>,
  wanted: ArrayLike<number>,
  most: number | ((i: number) => number),
): string {
  if (got.length !== wanted.length) return `${what}: ${got.length} entries, not ${wanted.length}`;
  for (let i = 0; i < got.length; i += 1) {
    if (Object.is(at(got, i), at(wanted, i))) continue;
    const tolerance = typeof most === 'number' ? most : most(i);
    const distance = Math.abs(at(got, i) - at(wanted, i));
    if (!(distance <= tolerance)) {
      return `${what}[${i}]: ${at(got, i)} where ${at(wanted, i)} is wanted, ${distance} apart and not ${tolerance}`;
    }
  }
  return '';
}

/** The first entry that is another double, −0 and 0 told apart. */
export const changed = (what: string, got: ArrayLike<number>, wanted: ArrayLike<number>): string =>
  gap(what, got, wanted, -1);

export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += at(one, i) * at(other, i);
  return sum;
}

export const sizeOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += Math.abs(at(values, i));
  return sum;
};

export const taken = (values: ArrayLike<number>, order: readonly number[]): number[] =>
  order.map((from) => at(values, from));
