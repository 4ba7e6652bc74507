import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Trace } from '../../../src/engine/trace';
import { gap, changed, sizeOf, taken, U } from '../near';
import { runs } from '../runs';
import { orders, temperatures } from '../specials';
import { drawn, problemOf, reordered, traceOf } from './solving';

/** Multiples of 1/1024 below 2^20: sums of two are exact. */
const steps = fc.oneof(
  fc.integer({ min: -(2 ** 15), max: 2 ** 15 }),
  fc.integer({ min: -(2 ** 30), max: 2 ** 30 }),
  fc.constantFrom(0, 1, -1),
);
const dyadic = steps.map((count) => count / 1024);
const ordinary = fc.oneof(dyadic, fc.double({ min: -700, max: 700, noNaN: true }));

/** All that depends on z by its differences alone. */
const PARTS: readonly (readonly [string, (trace: Trace) => ArrayLike<number>])[] = [
  ['a', (t) => t.activations],
  ['1 − a', (t) => t.complements ?? []],
  ['ln a', (t) => t.softmax?.logActivations ?? []],
  ['a − y', (t) => t.residuals],
  ['terms', (t) => t.lossTerms],
  ['E', (t) => [t.loss]],
  ['∂E/∂a', (t) => t.right.activations],
  ['∂a/∂z', (t) => t.right.jacobian.values],
  ['∂E/∂z', (t) => t.right.logits],
  ['numerical ∂a/∂z', (t) => t.numericJacobian.values],
];

describe('softmax with either loss', () => {
  it('gives the very same numbers for z + c, where z + c is exact', () => {
    fc.assert(
      fc.property(drawn(dyadic), dyadic, (one, c) => {
        const before = traceOf(problemOf(one));
        const after = traceOf(problemOf({ ...one, z: one.z.map((z) => z + c) }));
        for (const [name, part] of PARTS) expect(changed(name, part(after), part(before))).toBe('');
      }),
      runs(),
    );
  });

  it('gives for 2^k z at 2^k T the very same a and E, and derivatives in z divided by 2^k', () => {
    const powers = fc.integer({ min: -30, max: 30 }).map((k) => 2 ** k);
    const scaled = new Set(['∂a/∂z', '∂E/∂z', 'numerical ∂a/∂z']);
    fc.assert(
      fc.property(drawn(ordinary), powers, (one, c) => {
        // a subnormal z that is halved is another one, and may then be another's equal
        fc.pre(one.z.every((z) => Object.is((c * z) / c, z)));
        const before = traceOf(problemOf(one));
        const after = traceOf(
          problemOf({ ...one, z: one.z.map((z) => c * z), temperature: c * one.temperature }),
        );
        for (const [name, part] of PARTS) {
          const factor = scaled.has(name) ? c : 1;
          // what is subnormal before or after has lost digits
          const least = factor === 1 ? -1 : 5e-324 * Math.max(1, factor);
          expect(
            gap(
              name,
              Array.from(part(after), (value) => factor * value),
              part(before),
              least,
            ),
          ).toBe('');
        }
      }),
      runs(),
    );
  });

  it('in another order of the classes gives the same numbers in that order, to the rounding of sums', () => {
    const reorderedToo = drawn(ordinary).chain((one) => fc.tuple(fc.constant(one), orders(one.z.length)));
    fc.assert(
      fc.property(reorderedToo, ([one, order]) => {
        const n = one.z.length;
        const before = traceOf(problemOf(one));
        const after = traceOf(problemOf({ ...one, z: taken(one.z, order), y: reordered(one.y, order) }));
        const rounding = 8 * n * U;
        const entries = (part: ArrayLike<number>): number[] => taken(part, order);
        const cells = (part: ArrayLike<number>): number[] =>
          order.flatMap((i) => order.map((m) => part[i * n + m] ?? NaN));
        const relative = (name: string, got: ArrayLike<number>, wanted: ArrayLike<number>): void =>
          expect(
            gap(name, got, wanted, (i) => rounding * Math.abs(wanted[i] ?? NaN) + 1e-322 / one.temperature),
          ).toBe('');
        relative('a', after.activations, entries(before.activations));
        relative('1 − a', after.complements ?? [], entries(before.complements ?? []));
        relative('E', [after.loss], [before.loss]);
        relative('∂a/∂z', after.right.jacobian.values, cells(before.right.jacobian.values));
        expect(gap('a − y', after.residuals, entries(before.residuals), rounding)).toBe('');
        // an a_i that rounds to the least double, or not, moves y_i / a_i by much
        expect(
          gap('∂E/∂a', after.right.activations, entries(before.right.activations), (i) => {
            const a = after.activations[i] ?? NaN;
            return a < 1e-300 ? Infinity : rounding * (1 + Math.abs(after.right.activations[i] ?? NaN));
          }),
        ).toBe('');
        const size = one.loss === 'mse' ? sizeOf(before.right.activations) / 2 : 1 + sizeOf(before.target);
        expect(
          gap(
            '∂E/∂z',
            after.right.logits,
            entries(before.right.logits),
            (rounding * size + 1e-322) / one.temperature,
          ),
        ).toBe('');
      }),
      runs(),
    );
  });

  it('has a in the order of z: what is larger has no smaller share, and what is equal an equal one', () => {
    fc.assert(
      fc.property(drawn(ordinary, temperatures), (one) => {
        const { activations } = traceOf(problemOf(one));
        const byLogit = one.z
          .map((z, i) => [z, activations[i] ?? NaN] as const)
          .toSorted(([z], [w]) => z - w);
        const wrong = byLogit.filter(([z, a], i) => {
          const [w, b] = byLogit[i + 1] ?? [Infinity, Infinity];
          return z === w ? a !== b : a > b;
        });
        expect(wrong).toStrictEqual([]);
      }),
      runs(),
    );
  });
});
