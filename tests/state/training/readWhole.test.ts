import { expect, it } from 'vitest';
import { readWhole } from '../../../src/state/training/readWhole';

const read = (text: string) => readWhole('steps', text, { minimum: 10, maximum: 2000 });

it('a whole number within its range is read, its ends too', () => {
  expect(['10', ' 200 ', '2e3', '12.0'].map(read)).toEqual(
    [10, 200, 2000, 12].map((value) => ({ ok: true, value })),
  );
});

it('whatever else is refused by name, with what is allowed', () => {
  const refused = (failure: string) => ({ ok: false, failure: `steps: ${failure}` });
  expect(['12.5', '9', '2001', '-inf', 'ten'].map(read)).toEqual([
    refused('“12.5” is not allowed; give a whole number from 10 to 2000.'),
    refused('“9” is not allowed; give a number from 10 to 2000.'),
    refused('“2001” is not allowed; give a number from 10 to 2000.'),
    refused('“-inf” is not allowed; give a number from 10 to 2000.'),
    refused('“ten” is not a number; give a number from 10 to 2000.'),
  ]);
});
