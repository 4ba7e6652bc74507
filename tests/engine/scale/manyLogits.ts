import fc from 'fast-check';

/** Logits of many kinds: Zipf-like, peaked, uniform, random on any scale, some masked; at least one is finite. */
export function logitsOf(outputs: fc.Arbitrary<number>): fc.Arbitrary<Float64Array> {
  const shapes: ((random: readonly number[], scale: number) => (_: unknown, i: number) => number)[] = [
    () => (_, i) => -1.07 * Math.log(i + 2.7),
    (random, scale) => (_, i) => (i % 7 === 3 ? scale : (random[i % random.length] ?? 0)),
    (_, scale) => () => scale,
    (random, scale) => (_, i) => scale * (random[i % random.length] ?? 0) + Math.sin(i),
    (random) => (_, i) => ((random[i % random.length] ?? 0) > 0 ? -Infinity : Math.cos(i * i)),
  ];
  return fc
    .record({
      n: outputs,
      shape: fc.constantFrom(...shapes),
      random: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 }),
      scale: fc.constantFrom(0, 1, 4, 30, 200),
    })
    .map(({ n, shape, random, scale }) => {
      const logits = Float64Array.from({ length: n }, shape(random, scale));
      if (logits.every((z) => z === -Infinity)) logits[n >> 1] = 0.5;
      return logits;
    });
}

export const temperatures = fc.constantFrom(1, 0.3, 7, 1e-3, 1e-12, 1e4, 1e12);
