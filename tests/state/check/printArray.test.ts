import { describe, expect, it } from 'vitest';
import { printArray } from '../../../src/state/check/printArray';

const printed = (values: readonly number[], shape: readonly number[] = [values.length], style = 'numPy') =>
  printArray(Float64Array.from(values), shape, style as 'numPy' | 'pyTorch');

describe('an array is printed', () => {
  it('as NumPy does, with eight decimals and a place for the sign', () => {
    expect(printed([0.25, -1 / 3])).toBe('array([ 0.25000000, -0.33333333])');
    expect(printed([0.5, -1, 2, 100], [2, 2])).toBe(
      'array([[ 0.50000000, -1.00000000],\n       [ 2.00000000,  100.00000000]])',
    );
  });

  it('as PyTorch does, with four', () => {
    expect(printed([0.25, -1 / 3, 1, 0, 3, 2], [3, 2], 'pyTorch')).toBe(
      'tensor([[ 0.2500, -0.3333],\n        [ 1.0000,  0.0000],\n        [ 3.0000,  2.0000]])',
    );
    expect(printed([1e-5, 1], [1, 2], 'pyTorch')).toBe('tensor([[ 1.0000e-5,  1.0000e+0]])');
  });

  it('of one number, which has no shape', () => {
    expect(printed([2], [])).toBe('array([ 2.00000000])');
  });

  it('in powers of ten from 10⁸ on, below 10⁻⁴, and where the sizes are more than a thousand apart', () => {
    expect(printed([1e8, -1e8])).toBe('array([ 1.00000000e+8, -1.00000000e+8])');
    expect(printed([99_999_999])).toBe('array([ 99999999.00000000])');
    expect(printed([-9e-5])).toBe('array([-9.00000000e-5])');
    expect(printed([1e-4])).toBe('array([ 0.00010000])');
    expect(printed([1, 1000])).toBe('array([ 1.00000000,  1000.00000000])');
    expect(printed([1, -1001])).toBe('array([ 1.00000000e+0, -1.00100000e+3])');
  });

  it('whose zeros are of no size: of nothing else it is as ordinary as can be', () => {
    expect(printed([0, 0.5])).toBe('array([ 0.00000000,  0.50000000])');
    expect(printed([0, 0])).toBe('array([ 0.00000000,  0.00000000])');
  });
});
