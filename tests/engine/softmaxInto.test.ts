import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmax } from '../../src/engine/softmax';
import { writeLogitGradient, writeSoftmaxActivations } from '../../src/engine/softmaxInto';
import direct from '../fixtures/direct.json';
import { sum } from './problems';
import { runs } from '../properties/runs';

const u = 2 ** -53;

function activationsOf(logits: ArrayLike<number>, temperature = 1): Float64Array {
  const into = new Float64Array(logits.length).fill(7);
  writeSoftmaxActivations(Float64Array.from(logits), temperature, into);
  return into;
}

function gradientOf(activations: ArrayLike<number>, upstream: ArrayLike<number>, temperature = 1) {
  const into = new Float64Array(activations.length).fill(7);
  writeLogitGradient(Float64Array.from(activations), Float64Array.from(upstream), temperature, into);
  return into;
}

const anyLogits = fc.array(
  fc.oneof(fc.double({ min: -800, max: 800, noNaN: true }), fc.constantFrom(-Infinity, 0, 745, -745)),
  { minLength: 1, maxLength: 1500 },
);
const anyTemperature = fc.double({ min: -6, max: 6, noNaN: true }).map((e) => 10 ** e);

describe('the activations written into an array', () => {
  it('are those of softmax to a few last places, masks and underflow included', () => {
    fc.assert(
      fc.property(anyLogits, anyTemperature, (logits, temperature) => {
        fc.pre(logits.some(Number.isFinite));
        const known = softmax(Float64Array.from(logits), temperature).activations;
        activationsOf(logits, temperature).forEach((a, i) => {
          const exact = known[i] ?? NaN;
          expect(Math.abs(a - exact)).toBeLessThanOrEqual(2 * logits.length * u * exact + 5e-324);
        });
      }),
      runs(),
    );
  });

  it.each(direct.cases.map((c) => [c.name, c] as const))('hold to 400 digits: %s', (_, c) => {
    const reach = Math.max(...c.z) - Math.min(...c.z);
    activationsOf(c.z).forEach((a, i) => {
      const exact = c.expected.a[i] ?? NaN;
      expect(Math.abs(a - exact)).toBeLessThanOrEqual((16 + 2 * reach) * u * exact);
    });
  });

  it('of equal logits are 1/N to the last places, also of a whole vocabulary', () => {
    const uniform = activationsOf(new Float64Array(128_256).fill(-3.7));
    expect(uniform.every((a) => Math.abs(a * 128_256 - 1) <= 4 * u)).toBe(true);
  });

  it('are good to their last places where a plain sum of 262,144 equal terms is off by 34,810 of them', () => {
    const logits = new Float64Array(262_144).fill(-0.7);
    logits[0] = 0;
    const e = Math.exp(-0.7);
    const upper = Math.fround(e); // 24 bits, so that their product with 18 is exact
    const [most, rest] = [upper * 262_143, (e - upper) * 262_143 + 1];
    const [first = NaN, second = NaN] = activationsOf(logits);
    expect(Math.abs(first * most + first * rest - 1)).toBeLessThan(24 * u);
    expect(second / (first * e)).toBeCloseTo(1, 15);
  });

  it('keep what each block of 64 adds, though it is less than half the last place of the sum', () => {
    // 64 blocks of 64 e^{s} = 2⁻⁶⁰: 2⁻⁵⁴ each, 2⁻⁴⁸ together
    const rest = Array.from({ length: 64 * 64 }, () => -60 * Math.LN2);
    const [first = NaN] = activationsOf([0, ...Array.from({ length: 63 }, () => -Infinity), ...rest]);
    expect(Math.abs(1 - first - 2 ** -48)).toBeLessThanOrEqual(2 * u);
  });

  it('of one class are 1 whatever the logit and the temperature', () => {
    for (const temperature of [1e-6, 1, 1e300])
      expect([...activationsOf([-1234.5], temperature)]).toEqual([1]);
  });

  it('become uniform over the classes that are not masked at a huge temperature', () => {
    expect([...activationsOf([5, -Infinity, -900, 3, 0], 1e300)]).toEqual([0.25, 0, 0.25, 0.25, 0.25]);
  });

  it('are all NaN where every class is masked, a logit is NaN, or one is +∞', () => {
    for (const logits of [
      [-Infinity, -Infinity],
      [NaN, 1],
      [1, NaN, 2],
      [1, Infinity],
    ]) {
      expect(activationsOf(logits).every(Number.isNaN)).toBe(true);
    }
  });

  it('may take the place of the logits, and of none there are none', () => {
    const values = Float64Array.of(2, 1, 0.1);
    const known = activationsOf(values);
    writeSoftmaxActivations(values, 1, values);
    expect(values).toEqual(known);
    expect(activationsOf([])).toHaveLength(0);
  });
});

const anyUpstream = fc
  .record({ logits: anyLogits, size: fc.constantFrom(1e-3, 1, 1e8), seed: fc.nat(1000) })
  .filter(({ logits }) => logits.some(Number.isFinite))
  .map(({ logits, size, seed }) => ({
    logits,
    upstream: logits.map((_, i) => size * Math.sin(seed + 7 * i)),
  }));

describe('∂E/∂z written into an array', () => {
  it('is the sum of g_i J_im, entry by entry on the scale of its terms, saturated or not', () => {
    fc.assert(
      fc.property(anyUpstream, anyTemperature, ({ logits, upstream }, temperature) => {
        const { activations, complements } = softmax(Float64Array.from(logits), temperature);
        const got = gradientOf(activations, upstream, temperature);
        const n = logits.length;
        for (const m of [0, Math.floor(n / 2), n - 1]) {
          const terms = upstream.map((g, i) => {
            const a = activations[m] ?? NaN;
            return (g * a * (i === m ? (complements[m] ?? NaN) : -(activations[i] ?? NaN))) / temperature;
          });
          const error = Math.abs((got[m] ?? NaN) - sumOfPairs(terms));
          expect(error).toBeLessThanOrEqual(4 * (n + 8) * u * sum(terms.map(Math.abs)) + 1e-300);
        }
      }),
      runs(),
    );
  });

  it.each(direct.cases.map((c) => [c.name, c] as const))(
    'holds to 400 digits for squared error: %s',
    (_, c) => {
      const { a, rest, dMse_dz: exact, dMse_dz_terms: terms } = c.expected;
      const upstream = a.map((value, i) => (2 / a.length) * (i === c.target ? -(rest[i] ?? NaN) : value));
      gradientOf(a, upstream).forEach((slope, m) => {
        const tolerance = (16 + 2 * a.length) * u * Math.abs(terms[m] ?? NaN);
        expect(Math.abs(slope - (exact[m] ?? NaN))).toBeLessThanOrEqual(tolerance);
      });
    },
  );

  it('takes a mean that keeps what each block of 64 adds', () => {
    const length = 65 * 64;
    const activations = Float64Array.from({ length }, (_, k) => (k === 0 ? 0.5 : k < 64 ? 0 : 2 ** -40));
    const upstream = Float64Array.from({ length }, (_, k) => (k === 0 ? 2 : 2 ** -20));
    // ⟨g, a⟩ = 1 + 2⁻⁴⁸
    const last = (gradientOf(activations, upstream).at(-1) ?? NaN) * 2 ** 40;
    expect(Math.abs(2 ** -20 - 1 - last - 2 ** -48)).toBeLessThanOrEqual(2 * u);
  });

  it('takes away no g_r where no share is above ½', () => {
    const g = [0.1, 0.7, 0.3, 0.2];
    const mean = g.reduce((total, slope) => total + slope / 4, 0);
    expect([...gradientOf([0.25, 0.25, 0.25, 0.25], g)]).toEqual(g.map((slope) => (slope - mean) / 4));
  });

  it('is not moved by a constant in ∂E/∂a, and is 0, not −0, where ∂E/∂a is one', () => {
    expect([...gradientOf([0.75, 0.25], [4, 6])]).toEqual([...gradientOf([0.75, 0.25], [0, 2])]);
    const none = gradientOf([0.25, 0.25, 0.5], [3, 3, 3]);
    expect([...none].every((slope) => Object.is(slope, 0))).toBe(true);
    expect(Object.is(gradientOf([0.5, 0, 0.5], [1, -9, 1])[1], 0)).toBe(true);
  });

  it('is 0 of one class, and of a masked one', () => {
    expect([...gradientOf([1], [123.4])]).toEqual([0]);
    expect(gradientOf([0.5, 0, 0.5], [1, 1e300, 2])[1]).toBe(0);
  });

  it('is divided by the temperature', () => {
    expect([...gradientOf([0.5, 0.5], [1, 3], 4)]).toEqual([-0.125, 0.125]);
  });

  it('is NaN throughout where ∂E/∂a or an activation is', () => {
    expect(gradientOf([0.5, 0.5], [1, NaN]).every(Number.isNaN)).toBe(true);
    expect(gradientOf([NaN, 0.5], [1, 2]).every(Number.isNaN)).toBe(true);
  });

  it('may take the place of either of its arguments', () => {
    const known = gradientOf([0.7, 0.2, 0.1], [1, -2, 3]);
    for (const place of ['activations', 'upstream'] as const) {
      const given = { activations: Float64Array.of(0.7, 0.2, 0.1), upstream: Float64Array.of(1, -2, 3) };
      writeLogitGradient(given.activations, given.upstream, 1, given[place]);
      expect(given[place]).toEqual(known);
    }
  });
});

/** Σ v by halves: its own error is log₂ N last places. */
function sumOfPairs(values: ArrayLike<number>, start = 0, end = values.length): number {
  if (end - start <= 2) return sum(Array.prototype.slice.call(values, start, end) as number[]);
  const middle = (start + end) >> 1;
  return sumOfPairs(values, start, middle) + sumOfPairs(values, middle, end);
}
