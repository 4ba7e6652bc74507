import fc from 'fast-check';

/** The least normal double and its neighbours, the least of all, the largest, where e^z ends, and where digits do. */
const SPECIAL = [
  0,
  -0,
  5e-324,
  -5e-324,
  2.225073858507201e-308,
  2.2250738585072014e-308,
  -2.2250738585072014e-308,
  2.225073858507202e-308,
  1e308,
  -1e308,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  1,
  -1,
  1 - 2 ** -53,
  1 + 2 ** -52,
  0.1 + 0.2,
  709.782712893384,
  709.7827128933841,
  -708.3964185322641,
  -745.1332191019412,
  -745.1332191019411,
  2 ** 53,
  1e21,
  1e-7,
];

/** Doubles that are numbers: special ones, ordinary ones, and any bits at all. */
export const finite: fc.Arbitrary<number> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...SPECIAL) },
  { weight: 3, arbitrary: fc.integer({ min: -60, max: 60 }).map((quarters) => quarters / 4) },
  { weight: 2, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);

/** The same, ±∞ and NaN among them. */
export const anyDouble: fc.Arbitrary<number> = fc.oneof(
  { weight: 5, arbitrary: finite },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
);

/** Finite, and of a size that no sum or product of a few of them leaves the doubles; 0, −0 and subnormals among them. */
export const tame: fc.Arbitrary<number> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 5e-324, -2.2250738585072014e-308, 1, -1, 1 - 2 ** -53) },
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10) },
  { weight: 3, arbitrary: fc.double({ min: -30, max: 30, noNaN: true }) },
);

/** How many: one alone, a few, and as many as the page takes. */
export const counts: fc.Arbitrary<number> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(1) },
  { weight: 8, arbitrary: fc.integer({ min: 2, max: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom(31, 32, 33, 63, 64) },
);

/** So many values: all different, all equal, or of two or three that stand there more than once. */
export function valuesOf(count: number, of: fc.Arbitrary<number>): fc.Arbitrary<number[]> {
  const list = (entry: fc.Arbitrary<number>) => fc.array(entry, { minLength: count, maxLength: count });
  return fc.oneof(
    { weight: 6, arbitrary: list(of) },
    { weight: 1, arbitrary: of.map((value) => Array.from({ length: count }, () => value)) },
    {
      weight: 2,
      arbitrary: fc.tuple(of, of, of).chain((few) => list(fc.constantFrom(...few))),
    },
  );
}

export const values = (of: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  counts.chain((count) => valuesOf(count, of));

/** With some of them masked, never all. */
export function withMasks(list: fc.Arbitrary<number[]>): fc.Arbitrary<number[]> {
  const masks = fc.array(fc.boolean(), { minLength: 64, maxLength: 64 });
  const masked = fc
    .tuple(list, masks, fc.nat())
    .map(([z, mask, kept]) => z.map((value, i) => (mask[i] && i !== kept % z.length ? -Infinity : value)));
  return fc.oneof({ weight: 4, arbitrary: list }, { weight: 1, arbitrary: masked });
}

/** T as the page allows it: 1e-6 … 1e6. */
export const temperatures: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(1, 1e-6, 1e6, 0.1, 10),
  fc.double({ min: -6, max: 6, noNaN: true }).map((power) => Math.min(1e6, Math.max(1e-6, 10 ** power))),
);

/** An order of so many things: place i takes what stood at order[i]. */
export const orders = (count: number): fc.Arbitrary<number[]> => {
  const places = Array.from({ length: count }, (_, i) => i);
  return fc.shuffledSubarray(places, { minLength: count, maxLength: count });
};
