import type { Candidate } from '../../../src/engine/diagnosis/candidates';
import type { Computed } from '../../../src/engine/diagnosis/computed';
import type { MistakeName } from '../../../src/engine/diagnosis/mistakeNames';
import { RIGHT_PROGRAMME, type Programme } from '../../../src/engine/diagnosis/programme';
import type { GivenArray } from '../../../src/engine/diagnosis/question';

/** A candidate that computes these numbers, by no arithmetic at all. */
export function candidateOf(
  mistakes: readonly MistakeName[],
  values: readonly number[],
  change: Partial<Computed> = {},
  programme: Partial<Programme> = {},
): Candidate {
  const computed: Computed = {
    rows: 1,
    columns: values.length,
    values: Float64Array.from(values),
    scale: 1,
    reach: 0,
    classes: 'columns',
    ...change,
  };
  return {
    mistakes,
    programme: { ...RIGHT_PROGRAMME, ...programme },
    extent: computed,
    computed: () => computed,
  };
}

/** Numbers as they are given: in full, or each with half a unit of its last place. */
export const givenOf = (
  values: readonly number[],
  resolution: readonly number[] = values.map(() => 0),
  precision: GivenArray['precision'] = null,
): GivenArray => ({
  shape: [values.length],
  values: Float64Array.from(values),
  resolution: Float64Array.from(resolution),
  precision,
});
