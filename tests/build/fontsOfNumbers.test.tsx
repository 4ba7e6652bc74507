// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { language as german } from '../../src/text/de/language';
import { OF_SLOTS } from '../../src/build/fonts/markup';
import { number } from '../../src/lesson/notation';
import { Formula } from '../../src/views/Formula';

afterEach(cleanup);

it('what a live number is written with is what the build keeps for it, no more and no less', () => {
  const digits = [0, 0.123, 456.7, 0.89, -1.5, 9.01e-24, 1.02e8, -5e-200, 2, 100000, 1 / 3, 45.6, 7.8];
  const { container } = render(
    <>
      {digits.map((value) => (
        <Formula key={value} tex={number(value, { whole: Number.isInteger(value) })} says={null} />
      ))}
    </>,
  );
  // the marks of the other languages besides the one of this run
  const written = new Set((container.textContent ?? '').replaceAll('\u200b', '') + german.decimalMark);
  expect([...written].toSorted().join('')).toBe([...OF_SLOTS].toSorted().join(''));
});
