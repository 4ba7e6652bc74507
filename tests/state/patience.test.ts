import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HALF_PATIENCE, patience } from '../../src/state/patience';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is over once nothing was heard for twice its half, and once', () => {
  const isOver = vi.fn();
  patience(isOver).goesOn();
  vi.advanceTimersByTime(2 * HALF_PATIENCE - 1);
  expect(isOver).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1 + 10 * HALF_PATIENCE);
  expect(isOver).toHaveBeenCalledOnce();
});

it('begins anew with whatever is heard, also in its second half', () => {
  const isOver = vi.fn();
  const { goesOn } = patience(isOver);
  goesOn();
  vi.advanceTimersByTime(1.5 * HALF_PATIENCE);
  goesOn();
  vi.advanceTimersByTime(1.5 * HALF_PATIENCE);
  expect(isOver).not.toHaveBeenCalled();
});

it('leaves no timer once the work has ended', () => {
  const { goesOn, end } = patience(() => {});
  goesOn();
  expect(vi.getTimerCount()).toBe(1);
  end();
  expect(vi.getTimerCount()).toBe(0);
  goesOn();
  vi.advanceTimersByTime(HALF_PATIENCE);
  end();
  expect(vi.getTimerCount()).toBe(0);
});
