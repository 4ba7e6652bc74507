import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES, LOSS_NAMES } from '../../src/engine/problem';
import { PRESET_IDS } from '../../src/lesson/presets';
import { STEP_IDS } from '../../src/lesson/stepIds';
import { decodeAddress, mergeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import { ADDRESS_LIMIT } from '../../src/state/addressEntries';
import { addRow } from '../../src/state/editBatch';
import { experimentOfPreset } from '../../src/state/experiment';
import { FIELDS } from '../../src/state/fieldTable';
import {
  addressTooLong,
  CROSS_ENTROPY_NEEDS_SOFTMAX,
  givenTwice,
  labelEmpty,
  layerIncomplete,
  notANumber,
  allowedNumbers,
  notInList,
  noLongerFits,
} from '../../src/text/en/refusals';

/** The address after a merge, and of each refusal its key and the first sentence. */
function told(set: string, standing = '') {
  const { experiment, refusals } = mergeAddress(decodeAddress(standing).experiment, set);
  const said = refusals.map(({ field, reason }) => [field, reason.split(/ The page uses /)[0]]);
  return { address: encodeExperiment(experiment).replace(/^v=1&?/, ''), said };
}

describe('a key with a few names to choose from', () => {
  it.each([
    ['preset', PRESET_IDS],
    ['activation', ACTIVATION_NAMES],
    ['loss', LOSS_NAMES],
    ['arg', FIELDS.arg.options],
    ['form', FIELDS.form.options],
    ['step', STEP_IDS],
  ] as const)('%s says which there are', (field, options) => {
    expect(told(`${field}=rose`)).toEqual({
      address: '',
      said: [[field, notInList(field, 'rose', options)]],
    });
    expect(told(`${field}=%20${options.at(-1)} `).said).toEqual([]);
  });

  it('cross-entropy, blanks around it or not, is refused away from softmax for that; other losses for themselves', () => {
    for (const loss of ['crossEntropy', '%20crossEntropy%20'])
      expect(told(`activation=tanh&loss=${loss}`).said).toEqual([['loss', CROSS_ENTROPY_NEEDS_SOFTMAX]]);
    expect(told('activation=tanh&loss=hinge').said).toEqual([
      ['loss', notInList('loss', 'hinge', LOSS_NAMES)],
    ]);
    expect(told('activation=tanh&loss=mse', 'loss=crossEntropy')).toEqual({
      address: 'activation=tanh',
      said: [],
    });
  });
});

describe('blanks, commas and emptied keys', () => {
  it.each([
    ['v= 1&z=1,2', '', 'z=1,2'],
    ['z=1,2,%20', '', 'z=1,2'],
    ['T= ', 'T=2', ''],
    ['z= &preset=uniform', 'x=1&W=1,2,3', 'preset=uniform&x=1&W=1,2,3'],
    ['labels=', 'labels=p,q,r', ''],
    ['zz&=1&z', '', ''],
    ['z=-inf,1,2', '', 'z=-inf,1,2'],
  ])('%s after %s', (set, standing, address) => {
    expect(told(set, standing)).toEqual({ address, said: [] });
  });

  it.each([
    ['W=', 'preset=iris&x=9,9,9,9&W=1,2,3;4,5,6;7,8,9;1,2,3', 'preset=iris&x=9,9,9,9'],
    ['b=', 'preset=iris&x=9,9,9,9&b=1,2,3', 'preset=iris&x=9,9,9,9'],
    ['x=', 'preset=iris&x=9,9,9,9&b=1,2,3', 'preset=iris&b=1,2,3'],
    ['X=', 'preset=iris&x=9,9,9,9', 'preset=iris&x=9,9,9,9'],
    ['W=1,2&b=', 'x=1&W=1,2,3&b=1,1,1', 'x=1&W=1,2'],
    ['x=', 'preset=iris&z=1,2,3', 'preset=iris&z=1,2,3'],
    ['z=3,2,1&x=', 'preset=iris', 'preset=iris&z=3,2,1'],
    ['activation=tanh&x=', 'preset=iris&z=1,2,3', 'preset=iris&z=1,2,3&activation=tanh'],
  ])('%s, where the preset or the source takes its place: after %s', (set, standing, address) => {
    expect(told(set, standing)).toEqual({ address, said: [] });
  });
});

describe('what is said of a key', () => {
  it('that could not be read: only that, whatever else its layer lacks', () => {
    expect(told('x=1,b&W=1,2;3,4').said).toEqual([
      ['x', notANumber('x₂', 'b', allowedNumbers(FIELDS.x.range))],
      ['W', layerIncomplete('W')],
    ]);
    expect(told('preset=iris&x=1,2,3').said).toEqual([['x', layerIncomplete('x')]]);
    const unread = told('x=1,b', 'preset=iris&z=1,2,3');
    expect(unread).toMatchObject({ address: 'preset=iris&z=1,2,3', said: [['x', expect.any(String)]] });
    expect(unread.said).toHaveLength(1);
  });

  it('that is given twice and badly: both', () => {
    expect(told('z=1,2&z=1,b').said).toEqual([
      ['z', givenTwice('z')],
      ['z', notANumber('z₂', 'b', allowedNumbers(FIELDS.z.range))],
    ]);
  });

  it('names the entry of y or of the labels that is meant', () => {
    expect(told('y=0,b,1').said).toEqual([['y', notANumber('y₂', 'b', allowedNumbers(FIELDS.y.range))]]);
    expect(told('labels=a,%20,c').said).toEqual([['labels', labelEmpty(2)]]);
    expect(told('labels=%20a%20, b ,c')).toEqual({ address: 'labels=a,b,c', said: [] });
  });

  it('that was there and fits no more: nothing, where the address refuses the same key already', () => {
    expect(told('z=1,2&y=9', 'y=3').said.map(([field]) => field)).toEqual(['y']);
    expect(told('z=1,2', 'y=3').said).toEqual([['y', noLongerFits('y')]]);
  });
});

describe('another preset', () => {
  it('keeps what was there where the address gives something else that is refused', () => {
    expect(told('preset=uniform&T=0', 'T=2').address).toBe('preset=uniform&T=2');
    expect(told('preset=saturated&z=1,b', 'z=1,2,3').address).toBe('preset=saturated&z=1,2,3');
  });

  it('keeps the target and the names where the address gives as many logits as there were', () => {
    const six = 'z=1,2,3,4,5,6&y=6&labels=a,b,c,d,e,f';
    expect(told('preset=uniform&z=6,5,4,3,2,1', six)).toEqual({
      address: 'preset=uniform&z=6,5,4,3,2,1&y=6&labels=a,b,c,d,e,f',
      said: [],
    });
    expect(told('preset=uniform&x=1&W=1,2,3,4,5,6', six)).toEqual({
      address: 'preset=uniform&x=1&W=1,2,3,4,5,6&y=6&labels=a,b,c,d,e,f',
      said: [],
    });
  });

  it('lets the layer that was there go with what of another is given last', () => {
    expect(told('preset=uniform&z=1,2,3&x=5,6', 'x=1,2&W=1,2,3;4,5,6&b=9,9,9').address).toBe(
      'preset=uniform&x=5,6&W=1,2,3;4,5,6&b=9,9,9',
    );
  });

  it('says what does not fit it, but of what the address replaces', () => {
    expect(told('preset=uniform', 'labels=p,q,r').said).toMatchObject([['labels', expect.any(String)]]);
    expect(told('preset=uniform&labels=', 'labels=p,q,r').said).toEqual([]);
    // x alone, which went with the W and b of its own preset
    const x = 'preset=iris&x=1,2,3,4';
    expect(told('preset=uniform&T=2', x).said).toEqual([['x', layerIncomplete('x')]]);
    expect(told('preset=uniform&z=1,2', x)).toEqual({ address: 'preset=uniform&z=1,2', said: [] });
    expect(told('preset=uniform&x=', x)).toEqual({ address: 'preset=uniform', said: [] });
  });
});

describe('the address of a preset', () => {
  it('with other rows has X, though the current row is the preset’s', () => {
    const { experiment } = addRow(experimentOfPreset('iris'));
    expect(encodeExperiment(experiment)).toMatch(/^v=1&preset=iris&X=[^&]+;[^&]+&row=2$/);
    expect(decodeAddress(encodeExperiment(experiment))).toEqual({ experiment, refusals: [] });
  });
});

describe('the length of an address', () => {
  it('is counted without the # that it begins with, but with any other', () => {
    const of = (bytes: number) => `labels=#${'a'.repeat(bytes - 8)}`;
    const refusedWhole = (hash: string) => told(hash).said.some(([field]) => field === 'address');
    expect([of(ADDRESS_LIMIT), `#${of(ADDRESS_LIMIT)}`].map(refusedWhole)).toEqual([false, false]);
    expect(told(of(ADDRESS_LIMIT + 1)).said).toEqual([
      ['address', addressTooLong(ADDRESS_LIMIT + 1, ADDRESS_LIMIT)],
    ]);
  });
});
