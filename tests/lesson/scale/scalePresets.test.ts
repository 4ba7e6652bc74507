import { describe, expect, it } from 'vitest';
import { sortedPlaces } from '../../../src/engine/scale/sortedPlaces';
import { MADE_PRESET_IDS, madeLogits, PEAK, PRESET_SIZE } from '../../../src/lesson/scale/scalePresets';

/** By plain loops, in another order than the engine's. */
function shares(logits: Float64Array): Float64Array {
  const exponentials = logits.map((logit) => Math.exp(logit));
  const sum = exponentials.toSorted().reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

describe('the presets made by a rule', () => {
  it.each(MADE_PRESET_IDS)('%s has as many finite logits as Llama 3 has tokens, the same each time', (id) => {
    const logits = madeLogits(id);
    expect(logits).toHaveLength(128_256);
    expect(logits.every(Number.isFinite)).toBe(true);
    expect(madeLogits(id)).toEqual(logits);
  });

  it('zipf falls as 1/rank: a tenfold rank has a tenth of the share', () => {
    const sorted = shares(madeLogits('zipf')).toSorted().toReversed();
    // the last decade is cut where the tokens end
    for (const rank of [10, 100, 1000]) {
      const decade = (sorted[rank - 1] ?? 0) / (sorted[10 * rank - 1] ?? 1);
      expect(decade).toBeGreaterThan(8);
      expect(decade).toBeLessThan(13);
    }
  });

  it('zipf is near the order of its places, and not in it', () => {
    const order = sortedPlaces(madeLogits('zipf'));
    const inPlace = order.filter((place, rank) => place === rank).length;
    expect(inPlace).toBeLessThan(100);
    // a noise of ±1 moves nothing further than e² times its rank
    for (const [rank, place] of order.slice(0, 10_000).entries()) {
      expect((place + 1) / (rank + 1)).toBeLessThan(Math.exp(2));
    }
  });

  it('peaked leaves 1.6 in a million to all tokens but one', () => {
    const share = shares(madeLogits('peaked'));
    const others = share
      .toSorted()
      .reduce((total, value, k) => (k < PRESET_SIZE - 1 ? total + value : total), 0);
    expect(share[PEAK]).toBeGreaterThan(0.999998);
    expect(others).toBeGreaterThan(1.4e-6);
    expect(others).toBeLessThan(1.9e-6);
  });

  it('uniform gives all the same', () => {
    expect(new Set(madeLogits('uniform')).size).toBe(1);
  });
});
