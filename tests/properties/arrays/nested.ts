import fc from 'fast-check';
import { anyDouble, valuesOf } from '../specials';

/** An array to be printed or stored: its lengths, and its entries row by row. */
export type Given = { readonly shape: readonly number[]; readonly values: readonly number[] };

export const countOf = (shape: readonly number[]): number =>
  shape.reduce((product, length) => product * length, 1);

/** A number, a vector, a matrix, a stack; up to a few dozen entries, so that lines are wrapped. */
export const shapes: fc.Arbitrary<readonly number[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }).map((length) => [length]) },
  { weight: 4, arbitrary: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 }) },
  { weight: 2, arbitrary: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }) },
);

/** As gradients come: of one size, saturated over many powers of ten, whole, rounded. */
const kinds: readonly fc.Arbitrary<number>[] = [
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.double({ min: -320, max: 300, noNaN: true }).map((power) => 10 ** power),
  fc.double({ min: -9, max: 3, noNaN: true }).map((power) => -(10 ** power)),
  fc.integer({ min: -200, max: 200 }),
  fc.integer({ min: -9999, max: 9999 }).map((count) => count / 10_000),
  anyDouble,
];

export const arraysOf = (
  shape: fc.Arbitrary<readonly number[]>,
  entry?: fc.Arbitrary<number>,
): fc.Arbitrary<Given> =>
  fc
    .tuple(shape, entry === undefined ? fc.constantFrom(...kinds) : fc.constant(entry))
    .chain(([lengths, kind]) =>
      valuesOf(countOf(lengths), kind).map((values) => ({ shape: lengths, values })),
    );

export type Nested = number | string | readonly Nested[];

/** The entries in lists of lists. */
export function nested<Entry extends number | string>(
  shape: readonly number[],
  entries: readonly Entry[],
): Nested {
  const [length, ...inner] = shape;
  if (length === undefined) return entries[0] ?? '';
  const each = countOf(inner);
  return Array.from({ length }, (_, i) => nested(inner, entries.slice(i * each, (i + 1) * each)));
}
