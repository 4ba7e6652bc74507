import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rateLimited } from '../../src/state/rateLimit';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An action that takes 20 ms, asked for every millisecond of a second; when each of its runs began and ended. */
function runsOfASecond(): [number, number][] {
  const runs: [number, number][] = [];
  const limited = rateLimited(() => {
    const began = Date.now();
    vi.advanceTimersByTime(20);
    runs.push([began, Date.now()]);
  }, 250);
  for (const start = Date.now(); Date.now() - start < 1000;) {
    limited.request();
    vi.advanceTimersByTime(1);
  }
  limited.stop();
  return runs;
}

it('what is slow itself keeps its distance too, from its end to the next beginning', () => {
  const runs = runsOfASecond();
  expect(runs.length).toBe(4);
  const gaps = runs.slice(1).map(([began], k) => began - runs[k]![1]);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250);
});

it('an action that asks for itself runs again, but not at once', () => {
  let count = 0;
  const limited = rateLimited(() => {
    count++;
    if (count < 3) limited.request();
  }, 250);
  limited.request();
  expect(count).toBe(1);
  vi.advanceTimersByTime(249);
  expect(count).toBe(1);
  vi.advanceTimersByTime(1);
  expect(count).toBe(2);
  vi.advanceTimersByTime(1000);
  expect(count).toBe(3);
});

it('an action that fails once is asked again in the next interval', () => {
  const action = vi.fn();
  action.mockImplementationOnce(() => {
    throw new Error('refused');
  });
  const limited = rateLimited(action, 250);
  expect(() => limited.request()).toThrow('refused');
  limited.request();
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(250);
  expect(action).toHaveBeenCalledTimes(2);
});

it('what has been stopped runs no more, and can be asked again', () => {
  const action = vi.fn();
  const limited = rateLimited(action, 250);
  limited.request();
  limited.request();
  limited.stop();
  vi.advanceTimersByTime(1000);
  expect(action).toHaveBeenCalledTimes(1);
  limited.request();
  expect(action).toHaveBeenCalledTimes(2);
});
