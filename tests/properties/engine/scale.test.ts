import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, entryOf, sumOfOtherPlaces, sumOfPlaces } from '../../../src/engine/scale/blockSums';
import { writeLogitGradient } from '../../../src/engine/scale/scaleGradient';
import { logActivationOf, type PlaceRange } from '../../../src/engine/scale/scaleSoftmax';
import { logitsOf } from '../../engine/scale/manyLogits';
import { softmaxOf } from '../../engine/scale/softmaxes';
import { QUESTION } from '../../engine/problems';
import { gap, changed, sizeOf, U } from '../near';
import { runs } from '../runs';
import { counts, tame, valuesOf, withMasks } from '../specials';
import { traceOf } from './solving';

const temperatures = fc.constantFrom(1, 0.3, 7, 1e-3, 1e6);
const small = fc.oneof(
  counts.chain((count) =>
    withMasks(valuesOf(count, fc.oneof(tame, fc.double({ min: -800, max: 800, noNaN: true })))),
  ),
  logitsOf(fc.constantFrom(1, 2, 33, 64)).map((logits) => [...logits]),
);
const ranges = (outputs: number): fc.Arbitrary<PlaceRange> =>
  fc
    .tuple(fc.nat(outputs), fc.nat(outputs))
    .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

describe('the softmax of many logits', () => {
  it('has of few the a, ln a, ∂a/∂z, E and ∂E/∂z of the rest of the page', () => {
    const cases = fc.record({
      z: small,
      temperature: temperatures,
      place: fc.nat(),
      loss: fc.constantFrom('mse' as const, 'crossEntropy' as const),
    });
    fc.assert(
      fc.property(cases, ({ z, temperature, place, loss }) => {
        const n = z.length;
        const index = place % n;
        const trace = traceOf({
          ...QUESTION,
          source: { kind: 'logits', logits: z },
          target: { kind: 'class', index },
          loss,
          temperature,
        });
        const many = softmaxOf(z, temperature);
        const into = new Float64Array(n);
        const E = writeLogitGradient(many, loss, index, into);
        // both are good to (N + 64 + 5) u, with the same s: what is left is that of the sums
        const relative = 4 * (n + 72) * U;
        const within =
          (wanted: ArrayLike<number>, least = 1e-322) =>
          (i: number): number =>
            relative * Math.abs(wanted[i] ?? NaN) + least;
        expect(gap('a', many.activations, trace.activations, within(trace.activations))).toBe('');
        const logs = trace.softmax?.logActivations ?? [];
        expect(
          gap(
            'ln a',
            z.map((_, i) => logActivationOf(many, i)),
            logs,
            (i) => relative * Math.max(1, Math.abs(logs[i] ?? NaN)),
          ),
        ).toBe('');
        const J = trace.right.jacobian.values;
        const cells = Array.from(J, (_, k) => entryOf(many, Math.floor(k / n), k % n));
        expect(gap('∂a/∂z', cells, J, within(J, 1e-321 / Math.min(1, temperature)))).toBe('');
        expect(gap('E', [E], [trace.loss], relative * Math.max(Math.abs(trace.loss), 1e-300))).toBe('');
        const scale = loss === 'mse' ? sizeOf(trace.right.activations) : 0;
        const gradient = trace.right.logits;
        expect(
          gap(
            '∂E/∂z',
            into,
            gradient,
            (i) =>
              relative * (Math.abs(gradient[i] ?? NaN) + scale / temperature) +
              1e-321 / Math.min(1, temperature),
          ),
        ).toBe('');
      }),
      runs(),
    );
  });

  const blocks = small.chain((z) =>
    fc.record({ z: fc.constant(z), rows: ranges(z.length), columns: ranges(z.length), cut: fc.nat() }),
  );

  it('has blocks that are the sums of their parts, and of their cells', () => {
    fc.assert(
      fc.property(blocks, temperatures, ({ z, rows, columns, cut }, temperature) => {
        const many = softmaxOf(z, temperature);
        const whole = blockOf(many, rows, columns);
        const cells: number[] = [];
        for (let i = rows.from; i < rows.to; i += 1)
          for (let m = columns.from; m < columns.to; m += 1) cells.push(entryOf(many, i, m));
        const scale = sizeOf(cells);
        const most =
          8 * (z.length + 20) * U * scale + (1e-321 * (1 + cells.length)) / Math.min(1, temperature);
        expect(whole.count).toBe(cells.length);
        expect(gap('cells', [cells.reduce((sum, cell) => sum + cell, 0)], [whole.sum], most)).toBe('');
        const at = rows.from + (cut % (rows.to - rows.from + 1));
        const parts =
          blockOf(many, { from: rows.from, to: at }, columns).sum +
          blockOf(many, { from: at, to: rows.to }, columns).sum;
        expect(gap('parts', [parts], [whole.sum], most)).toBe('');
      }),
      runs(0.5), // up to 64 × 64 cells: 3 ms
    );
  });

  it('has the same block across the diagonal, and over all rows or columns none', () => {
    fc.assert(
      fc.property(blocks, temperatures, ({ z, rows, columns }, temperature) => {
        const many = softmaxOf(z, temperature);
        expect(
          changed('mirrored', [blockOf(many, columns, rows).sum], [blockOf(many, rows, columns).sum]),
        ).toBe('');
        const all = { from: 0, to: z.length };
        expect([blockOf(many, all, columns).sum + 0, blockOf(many, rows, all).sum + 0]).toStrictEqual([0, 0]);
      }),
      runs(),
    );
  });

  it('shares 1 between any places and all others', () => {
    fc.assert(
      fc.property(blocks, temperatures, ({ z, rows: { from, to } }, temperature) => {
        const many = softmaxOf(z, temperature);
        const both = sumOfPlaces(many, from, to) + sumOfOtherPlaces(many, from, to);
        expect(gap('1', [both], [1], 2 * (z.length + 72) * U)).toBe('');
      }),
      runs(),
    );
  });

  it('is the very same for z + c, where z + c is exact', () => {
    const dyadic = fc.integer({ min: -(2 ** 20), max: 2 ** 20 }).map((count) => count / 1024);
    fc.assert(
      fc.property(
        counts.chain((count) => withMasks(valuesOf(count, dyadic))),
        dyadic,
        temperatures,
        (z, c, temperature) => {
          const [one, other] = [
            softmaxOf(z, temperature),
            softmaxOf(
              z.map((value) => value + c),
              temperature,
            ),
          ];
          expect(changed('a', other.activations, one.activations)).toBe('');
          expect([other.top, other.logSum]).toStrictEqual([one.top, one.logSum]);
        },
      ),
      runs(),
    );
  });
});
