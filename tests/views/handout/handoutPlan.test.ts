import { describe, expect, it } from 'vitest';
import { columnsFor } from '../../../src/views/handout/handoutPlan';

describe('the columns of the hand-out', () => {
  it('are filled one after the other, every block once and in order', () => {
    expect(columnsFor([4, 4, 4, 4, 4], [8, 8, 8, 8])).toEqual([[0, 1], [2, 3], [4], []]);
    expect(columnsFor([5, 5, 5], [8, 4, 8, 8])).toEqual([[0], [], [1], [2]]);
  });

  it('do not take more than they have room for', () => {
    expect(columnsFor([5, 5, 5, 5, 5], [8, 8, 8, 8])).toBeNull();
    expect(columnsFor([9], [8, 8, 8, 8])).toBeNull();
    expect(columnsFor([8, 8, 8, 8], [8, 8, 8, 8])).toEqual([[0], [1], [2], [3]]);
  });
});
