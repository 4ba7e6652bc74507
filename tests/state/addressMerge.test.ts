import { describe, expect, it } from 'vitest';
import { decodeAddress, mergeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';

/** What a `set` message makes of the experiment of an address: its new address, and what is reported. */
function merged(standing: string, set: string): { address: string; refused: readonly string[] } {
  const { experiment, refusals } = mergeAddress(decodeAddress(standing).experiment, set);
  return {
    address: encodeExperiment(experiment),
    refused: refusals.map(({ field, value }) => `${field}=${value}`),
  };
}

describe('mergeAddress(experiment, hash)', () => {
  it.each([
    ['keeps what is not given', 'z=1,2,3&T=2', 'step=loss', 'v=1&z=1,2,3&T=2&step=loss', []],
    [
      'a key given empty goes back to the preset’s',
      'preset=uniform&z=1,2,3,4&T=2&y=2',
      'z=&y=',
      'v=1&preset=uniform&T=2',
      [],
    ],
    ['an incoming z replaces a kept layer silently', 'x=1&W=1,2,3&b=1,1,1', 'z=3,4,5', 'v=1&z=3,4,5', []],
    ['an incoming layer replaces kept logits silently', 'z=3,4,5', 'x=1&W=1,2,3', 'v=1&x=1&W=1,2,3', []],
    ['an incoming a replaces a kept z silently', 'z=3,4,5', 'a=1,2,1', 'v=1&a=1,2,1', []],
    ['x alone goes with the kept W and b', 'x=1&W=1,2,3&b=1,1,1', 'x=2', 'v=1&x=2&W=1,2,3&b=1,1,1', []],
    ['a bad value leaves what was there', 'z=1,2,3&T=2', 'z=x,y&T=0', 'v=1&z=1,2,3&T=2', ['z=x,y', 'T=0']],
    [
      'labels, y and cell of another N fall back and are reported',
      'z=1,2,3&y=3&labels=a,b,c&cell=3,3',
      'z=1,2',
      'v=1&z=1,2',
      ['y=3', 'labels=a,b,c', 'cell=3,3'],
    ],
    ['the names of the preset go silently: nobody gave them', '', 'z=1,2', 'v=1&z=1,2', []],
    [
      'a loss that needs softmax falls back and is reported',
      'loss=crossEntropy',
      'activation=gelu',
      'v=1&activation=gelu',
      ['loss=crossEntropy'],
    ],
    [
      'kept activations become logits and are reported',
      'a=1,1,1',
      'activation=gelu',
      'v=1&z=0,0,0&activation=gelu',
      ['a=1,1,1'],
    ],
    [
      'a kept b of another N falls back and is reported',
      'x=1&W=1,2,3&b=1,1,1',
      'W=1,2',
      'v=1&x=1&W=1,2',
      ['b=1,1,1'],
    ],
    [
      'emptying x where the preset has no layer gives the preset’s source, and W is gone',
      'x=1&W=1,2,3',
      'x=',
      'v=1',
      ['W=1,2,3'],
    ],
    [
      'another preset takes the place of the old one’s values',
      'T=2',
      'preset=uniform',
      'v=1&preset=uniform&T=2',
      [],
    ],
    [
      'what was set by hand stays on another preset',
      'z=1,2,3',
      'preset=saturated',
      'v=1&preset=saturated&z=1,2,3',
      [],
    ],
    ['unless given empty with it', 'z=1,2,3', 'preset=saturated&z=', 'v=1&preset=saturated', []],
    [
      'two sources at once: the last one wins, and that is reported',
      'z=1,2,3',
      'a=1,1,1&z=4,5,6',
      'v=1&z=4,5,6',
      ['a=1,1,1'],
    ],
  ])('%s', (_, standing, set, address, refused) => {
    expect(merged(standing, set)).toStrictEqual({ address, refused });
  });

  it('refuses a hash above 16 KiB whole', () => {
    const { experiment } = decodeAddress('z=1,2,3');
    const result = mergeAddress(experiment, `T=2&x=${'1'.repeat(17_000)}`);
    expect(result.experiment).toBe(experiment);
    expect(result.refusals).toMatchObject([{ field: 'address' }]);
  });
});
