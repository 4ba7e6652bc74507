// How far the engine may be from the exact value. Each bound is absolute, made of u = 2⁻⁵³ for every rounding on the way, on the
// scale of what is rounded, and η = 2⁻¹⁰⁷⁴ for what underflows. ORACLE_MEASURE=1 prints how much of each bound was used.
import { afterAll } from 'vitest';
import { exact, nearest, type Decimal } from './exact';
import type { ExactVector } from './tensors';

export const U = 2 ** -53;
export const TINY = 2 ** -1074;

const used = new Map<string, { ratio: number; cases: number; beyond: number }>();

function note(whole: string, ratio: number): void {
  const name = whole.replaceAll(/-?\d[\d.e+-]*/g, '·');
  const before = used.get(name) ?? { ratio: 0, cases: 0, beyond: 0 };
  used.set(name, {
    ratio: Number.isFinite(ratio) ? Math.max(before.ratio, ratio) : before.ratio,
    cases: before.cases + 1,
    beyond: before.beyond + (ratio === -1 ? 1 : 0),
  });
}

/** |d| as a double, 0 and infinite where it leaves them. */
export const size = (d: Decimal): number => Math.abs(nearest(d));

export const sizes = (values: ExactVector): number[] => values.map(size);

/** A product of bounds: nothing times anything, infinite too, is nothing. */
export const times = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : one * other);

/** |got − want| as a double. */
function error(got: number, want: Decimal): number {
  const near = nearest(want);
  if (got === near) return 0; // ±∞, and what cannot be told apart
  if (!Number.isFinite(got) || Number.isNaN(near)) return Infinity;
  if (!Number.isFinite(near)) return Infinity;
  return nearest(
    exact(got, want.constructor as never)
      .minus(want)
      .abs(),
  );
}

/**
 * What does not hold of |got − want| ≤ bound, entry by entry, in words: nothing where all does. An entry whose bound is infinite
 * has no digits left to hold; a NaN of the engine's is for the caller.
 */
export function broken(
  name: string,
  got: ArrayLike<number>,
  want: ExactVector,
  bounds: readonly number[],
): string[] {
  if (got.length !== want.length) return [`${name}: ${got.length} entries for ${want.length}`];
  return want.flatMap((value, k) => {
    const bound = bounds[k] ?? NaN;
    if (bound === Infinity) {
      note(name, -1);
      return [];
    }
    const off = error(got[k] ?? NaN, value);
    note(name, off === 0 ? 0 : off / bound);
    const near = nearest(value);
    return off <= bound
      ? []
      : [`${name}[${k}]: ${got[k]} for ${near}, off by ${off}, allowed ${bound} (${off / bound} times)`];
  });
}

afterAll(() => {
  if (process.env.ORACLE_MEASURE === undefined) return;
  const lines = [...used].map(
    ([name, { ratio, cases, beyond }]) =>
      `${name}: ${ratio.toFixed(3)} of the bound, ${cases} entries, ${beyond} unbounded`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
});
