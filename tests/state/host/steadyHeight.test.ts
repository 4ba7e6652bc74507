import { expect, it } from 'vitest';
import { steadyHeight } from '../../../src/state/host/steadyHeight';

const size = (width: number, height: number) => ({ width, height });

it('says each new height, and none twice', () => {
  const isNew = steadyHeight(size(600, 100));
  expect(isNew(size(600, 100))).toBe(false);
  expect(isNew(size(600, 120))).toBe(true);
  expect(isNew(size(500, 120))).toBe(false);
  expect(isNew(size(600, 100))).toBe(true);
});

it.each([
  ['a scrollbar that goes: the higher one stays', size(585, 120), size(600, 100), false],
  ['one as broad as they come', size(580, 120), size(600, 100), false],
  ['a window that was narrower by more', size(579, 120), size(600, 100), true],
  ['another width than before', size(585, 120), size(601, 100), true],
  ['another height than before', size(585, 120), size(600, 99), true],
  ['the same width throughout', size(600, 120), size(600, 100), true],
  ['a height that grows again', size(585, 80), size(600, 100), true],
])('%s', (_, between, last, isSaid) => {
  const isNew = steadyHeight(size(600, 100));
  expect(isNew(between)).toBe(true);
  expect(isNew(last)).toBe(isSaid);
});
