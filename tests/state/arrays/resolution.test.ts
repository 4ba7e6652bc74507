import { describe, expect, it } from 'vitest';
import { readArrayText } from '../../../src/state/arrays/readArrayText';
import { taken } from './fixtures';

const resolution = (text: string): readonly number[] => [...taken(readArrayText(text)).resolution];

describe('The resolution of what NumPy, PyTorch and JAX print', () => {
  it.each([
    [
      'blanks where NumPy cut zeros count as digits',
      '[0.12345678 0.5        1.        ]',
      [5e-9, 5e-9, 5e-9],
    ],
    ['zero is as exact as the others', '[[0.    0.125]\n [0.    0.875]]', [5e-4, 5e-4, 5e-4, 5e-4]],
    ['a type does not change that', 'array([0.5  , 0.125])', [5e-4, 5e-4]],
    ['each exponent moves the last place', '[1.25e-03 5.00e+02]', [5e-6, 0.5]],
    ['the mantissa’s digits are shared as well', 'array([1.e-08, 2.5e+05])', [5e-10, 5e3]],
    ['zero among powers of ten is zero', 'array([0.e+00, 2.5e-05])', [0, 5e-7]],
    [
      'numbers that np.round(a, 4) left are no more exact in powers of ten',
      '[4.000e-04 8.098e-01 0.000e+00]',
      [5e-5, 5e-5, 5e-5],
    ],
    ['as PyTorch prints them too', 'tensor([4.0000e-04, 8.0980e-01])', [5e-5, 5e-5]],
    ['one zero may be an accident', '[4.210e-02 8.098e-01]', [5e-6, 5e-5]],
    ['PyTorch prints all its zeros', 'tensor([0.5000, 0.1250])', [5e-5, 5e-5]],
    ['PyTorch prints 1. of whole numbers only', 'tensor([1., 0., -3.])', [0, 0, 0]],
    ['NumPy’s 1. may have been rounded', 'array([1., 0.])', [0.5, 0.5]],
    ['JAX prints as NumPy does', 'Array([0.25, 0.5 ], dtype=float64)', [5e-3, 5e-3]],
    ['the factor of old PyTorch moves it', 'tensor(1.00000e-03 *\n [0.5000, 1.0000])', [5e-8, 5e-8]],
    ['two zeros are none', '[4.00e-03 8.10e-01]', [5e-4, 5e-4]],
    ['zero itself ends in no zeros', '[4.21e+03 0.00e+00]', [5, 0]],
    ['tensors of either notation in a list', '[tensor(1.5000), tensor(2.5123e-05)]', [5e-5, 5e-10]],
    ['PyTorch’s call in a program is typed', 'torch.tensor([0.5, 0.125])', [0.05, 5e-4]],
    ['nan and inf have none', '[0.25  nan  inf -inf]', [5e-3, 0, 0, 0]],
    ['whole numbers of a library are whole', 'array([1, 0, 2])', [0, 0, 0]],
    ['whole numbers of PyTorch too', 'tensor([1, 0])', [0, 0]],
    ['a whole type too', 'array([1, 0], dtype=int32)', [0, 0]],
    ['without a library they may have been rounded', '[1 0]', [0.5, 0.5]],
    ['a number of NumPy 2 is printed in full', '[np.float64(0.5), np.float64(0.1)]', [0, 0]],
    ['and one of float32 to its own last place', '[np.float32(0.5), np.float32(0.12345)]', [0.05, 5e-6]],
  ])('%s: %j', (_, text, expected) => {
    const found = resolution(text);
    expect(found).toHaveLength(expected.length);
    for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 14);
  });

  it('is nothing for a number of 16 digits and more, which is the double itself', () => {
    expect(resolution('[0.1234567890123456 0.5               ]')).toStrictEqual([0, 5e-17]);
    expect(resolution('[0.123456789012345 0.5              ]')).toStrictEqual([5e-16, 5e-16]);
  });

  it('of the smallest doubles says that nothing was rounded before', () => {
    expect(resolution('[1.500e-321 4.000e-04]')).toStrictEqual([0, 5e-8]);
  });

  it('of float16 and float32 allows for the shortest name of a number, which is not its decimals', () => {
    // 1.266 names 1.265625: its neighbours are 2^-10 away
    expect(resolution('array([0.1257, 1.266 ], dtype=float16)')).toStrictEqual([5e-5, 2 ** -11]);
    // 0. names 0 and nothing beside it
    expect(resolution('array([0.          , 0.0000000596], dtype=float16)')).toStrictEqual([5e-11, 5e-11]);
    // 1.304 names 1.30400002002716
    expect(resolution('array([0.12573022, 1.304     ], dtype=float32)')).toStrictEqual([5e-9, 2 ** -24]);
    expect(Math.abs(Math.fround(1.304) - 1.304)).toBeLessThan(2 ** -24);
  });
});

describe('The resolution of what is typed, or written by a program', () => {
  it('is the 15th digit of each where a spreadsheet wrote it, which rounds to 15 and drops zeros', () => {
    expect(resolution('0.123456789012345,0.5\n12,0')).toStrictEqual([5e-16, 5e-16, 5e-14, 0]);
  });

  it.each([
    ['each number has its own', '[0.5, 0.25, 0.125]', [0.05, 0.005, 5e-4]],
    ['whole numbers are as exact as the others', '[1, 0, 0.125]', [5e-4, 5e-4, 5e-4]],
    ['and so are 0.0 and 1.0', '[0.0, 1.0, 0.125]', [5e-4, 5e-4, 5e-4]],
    ['whole numbers alone may be rounded', '[1, 0, 0]', [0.5, 0.5, 0.5]],
    ['an exponent moves the last place', '[1.5e-3, 2e-7]', [5e-5, 5e-8]],
    ['one digit before a power of ten makes them no more exact', '[1, 2e-7]', [0.5, 5e-8]],
    ['a power of ten beside decimals neither', '[1, 0.25, 2.5e-7]', [5e-3, 5e-3, 5e-9]],
    ['and 1.00 has its own', '[1.00, 0.12345]', [5e-3, 5e-6]],
    ['whole numbers among powers of ten', '[0, 1.2e-7]', [5e-9, 5e-9]],
    ['16 digits are all that a double has', '[0.1234567890123456, 0.5]', [0, 0]],
    ['and so are 17', '0.12573022109339330\n0.5', [0, 0]],
    ['CSV', '0.5,0.25\n1,0.125', [0.05, 0.005, 5e-4, 5e-4]],
    ['MATLAB prints all its zeros but those of 0', 'A =\n\n    0.2500         0\n', [5e-5, 5e-5]],
    ['MATLAB’s factor moves it', 'A =\n\n   1.0e-03 *\n\n    0.2500         0\n', [5e-8, 5e-8]],
    ['R', '     [,1]  [,2]\n[1,] 0.25 1.125', [5e-3, 5e-4]],
    ['a number alone', '0.25', [5e-3]],
  ])('%s: %j', (_, text, expected) => {
    const found = resolution(text);
    expect(found).toHaveLength(expected.length);
    for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 14);
  });

  it('of Julia’s prints is a number of significant digits', () => {
    expect(resolution('4-element Vector{Float64}:\n 0.378885\n 12.4988\n 0.5\n 0.0')).toStrictEqual([
      5e-7, 5e-5, 5e-7, 0,
    ]);
  });
});
