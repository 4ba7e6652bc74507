import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELEMENTWISE_ACTIVATIONS } from '../../../src/engine/elementwiseActivations';
import { numericDerivative } from '../../../src/engine/numericDerivative';
import { gap, U } from '../near';
import { runs } from '../runs';
import { finite } from '../specials';

const NAMED = Object.entries(ELEMENTWISE_ACTIVATIONS);
const { identity, sigmoid, tanh, relu, leakyRelu, elu, softplus, silu, gelu } = ELEMENTWISE_ACTIVATIONS;
const near = fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), finite);

/** Those whose slope is a function of a, with that function; and those of which it is none. */
const CLOSED = NAMED.flatMap(([name, { f, derivativeInLogit, derivativeInActivation }]) =>
  derivativeInActivation.kind === 'closed'
    ? [[name, f, derivativeInLogit, derivativeInActivation.at] as const]
    : [],
);
const NONE = NAMED.flatMap(([name, { f, derivativeInLogit, derivativeInActivation }]) =>
  derivativeInActivation.kind === 'none'
    ? [[name, f, derivativeInLogit, derivativeInActivation] as const]
    : [],
);

describe.each(NAMED)('%s', (_, { f, derivativeInLogit: slope, pieceAt }) => {
  it('has a value and a slope at every double that is a number', () => {
    fc.assert(
      fc.property(finite, (z) => {
        expect(Number.isFinite(f(z))).toBe(true);
        expect(Number.isFinite(slope(z))).toBe(true);
      }),
      runs(),
    );
  });

  it('has the slope that differences of its values show', () => {
    fc.assert(
      fc.property(near, (z) => {
        const measured = numericDerivative(pieceAt(z), z);
        expect(gap('f′', [slope(z)], [measured], 1e-12 * Math.max(1, Math.abs(measured)))).toBe('');
      }),
      runs(),
    );
  });
});

describe.each(CLOSED)('%s, which never turns,', (_, f, slope, form) => {
  it('has one slope, whether written in z and given z or written in a and given a', () => {
    fc.assert(
      fc.property(near, (z) => {
        // 1 − a and a + 1 are off by what a was rounded by
        expect(gap('f′(a)', [form(f(z))], [slope(z)], 4 * U)).toBe('');
      }),
      runs(),
    );
  });

  it('never falls', () => {
    fc.assert(
      fc.property(near, near, (first, second) => {
        const [low, high] = first < second ? [first, second] : [second, first];
        // neighbours may be rounded past each other by a last place of f
        expect(f(high)).toBeGreaterThanOrEqual(f(low) - 4 * U * Math.abs(f(low)));
        expect(slope(first)).toBeGreaterThanOrEqual(0);
      }),
      runs(),
    );
  });
});

describe.each(NONE)('%s, which falls and then rises,', (_, f, slope, { minimum, twin }) => {
  it('has with each z left of 0 another one with the same value, across its minimum, and a slope of the other sign', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: -0.01, noNaN: true }), (z) => {
        fc.pre(Math.abs(z - minimum) > 0.01);
        const found = twin(z);
        if (found === null) throw new Error(`none at ${z}`);
        // f is good to 1e-15 of itself, and the twin is the nearest double to where the values meet
        expect(gap('f(twin)', [f(found.logit)], [f(z)], 32 * U * Math.abs(f(z)))).toBe('');
        expect(Math.sign(found.logit - minimum)).toBe(-Math.sign(z - minimum));
        expect(found.slope).toBe(slope(found.logit));
        expect(Math.sign(found.slope)).toBe(-Math.sign(slope(z)));
      }),
      runs(),
    );
  });
});

describe('what mirrors at 0', () => {
  /** A name, the two sides of an equation at z, and how far apart they may be. */
  const EQUATIONS: readonly (readonly [string, (z: number) => readonly [number, number, number]])[] = [
    ['tanh(−z) = −tanh(z)', (z) => [tanh.f(-z), -tanh.f(z), 0]],
    ['tanh′(−z) = tanh′(z)', (z) => [tanh.derivativeInLogit(-z), tanh.derivativeInLogit(z), 0]],
    ['σ(z) + σ(−z) = 1', (z) => [sigmoid.f(z) + sigmoid.f(-z), 1, 4 * U]],
    ['σ′(−z) = σ′(z)', (z) => [sigmoid.derivativeInLogit(-z), sigmoid.derivativeInLogit(z), 0]],
    ['tanh(z/2) = 2 σ(z) − 1', (z) => [tanh.f(z / 2), 2 * sigmoid.f(z) - 1, 4 * U]],
    [
      'softplus(z) − softplus(−z) = z',
      (z) => [softplus.f(z) - softplus.f(-z), z, 4 * U * Math.abs(z) + 2 * U],
    ],
    ['softplus′ = σ', (z) => [softplus.derivativeInLogit(z), sigmoid.f(z), 0]],
    ['silu(z) − silu(−z) = z', (z) => [silu.f(z) - silu.f(-z), z, 8 * U * Math.abs(z) + 5e-324]],
    ['silu′(z) + silu′(−z) = 1', (z) => [silu.derivativeInLogit(z) + silu.derivativeInLogit(-z), 1, 16 * U]],
    ['silu = z σ(z)', (z) => [silu.f(z), z * sigmoid.f(z), 0]],
    ['gelu(z) − gelu(−z) = z', (z) => [gelu.f(z) - gelu.f(-z), z, 16 * U * Math.abs(z) + 5e-324]],
    ['gelu′(z) + gelu′(−z) = 1', (z) => [gelu.derivativeInLogit(z) + gelu.derivativeInLogit(-z), 1, 16 * U]],
    ['relu(z) − relu(−z) = z', (z) => [relu.f(z) - relu.f(-z), z, 0]],
    [
      'leakyRelu is z right of 0 and a fixed part of it left',
      (z) => [leakyRelu.f(-Math.abs(z)), -Math.abs(z) * -leakyRelu.f(-1), 0],
    ],
    ['elu(z) = e^z − 1 left of 0', (z) => [elu.f(-Math.abs(z)), Math.expm1(-Math.abs(z)), 0]],
    ['identity(z) = z', (z) => [identity.f(z), z, 0]],
  ];

  it.each(EQUATIONS)('%s', (name, sides) => {
    fc.assert(
      fc.property(near, (z) => {
        const [left, right, most] = sides(z);
        expect(gap(name, [left + 0], [right + 0], most)).toBe('');
      }),
      runs(),
    );
  });
});
