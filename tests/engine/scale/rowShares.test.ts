import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowShares } from '../../../src/engine/scale/rowShares';
import { sortedPlaces } from '../../../src/engine/scale/sortedPlaces';
import { logitsOf } from './manyLogits';
import { softmaxOf } from './softmaxes';
import { runs } from '../../properties/runs';

/** Σ_m |J_im| of each row, entry by entry. */
function rowSums(activations: Float64Array, temperature: number): number[] {
  const a = [...activations];
  return a.map((one, i) =>
    a.reduce(
      (sum, other, m) =>
        sum + (one * (m === i ? a.reduce((s, v, k) => (k === i ? s : s + v), 0) : other)) / temperature,
      0,
    ),
  );
}

describe('the shares of the rows', () => {
  it('add up |J| entry by entry, and count the most probable rows that hold half of it', () => {
    fc.assert(
      fc.property(
        logitsOf(fc.constantFrom(1, 2, 3, 17, 60)),
        fc.constantFrom(1, 0.2, 40),
        (logits, temperature) => {
          const softmax = softmaxOf(logits, temperature);
          const ranked = sortedPlaces(Float64Array.from(logits));
          const rows = rowSums(softmax.activations, temperature);
          const all = rows.reduce((sum, row) => sum + row, 0);
          const { absoluteSum, halfRows } = rowShares(softmax, ranked);
          expect(Math.abs(absoluteSum - all)).toBeLessThanOrEqual(1e-12 * all);
          const heldBy = (count: number) =>
            [...ranked.subarray(0, count)].reduce((sum, place) => sum + rows[place]!, 0);
          const slack = 1e-12 * all;
          expect(heldBy(halfRows)).toBeGreaterThanOrEqual(all / 2 - slack);
          if (halfRows > 0) expect(heldBy(halfRows - 1)).toBeLessThanOrEqual(all / 2 + slack);
        },
      ),
      runs(),
    );
  });

  it('of a single class are nothing at all', () => {
    expect(rowShares(softmaxOf([3]), Uint32Array.of(0))).toEqual({ absoluteSum: 0, halfRows: 0 });
  });
});

describe('the shares of the rows of a peaked softmax', () => {
  it('have all digits of a row whose probability rounds to 1', () => {
    const a = Math.exp(-50);
    const { absoluteSum, halfRows } = rowShares(softmaxOf([50, 0]), Uint32Array.of(0, 1));
    expect(Math.abs(absoluteSum / (4 * a) - 1)).toBeLessThan(1e-14);
    expect(halfRows).toBe(1);
  });
});
