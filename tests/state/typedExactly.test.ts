import { expect, it } from 'vitest';
import { entryName, readNumber, readNumberList } from '../../src/state/readNumber';
import { readLabel } from '../../src/state/readLabels';
import { allowedNumbers, decimalComma, labelTooLong, notANumber } from '../../src/text/en/refusals';
import { FIELDS } from '../../src/state/fieldTable';

const ALLOWED = allowedNumbers(FIELDS.z.range);
const ANY_COUNT = { minimum: 1, maximum: 64 };
const list = (text: string) => readNumberList('z', text, ANY_COUNT);

it.each([
  ['.25', 0.25],
  ['-INFINITY', -Infinity],
])('a number is typed as %s', (text, value) => {
  expect(readNumber('z', text)).toStrictEqual({ ok: true, value });
});

it.each(['x-inf', '-infx', 'a1,2', '1,2a', '1−2', '--1'])('%s is no number', (text) => {
  expect(readNumber('z', text)).toStrictEqual({ ok: false, failure: notANumber('z', text, ALLOWED) });
});

it.each(['-1,5', '+1,5', '12,5', '1,25'])('%s has a decimal comma', (text) => {
  expect(readNumber('z', text)).toStrictEqual({ ok: false, failure: decimalComma('z', text) });
});

it.each(['1,5 2,5', '-1,5;+2,5', '; 12,5 13,25', '(1,5)  (2,5)'])(
  '%s is a list of decimal commas',
  (text) => {
    expect(list(text)).toStrictEqual({ ok: false, failure: decimalComma('z', text) });
  },
);

it.each([
  ['1,5', [1, 5]],
  ['1,5 2', [1, 5, 2]],
  ['1  2', [1, 2]],
  ['1 ,  2', [1, 2]],
  ['1[2', [1, 2]],
])('%s is the list %j', (text, value) => {
  expect(list(text)).toStrictEqual({ ok: true, value });
});

it.each([
  ['a1,5 b2,5', 'a1'],
  ['1,5x 2,5y', '5x'],
])('of %s the entry %s is none', (text, entry) => {
  expect(list(text)).toStrictEqual({ ok: false, failure: expect.stringContaining(`“${entry}”`) });
});

it('an entry beyond the ninth has both its digits', () => {
  expect(entryName('W', 11, 0)).toBe('W₁₂,₁');
});

it('a name that is too long is refused with its limit', () => {
  const { longest } = FIELDS.labels;
  const name = 'n'.repeat(longest + 1);
  expect(readLabel(name, 0)).toStrictEqual({ ok: false, failure: labelTooLong(name, longest) });
  expect(readLabel(name.slice(1), 0)).toStrictEqual({ ok: true, value: name.slice(1) });
});
