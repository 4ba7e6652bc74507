import fc from 'fast-check';
import type { PlaceRange } from '../../../src/engine/scale/scaleSoftmax';

/** Zipf-like, peaked, equal, random on any scale, masked, in duplicates. */
const SHAPES: readonly ((random: readonly number[], scale: number) => (i: number) => number)[] = [
  () => (i) => -1.07 * Math.log(i + 2.7),
  (random, scale) => (i) => (i % 7 === 3 ? scale : random[i % random.length]!),
  (_, scale) => () => scale,
  (random, scale) => (i) => scale * random[i % random.length]!,
  (random) => (i) => (i % 3 > 0 && random[i % random.length]! > 0 ? -Infinity : Math.cos(i * i)),
  (random, scale) => (i) => scale * Math.round(2 * random[i % random.length]!),
];

export type Given = { readonly logits: Float64Array; readonly temperature: number };

/** Logits of so many places, with a temperature; those of a size are spread over it times T where T is not 1. */
export function anyLogits(outputs: fc.Arbitrary<number>): fc.Arbitrary<Given> {
  return fc
    .record({
      n: outputs,
      shape: fc.constantFrom(...SHAPES),
      random: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 60 }),
      scale: fc.constantFrom(0, 1, 4, 30, 350, 800),
      temperature: fc.constantFrom(1, 1, 0.3, 7, 1e-6, 1e-3, 1e6),
    })
    .map(({ n, shape, random, scale, temperature }) => {
      const one = shape(random, scale);
      return { logits: Float64Array.from({ length: n }, (_, i) => one(i) * temperature), temperature };
    });
}

const MAX = Number.MAX_VALUE;

/** All equal, one class, all but one masked, subnormal shares, the ends of doubles, duplicates, T at its ends. */
export const SPECIAL_LOGITS: Readonly<Record<string, Given>> = Object.fromEntries(
  (
    [
      ['one class', [3], 1],
      ['all equal', [5, 5, 5, 5, 5, 5, 5], 1],
      ['zeros of both signs', [0, -0, 0, -0], 1],
      ['all but one masked', [-Infinity, -Infinity, 2, -Infinity], 1],
      ['one masked', [1, -Infinity, 2], 0.5],
      ['subnormal shares', [0, -709, -720, -740, -744, -745.2, -746, -800], 1],
      ['subnormal logits', [5e-324, -5e-324, 2.3e-308, 0], 1],
      ['±1e308', [1e308, -1e308, 1e308, 0], 1],
      ['the largest doubles', [MAX, MAX, MAX * (1 - 2 ** -53)], 1e6],
      ['the least doubles', [-MAX, -MAX], 1],
      ['duplicates', [1, 2, 1, 2, 1, 2, 3, 3], 1],
      ['T 1e-6', [1, 1 + 1e-6, 1 - 3e-6, 1 + 2 ** -52], 1e-6],
      ['T 1e6', [1e6, -1e6, 2, 1e8], 1e6],
      ['one far above', [60, 0, 1, 2, 3], 1],
      // by random cases: what is left of the others is found at the 152nd digit; a sum of 65 is off by more than ten roundings
      ['one very far above', [0, 0, 0, 350, 0, 0, 0], 1],
      ['one very far above many', Array.from({ length: 17 }, (_, i) => (i === 3 ? 350 : 0)), 1],
      [
        'some a little above many',
        Array.from({ length: 65 }, (_, i) => (i % 6 === 0 ? 2.892011630173386e-10 : 0)),
        1,
      ],
      ['one far below', [0, 1, -600, 2], 1],
    ] as const
  ).map(([name, logits, temperature]) => [name, { logits: Float64Array.from(logits), temperature }]),
);

export type RangeOf = (n: number) => PlaceRange;

/** Two ends within 0 … n. */
export const anyRange: fc.Arbitrary<RangeOf> = fc
  .tuple(fc.nat(), fc.nat())
  .map(([one, other]) => (n: number): PlaceRange => {
    const [from, to] = [one % (n + 1), other % (n + 1)].toSorted((a, b) => a - b) as [number, number];
    return { from, to };
  });
