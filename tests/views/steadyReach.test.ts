import { describe, expect, it } from 'vitest';
import { reachFor } from '../../src/views/inputs/steadyReach';

describe('the reach of a slider', () => {
  it('is the control’s own while the values fit', () => {
    expect(reachFor([1, -2, 7.9], 8)).toBe(8);
  });

  it('grows to the next round number that holds the largest value', () => {
    expect(reachFor([1000, 990, 0], 8)).toBe(1000);
    expect(reachFor([-8.5], 8)).toBe(10);
  });

  it('is not bothered by a masked class', () => {
    expect(reachFor([-Infinity, 1], 8)).toBe(8);
  });

  it('holds a value beyond the last round number too', () => {
    expect(reachFor([123456], 8)).toBe(123456);
  });
});
