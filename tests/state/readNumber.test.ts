import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryName, readNumber, readNumberList } from '../../src/state/readNumber';
import { numberText } from '../../src/state/addressText';
import { numbers } from './arbitraries';
import { runs } from '../properties/runs';

const said = (outcome: ReturnType<typeof readNumber>) => (outcome.ok ? outcome.value : outcome.failure);

describe('readNumber(field, text)', () => {
  it.each([
    ['2', 2],
    [' 2.50 ', 2.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-3', 0.001],
    ['1E3', 1000],
    ['+4', 4],
    ['−1.5', -1.5],
    ['1e−3', 0.001],
    ['-0', -0],
    ['-inf', -Infinity],
    ['−∞', -Infinity],
  ])('takes %s as a person types it', (text, value) => {
    expect(readNumber('z', text)).toStrictEqual({ ok: true, value });
  });

  it.each([
    ['abc', 'z₂: “abc” is not a number; give a finite number, or -inf for a masked class.'],
    ['', 'z₂: an empty field is not a number; give a finite number, or -inf for a masked class.'],
    [
      '1e999',
      'z₂: “1e999” is too large for a double (about 1.8e308); give a finite number, or -inf for a masked class.',
    ],
    ['0,5', 'z₂: “0,5” has a decimal comma; write a decimal point, as in 0.5.'],
    ['NaN', 'z₂: “NaN” is not a number; give a finite number, or -inf for a masked class.'],
    ['1 000', 'z₂: “1 000” is not a number; give a finite number, or -inf for a masked class.'],
  ])('says what is wrong with “%s”', (text, sentence) => {
    expect(said(readNumber('z', text, entryName('z', 1)))).toBe(sentence);
  });

  it('knows the range of each field', () => {
    expect(said(readNumber('T', '0'))).toBe('T: “0” is not allowed; give a number from 0.000001 to 1000000.');
    expect(said(readNumber('lr', '0'))).toBe('lr: “0” is not allowed; give a finite number greater than 0.');
    expect(said(readNumber('a', '1.2'))).toBe('a: “1.2” is not allowed; give a number from 0 to 1.');
    expect(said(readNumber('b', '-inf'))).toBe('b: “-inf” is not allowed; give a finite number.');
    expect(readNumber('y', '-3')).toStrictEqual({ ok: true, value: -3 });
  });

  it('reads every double back from its text', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(readNumber('b', numberText(value))).toStrictEqual({ ok: true, value });
      }),
      runs(),
    );
  });

  it('never throws, and says a sentence for all it refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const outcome = readNumber('z', text);
        expect(outcome.ok ? 'taken.' : outcome.failure).toMatch(/\.$/);
      }),
      runs(),
    );
  });
});

describe('readNumberList(field, text)', () => {
  it.each([
    '0.7,0.2,0.1',
    '[0.7 0.2 0.1]',
    '0.7\n0.2\n0.1\n',
    'np.array([0.7, 0.2, 0.1])',
    'tensor([[0.7, 0.2, 0.1]])',
    ' 0.7; 0.2 ;0.1',
    '[0.7,\n 0.2,\n 0.1,]',
  ])('reads %j', (text) => {
    expect(readNumberList('a', text)).toStrictEqual({ ok: true, value: [0.7, 0.2, 0.1] });
  });

  it.each([
    ['0.7, x, 0.1', 'a₂: “x” is not a number; give a finite number of at least 0.'],
    ['0.7,,0.1', 'a₂: an empty field is not a number; give a finite number of at least 0.'],
    ['0,7 0,2 0,1', 'a: “0,7 0,2 0,1” has a decimal comma; write a decimal point, as in 0.5.'],
    ['1 2', 'a has 2 values; 3 are needed.'],
    ['1 2 3 4', 'a has 4 values; 3 are needed.'],
    ['', 'a₁: an empty field is not a number; give a finite number of at least 0.'],
  ])('says what is wrong with %j', (text, sentence) => {
    expect(readNumberList('a', text, { minimum: 3, maximum: 3 })).toStrictEqual({
      ok: false,
      failure: sentence,
    });
  });
});
