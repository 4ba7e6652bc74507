import { describe, expect, it } from 'vitest';
import { decodeAddress } from '../../../src/state/addressDecode';
import { checkRequest, type CheckTerms } from '../../../src/state/check/checkRequest';
import { examplesOf } from '../../../src/state/check/examples';

function examplesAt(address: string, quantity: CheckTerms['quantity']) {
  const { experiment, refusals } = decodeAddress(address);
  expect(refusals).toEqual([]);
  const input = { kind: 'text', text: '' } as const;
  return examplesOf(checkRequest(experiment, { quantity, reduction: 'mean', input }));
}
const namesAt = (address: string, quantity: CheckTerms['quantity']): string =>
  examplesAt(address, quantity)
    .map(({ id }) => id)
    .join(' ');
const textAt = (address: string, quantity: CheckTerms['quantity']) =>
  examplesAt(address, quantity).at(-1)?.text;

describe('the examples', () => {
  it('are the three most instructive of the mistakes that can be made here, and what is right', () => {
    expect(namesAt('', 'dE_dz')).toBe('argument-z diagonal-only factor-2/N right');
    expect(namesAt('loss=crossEntropy', 'dE_dz')).toBe('argument-z diagonal-only sigmoid right');
    expect(namesAt('', 'a')).toBe('sigmoid softmax-twice right');
    expect(namesAt('activation=tanh', 'dE_dz')).toBe('argument-z factor-2/N jacobian-twice right');
  });

  it('are none that change nothing here', () => {
    expect(namesAt('activation=identity', 'dE_dz')).toBe('factor-2/N right');
    expect(namesAt('activation=identity&z=3,0&y=2', 'dE_dz')).toBe('right');
    expect(namesAt('activation=relu&z=1,2,3', 'da_dz')).toBe('right');
    expect(namesAt('activation=relu&z=1,-2,3&y=0,0,2', 'dE_dz')).toBe('factor-2/N right');
  });

  it('are printed as NumPy and PyTorch would, of the shape that a program has them in', () => {
    expect(examplesAt('activation=identity&z=6,0,3,-2&y=2', 'dE_dz')).toEqual([
      { id: 'factor-2/N', text: 'array([ 6.00000000, -1.00000000,  3.00000000, -2.00000000])' },
      { id: 'right', text: 'tensor([ 3.0000, -0.5000,  1.5000, -1.0000])' },
    ]);
    expect(textAt('activation=relu&z=1,2', 'a')).toBe('tensor([ 1.0000,  2.0000])');
    expect(textAt('activation=relu&z=1,2', 'da_dz')).toBe(
      'tensor([[ 1.0000,  0.0000],\n        [ 0.0000,  1.0000]])',
    );
    const layer = 'activation=relu&W=1,2&b=0,0&y=0,0';
    expect(textAt(`${layer}&x=2`, 'dE_dW')).toBe('tensor([[ 4.0000,  8.0000]])');
    expect(textAt(`${layer}&x=2`, 'dE_dz')).toBe('tensor([ 2.0000,  4.0000])');
    expect(textAt(`${layer}&X=2;1`, 'a')).toBe('tensor([[ 2.0000,  4.0000],\n        [ 1.0000,  2.0000]])');
  });

  it('are right in single precision, as PyTorch computes', () => {
    expect(textAt('activation=relu&z=12345.678,23456.789,34567.891', 'a')).toBe(
      'tensor([ 12345.6777,  23456.7891,  34567.8906])',
    );
  });
});
