import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerGradients, layerLogits } from '../../../src/engine/layer';
import { crossEntropyLogitGradient } from '../../../src/engine/losses';
import { softmax } from '../../../src/engine/softmax';
import { writeLogitGradient } from '../../../src/engine/softmaxInto';
import {
  softmaxJacobianInActivations,
  softmaxJacobianInLogits,
  softmaxVectorJacobianProduct,
  vectorMatrixProduct,
} from '../../../src/engine/softmaxJacobian';
import type { Matrix } from '../../../src/engine/tensor';
import { dot, gap, changed, sizeOf, U } from '../near';
import { runs } from '../runs';
import { counts, tame, temperatures, valuesOf, withMasks } from '../specials';

const logit = fc.oneof(tame, fc.double({ min: -800, max: 800, noNaN: true }), fc.constantFrom(1e308, -1e308));

/** z, T, and two directions u and v. */
const cases = counts.chain((count) =>
  fc.record({
    z: withMasks(valuesOf(count, logit)),
    temperature: temperatures,
    u: valuesOf(count, tame),
    v: valuesOf(count, tame),
  }),
);

type Softmax = { readonly a: Float64Array; readonly rest: Float64Array; readonly J: Matrix };

function softmaxOf({ z, temperature }: { z: readonly number[]; temperature: number }): Softmax {
  const { activations, complements } = softmax(Float64Array.from(z), temperature);
  return {
    a: activations,
    rest: complements,
    J: softmaxJacobianInActivations(activations, complements, temperature),
  };
}

/** Σ_i |u_i J_im|, for each m: the scale of what a product with J adds up. */
const scaleOf = (u: readonly number[], { columns, values }: Matrix): Float64Array =>
  vectorMatrixProduct(Float64Array.from(u, Math.abs), {
    rows: u.length,
    columns,
    values: values.map(Math.abs),
  });

/** The ways to apply J to a vector, with the matrix and without. */
const PRODUCTS: readonly (readonly [
  string,
  (u: Float64Array, softmax: Softmax, T: number) => Float64Array,
])[] = [
  ['u J, dense', (u, { J }) => vectorMatrixProduct(u, J)],
  ['the short form', (u, { a }, T) => softmaxVectorJacobianProduct(u, a, T)],
  [
    'the short form for many classes',
    (u, { a }, T) => {
      const into = new Float64Array(u.length);
      writeLogitGradient(a, u, T, into);
      return into;
    },
  ],
];

/** What rounds to a subnormal loses up to the least double, which T then divides. */
const leastOf = (T: number, n: number): number => (1e-322 * n * 64) / Math.min(1, T);

describe.each(PRODUCTS)('%s', (_, product) => {
  it('is its own adjoint: ⟨J u, v⟩ = ⟨u, Jᵀ v⟩', () => {
    fc.assert(
      fc.property(cases, ({ z, temperature, u, v }) => {
        const known = softmaxOf({ z, temperature });
        const [one, other] = [Float64Array.from(u), Float64Array.from(v)];
        const left = dot(product(one, known, temperature), v);
        const right = dot(u, product(other, known, temperature));
        const scale = dot(scaleOf(u, known.J), v.map(Math.abs)) + dot(u.map(Math.abs), scaleOf(v, known.J));
        expect(
          gap(
            '⟨J u, v⟩',
            [left],
            [right],
            8 * (z.length + 72) * U * scale + 30 * leastOf(temperature, z.length),
          ),
        ).toBe('');
      }),
      runs(),
    );
  });

  it('is the dense product entry by entry, and forgets a constant in u', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -8, max: 8 }), ({ z, temperature, u }, c) => {
        const known = softmaxOf({ z, temperature });
        const dense = vectorMatrixProduct(Float64Array.from(u), known.J);
        const shifted = u.map((value) => value + c);
        const scale = scaleOf(
          shifted.map((value, i) => Math.abs(value) + Math.abs(u[i] ?? 0)),
          known.J,
        );
        const most = (m: number): number =>
          4 * (z.length + 72) * U * (scale[m] ?? NaN) + 30 * leastOf(temperature, z.length);
        expect(gap('u J', product(Float64Array.from(u), known, temperature), dense, most)).toBe('');
        // u + c rounds too, by U of it, which is within the scale
        expect(gap('(u + c) J', product(Float64Array.from(shifted), known, temperature), dense, most)).toBe(
          '',
        );
      }),
      runs(),
    );
  });

  it('gives a vector that adds up to 0, and ⟨u, J u⟩ ≥ 0: a variance', () => {
    fc.assert(
      fc.property(cases, ({ z, temperature, u }) => {
        const known = softmaxOf({ z, temperature });
        const result = product(Float64Array.from(u), known, temperature);
        const scale = scaleOf(u, known.J);
        const tolerance = 4 * (z.length + 72) * U;
        const least = 30 * leastOf(temperature, z.length);
        expect(
          gap(
            'Σ',
            [result.reduce((sum, value) => sum + value, 0)],
            [0],
            tolerance * sizeOf(scale) + least * z.length,
          ),
        ).toBe('');
        const variance = dot(u, result);
        if (!(variance >= -tolerance * dot(u.map(Math.abs), scale) - least * sizeOf(u))) {
          throw new Error(`a variance of ${variance}`);
        }
      }),
      runs(),
    );
  });
});

describe('∂a/∂z of softmax', () => {
  it('is symmetric to the last bit, and its rows and columns add up to 0', () => {
    fc.assert(
      fc.property(cases, ({ z, temperature }) => {
        const { J } = softmaxOf({ z, temperature });
        const n = z.length;
        for (let i = 0; i < n; i += 1) {
          const row = J.values.subarray(i * n, (i + 1) * n);
          const column = row.map((_, m) => J.values[m * n + i] ?? NaN);
          expect(changed(`row ${i}`, row, column)).toBe('');
          const sum = row.reduce((total, value) => total + value, 0);
          expect(gap(`Σ of row ${i}`, [sum], [0], 4 * n * U * sizeOf(row) + leastOf(temperature, n))).toBe(
            '',
          );
        }
      }),
      runs(),
    );
  });

  it('written in z and given z is the one written in a and given a, to the last bit', () => {
    fc.assert(
      fc.property(cases, ({ z, temperature }) => {
        const { J } = softmaxOf({ z, temperature });
        expect(
          changed('∂a/∂z', softmaxJacobianInLogits(Float64Array.from(z), temperature).values, J.values),
        ).toBe('');
      }),
      runs(),
    );
  });

  it('has a positive diagonal, nothing positive beside it, and no −0', () => {
    fc.assert(
      fc.property(cases, ({ z, temperature }) => {
        const { values, columns } = softmaxOf({ z, temperature }).J;
        const wrong = values.findIndex((value, k) => {
          const diagonal = k % (columns + 1) === 0;
          return Object.is(value, -0) || (diagonal ? value < 0 : value > 0);
        });
        expect(wrong).toBe(-1);
      }),
      runs(),
    );
  });

  it('of cross-entropy makes a Σy − y of −y/a, wherever no a_i vanishes', () => {
    const likely = counts.chain((count) =>
      fc.record({
        z: valuesOf(count, fc.double({ min: -8, max: 8, noNaN: true })),
        temperature: fc.constantFrom(1, 0.5, 3, 1e4),
        y: valuesOf(count, fc.constantFrom(0, 1, 0.25, 0.1)),
      }),
    );
    fc.assert(
      fc.property(likely, ({ z, temperature, y }) => {
        const { a, rest, J } = softmaxOf({ z, temperature });
        const upstream = Float64Array.from(y, (value, i) => -value / (a[i] ?? NaN));
        const dense = vectorMatrixProduct(upstream, J);
        const scale = scaleOf([...upstream], J);
        expect(
          gap(
            'a Σy − y',
            crossEntropyLogitGradient(a, rest, Float64Array.from(y), temperature),
            dense,
            (m) => 8 * (z.length + 4) * U * ((scale[m] ?? NaN) + 1 / temperature),
          ),
        ).toBe('');
      }),
      runs(),
    );
  });
});

describe('a layer', () => {
  const layers = fc.tuple(fc.constantFrom(1, 2, 3, 5, 32), counts).chain(([inputs, outputs]) =>
    fc.record({
      x: valuesOf(inputs, tame),
      W: valuesOf(inputs * outputs, tame),
      b: valuesOf(outputs, tame),
      delta: valuesOf(outputs, tame),
    }),
  );
  const layerOf = ({ x, W, b }: { x: number[]; W: number[]; b: number[] }) => ({
    input: Float64Array.from(x),
    weights: { rows: x.length, columns: b.length, values: Float64Array.from(W) },
    bias: Float64Array.from(b),
  });

  it('sends δ back by the adjoint of what it sends forward: ⟨x W, δ⟩ = ⟨x, ∂E/∂x⟩ = ⟨W, ∂E/∂W⟩', () => {
    fc.assert(
      fc.property(layers, ({ x, W, b, delta }) => {
        const layer = layerOf({ x, W, b });
        const none = { ...layer, bias: new Float64Array(b.length) };
        const back = layerGradients(layer, false, Float64Array.from(delta));
        const forward = dot(layerLogits(none), delta);
        const absolute = { ...layerOf({ x: x.map(Math.abs), W: W.map(Math.abs), b }), bias: none.bias };
        const scale = dot(layerLogits(absolute), delta.map(Math.abs));
        const tolerance = 4 * (x.length + b.length + 4) * U * scale + 1e-300;
        expect(gap('⟨x, ∂E/∂x⟩', [dot(x, back.input ?? [])], [forward], tolerance)).toBe('');
        expect(gap('⟨W, ∂E/∂W⟩', [dot(W, back.weights.values)], [forward], 4 * x.length * tolerance)).toBe(
          '',
        );
        expect(changed('∂E/∂b', back.bias, delta)).toBe('');
      }),
      runs(),
    );
  });

  it('is linear in x: twice the x and twice the b give twice the z, to the last bit', () => {
    fc.assert(
      fc.property(layers, ({ x, W, b }) => {
        const twice = (values: number[]): number[] => values.map((value) => 2 * value);
        const z = layerLogits(layerOf({ x, W, b }));
        const wanted = twice([...z]);
        // a subnormal product is rounded elsewhere than twice it, which may move the sum by its own last place
        const isRounded = x.some((xd) => W.some((w) => xd !== 0 && w !== 0 && Math.abs(xd * w) < 2 ** -1022));
        const lastPlace = (n: number) => (isRounded ? 2 * U * Math.abs(wanted[n] ?? NaN) : 0);
        // of −0 twice is −0 too, but a sum that is exactly 0 is 0 in both
        expect(
          gap(
            '2 z',
            layerLogits(layerOf({ x: twice(x), W, b: twice(b) })),
            wanted,
            (n) => 1e-322 * x.length + lastPlace(n),
          ),
        ).toBe('');
      }),
      runs(),
    );
  });
});
