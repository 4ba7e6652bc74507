import { describe, expect, it } from 'vitest';
import { solveBatch } from '../../../src/engine/batch/batch';
import { wrongAxis } from '../../../src/engine/batch/batchAxis';
import type { Problem, Source } from '../../../src/engine/problem';
import { logits, QUESTION } from '../problems';

const layer = (
  weights: readonly (readonly number[])[],
  bias: readonly number[],
  input = weights.map(() => 0),
): { readonly source: Source } => ({ source: { kind: 'layer', input, weights, bias } });
const values = (...y: readonly number[]) => ({ kind: 'distribution', values: y }) as const;

function batchOf(change: Partial<Problem>, ...inputs: readonly (readonly number[])[]) {
  const rows = inputs.map((input) => ({ input, target: { kind: 'class', index: 0 } as const }));
  const batch = solveBatch({ ...QUESTION, ...change }, rows);
  if (!batch.ok) throw new Error(JSON.stringify(batch.failure));
  return batch.value;
}

describe('the layer of a batch', () => {
  it('is read without the x that stands in the problem, which may have no z', () => {
    const { rows } = batchOf(layer([[1e300, 0]], [0, 1], [1e300]), [0]);
    expect([...(rows[0]?.logits ?? [])]).toEqual([0, 1]);
  });

  it('of logits edited directly has them as its one row', () => {
    expect([...(batchOf(logits(2, 1), [3]).rows[0]?.logits ?? [])]).toEqual([6, 3]);
  });
});

describe('the choice', () => {
  it('is carried out as it was made where it exists', () => {
    const silu = { ...layer([[1, 2]], [0, 0]), activation: 'silu', argument: 'a' } as const;
    expect(batchOf({ ...silu, form: 'z' }, [1])).toMatchObject({ form: 'z', argument: 'a' });
    expect(batchOf({ ...silu, form: 'a' }, [1])).toMatchObject({ form: 'z', argument: 'z' });
  });

  it('agrees in a row where its matrix is the right one, by chance too', () => {
    const wrong = { ...layer([[1, 1, 1]], [0, 0, 0]), argument: 'a', form: 'z' } as const;
    // equal logits give equal activations, of which softmax is uniform again
    expect(batchOf(wrong, [1], [2]).rows.map(({ agrees }) => agrees)).toEqual([true, true]);
    const uneven = { ...wrong, ...layer([[2, 1, 0]], [0, 0, 0]) };
    expect(batchOf(uneven, [0], [1]).rows.map(({ agrees }) => agrees)).toEqual([true, false]);
    expect(batchOf({ ...uneven, form: 'a' }, [1]).rows[0]?.agrees).toBe(true);
  });
});

describe('a row without a trace', () => {
  const why = (change: Partial<Problem>, input: readonly number[], target: ReturnType<typeof values>) => {
    const fine = { input: input.map(() => 0), target: values(...target.values.map(() => 0)) };
    const batch = solveBatch({ ...QUESTION, ...change }, [fine, { input, target }]);
    return batch.ok ? null : batch.failure;
  };

  it('is named with what left the doubles in it', () => {
    const outOfRange = (quantity: string) => ({ row: 1, why: { kind: 'outOfRange', quantity } });
    const crossEntropy = { ...layer([[0, -800, -800]], [0, 0, 0]), loss: 'crossEntropy' } as const;
    expect(why(crossEntropy, [1], values(0, 1e308, -1e308))).toEqual(outOfRange('E'));
    const relu = { ...layer([[-5]], [0]), activation: 'relu' } as const;
    expect(why(relu, [1], values(1e308))).toEqual(outOfRange('dE_dz'));
    const identity = { ...layer([[0], [1]], [0]), activation: 'identity' } as const;
    expect(why(identity, [1, 0], values(1e308))).toEqual(outOfRange('dE_dW'));
    expect(why(identity, [1, 1], values(1e308))).toBeNull();
  });

  it('is named with its own length where that is not the layer’s', () => {
    const batch = solveBatch({ ...QUESTION, ...layer([[1], [2]], [0]) }, [{ input: [1], target: values(0) }]);
    expect(batch).toEqual({
      ok: false,
      failure: { row: 0, why: { kind: 'shape', field: 'weights', expected: 1, actual: 2 } },
    });
  });
});

describe('softmax along the wrong axis', () => {
  it('has the sums of its rows and of its columns', () => {
    const rows = [Float64Array.of(2, 0), Float64Array.of(0, 0), Float64Array.of(0, 2)];
    const [most, least] = [Math.exp(2), 1].map((e) => e / (Math.exp(2) + 2)) as [number, number];
    const found = wrongAxis(rows, 1);
    const shares = [most, least, least, least, least, most];
    found.activations.values.forEach((a, k) => expect(a).toBeCloseTo(shares[k] ?? NaN, 15));
    [most + least, 2 * least, most + least].forEach((s, b) => expect(found.rowSums[b]).toBeCloseTo(s, 15));
    found.columnSums.forEach((s) => expect(s).toBeCloseTo(1, 15));
    expect(found.rowsByCoincidence).toBe(0);
    // e^{z} of the first row: 2 of 3, and 1 of 3
    const chance = wrongAxis([Float64Array.of(Math.LN2, 0), Float64Array.of(0, Math.LN2)], 1);
    expect(chance.rowsByCoincidence).toBe(2);
  });

  it('of no rows is nothing', () => {
    expect(wrongAxis([], 1).activations).toEqual({ rows: 0, columns: 0, values: new Float64Array(0) });
  });
});
