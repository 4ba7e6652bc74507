import { afterEach, expect, it, vi } from 'vitest';
import { workerAt } from '../../src/state/workerAt';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a worker is started from the address, by way of the policy where the browser knows one', () => {
  const started: unknown[] = [];
  vi.stubGlobal('Worker', function worker(...given: readonly unknown[]) {
    started.push(given);
  });
  workerAt('/check.js');
  vi.stubGlobal('workerPolicy', { createScriptURL: (address: string) => `trusted ${address}` });
  workerAt('/check.js');
  const options = { type: import.meta.env.DEV ? 'module' : 'classic' };
  expect(started).toEqual([
    ['/check.js', options],
    ['trusted /check.js', options],
  ]);
});
