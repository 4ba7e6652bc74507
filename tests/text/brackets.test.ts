import { expect, it } from 'vitest';
import { asSentence, withCommas } from '../../src/text/brackets';

it('brackets that are read aloud are closed by one comma, and by none where the sentence pauses anyway', () => {
  const inner = ', in brackets, a minus y,';
  expect(withCommas(`g times ${inner} times J`)).toBe('g times, in brackets, a minus y, times J');
  expect(withCommas(`${inner}, where y is 1`)).toBe('in brackets, a minus y, where y is 1');
  expect(withCommas(`2 times ${inner}; y is 1`)).toBe('2 times, in brackets, a minus y; y is 1');
});

it('a sentence begins with a capital unless it begins with a symbol', () => {
  expect(asSentence('the sum of y,')).toBe('The sum of y.');
  expect(asSentence('p i is a i')).toBe('p i is a i.');
  expect(asSentence('1 over N')).toBe('1 over N.');
});
