import { describe, expect, it } from 'vitest';
import { decodeAddress, experimentOfBeat, mergeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import {
  batchMismatch,
  cellAllowed,
  givenTwice,
  INPUTS_EXCLUDE,
  labelEmpty,
  layerIncomplete,
  layerMismatch,
  LAYER_OVERFLOWS,
  noLongerFits,
  NOTHING_INSTEAD,
  SOURCES_EXCLUDE,
  usedInstead,
  wrongCount,
  wrongVersion,
} from '../../src/text/en/refusals';

const said = (hash: string) => decodeAddress(hash).refusals;
const address = (hash: string) => encodeExperiment(decodeAddress(hash).experiment);
const merged = (standing: string, set: string) => {
  const { experiment, refusals } = mergeAddress(decodeAddress(standing).experiment, set);
  return { address: encodeExperiment(experiment), refusals };
};

describe('what is used in the place of a refused value', () => {
  it.each([
    ['z=1,2&labels=a,', 'labels', 'a,', labelEmpty(2), NOTHING_INSTEAD.labels],
    ['z=1,2&labels=%20,b', 'labels', ' ,b', labelEmpty(1), NOTHING_INSTEAD.labels],
    ['preset=uniform&labels=a,b', 'labels', 'a,b', wrongCount('labels', 2, 4, 4), NOTHING_INSTEAD.labels],
    ['cell=1,4', 'cell', '1,4', cellAllowed('1,4', 3), NOTHING_INSTEAD.cell],
    ['cell=4,1', 'cell', '4,1', cellAllowed('4,1', 3), NOTHING_INSTEAD.cell],
    ['cell=0,1', 'cell', '0,1', cellAllowed('0,1', 3), NOTHING_INSTEAD.cell],
    ['cell=1,0', 'cell', '1,0', cellAllowed('1,0', 3), NOTHING_INSTEAD.cell],
    ['cell=x1,1', 'cell', 'x1,1', cellAllowed('x1,1', 3), NOTHING_INSTEAD.cell],
    ['cell=1,1x', 'cell', '1,1x', cellAllowed('1,1x', 3), NOTHING_INSTEAD.cell],
  ])('%s', (hash, field, value, reason, instead) => {
    expect(said(hash)).toEqual([{ field, value, reason: `${reason} ${usedInstead(instead)}` }]);
  });

  it('is no lesson where there is none of that number', () => {
    const [refusal, ...others] = said('lesson=999');
    expect(others).toEqual([]);
    expect(refusal?.reason).toContain(usedInstead(NOTHING_INSTEAD.lesson));
  });

  it('is the temperature, or the numbers of the layer', () => {
    expect(said('z=1,2&T=0')[0]?.reason).toContain(usedInstead('T=1'));
    expect(said('z=1,x,3')[0]?.reason).toContain(usedInstead('z=2,1,0.1'));
    const standing = decodeAddress('x=1,2&W=1,2;3,4&b=5,6').experiment;
    expect(mergeAddress(standing, 'W=1,2;3').refusals[0]?.reason).toContain(
      usedInstead('x=1,2, W=1,2;3,4, b=5,6'),
    );
  });

  it('is nothing for a version, which stands for itself', () => {
    expect(said('v=2&z=1,2')).toEqual([{ field: 'v', value: '2', reason: wrongVersion('2') }]);
  });
});

describe('a cell', () => {
  it.each([
    ['cell=3,3', { row: 2, column: 2 }],
    ['cell= 1 , 2 ', { row: 0, column: 1 }],
    ['cell=1%20,%202', { row: 0, column: 1 }],
  ])('%s', (hash, cell) => {
    expect(decodeAddress(hash).experiment.cell).toEqual(cell);
  });
});

describe('keys that exclude or need each other', () => {
  it('the last source wins, and each of the others is reported', () => {
    const z = { field: 'z', value: '1,2', reason: `${SOURCES_EXCLUDE} ${usedInstead('a=1,1')}` };
    expect(said('z=1,2&a=1,1')).toEqual([z]);
    expect(address('z=1,2&a=1,1')).toBe('v=1&a=1,1');
    expect(address('a=1,1&z=1,2')).toBe('v=1&z=1,2');
    expect(said('x=1,2&W=1,2,3;4,5,6&z=1,2').map(({ field }) => field)).toEqual(['x', 'W']);
  });

  it('the last of x and X wins', () => {
    const W = 'W=1,2,3;4,5,6';
    expect(said(`x=1,2&X=3,4;5,6&${W}`)).toMatchObject([{ field: 'x', value: '1,2' }]);
    expect(said(`x=1,2&X=3,4;5,6&${W}`)[0]?.reason).toContain(INPUTS_EXCLUDE);
    expect(said(`X=3,4;5,6&x=1,2&${W}`)).toMatchObject([{ field: 'X', value: '3,4;5,6' }]);
    expect(said(`X=3,4;5,6&x=1,bad&${W}`)).toMatchObject([{ field: 'x', value: '1,bad' }]);
    expect(said(`x=1,2&X=bad&${W}`)).toMatchObject([{ field: 'X', value: 'bad' }]);
    expect(address(`x=1,2&X=bad&${W}`)).toContain('x=1,2');
  });

  it.each([
    ['x=1,2&W=1,2,3', layerMismatch(2, 1), ['x', 'W']],
    ['X=1,2;3,4&W=1,2,3', batchMismatch(2, 1), ['X', 'W']],
    ['x=1,2,3,4,5,6,7', layerIncomplete('x'), ['x']],
  ])('%s', (hash, reason, fields) => {
    expect(said(hash).map(({ field }) => field)).toEqual(fields);
    for (const refusal of said(hash)) expect(refusal.reason).toContain(reason);
  });

  it('b has one number for each column of W', () => {
    const hash = 'x=1,2&W=1,2,3;4,5,6&b=1,2';
    expect(said(hash)).toMatchObject([{ field: 'b', value: '1,2' }]);
    expect(said(hash)[0]?.reason).toContain(wrongCount('b', 2, 3, 3));
  });

  it('a layer whose z leaves the doubles is refused whole', () => {
    const refusals = said('x=1e200,1e200&W=1e200,1,1;1,1,1&b=1,2,3');
    expect(refusals.map(({ field }) => field)).toEqual(['x', 'W', 'b']);
    for (const { reason } of refusals) expect(reason).toContain(LAYER_OVERFLOWS);
  });

  it('a key given twice is reported once, and its last value counts', () => {
    const refusals = said('T=2&z=1,2&T=3');
    expect(refusals).toMatchObject([{ field: 'T', value: '2' }]);
    expect(refusals[0]?.reason).toContain(givenTwice('T'));
    expect(address('T=2&z=1,2&T=3')).toBe('v=1&z=1,2&T=3');
  });
});

describe('an address that begins with #', () => {
  it('is read without it, and with # within a value refused', () => {
    expect(address('#z=1,2')).toBe('v=1&z=1,2');
    expect(address('z=1,2')).toBe('v=1&z=1,2');
    expect(decodeAddress('z=1,2&labels=a%23,#b').experiment.labels).toEqual(['a#', '#b']);
  });

  it('may have blanks around its keys', () => {
    expect(address('# z =1,2& T = 2 ')).toBe('v=1&z=1,2&T=2');
  });
});

describe('what is merged into an experiment of several rows', () => {
  const BATCH = 'X=1,2;3,4&W=1,2,3;4,5,6&b=1,2,3&y=1;2';

  it('ends it where X is given empty', () => {
    expect(merged(BATCH, 'X=')).toEqual({ address: 'v=1&x=1,2&W=1,2,3;4,5,6&b=1,2,3', refusals: [] });
  });

  it('on another preset, says what went with the rows, and nothing of what was replaced or stays', () => {
    for (const X of ['X=', 'X=1,2']) {
      const { address: left, refusals } = merged(BATCH, `preset=saturated&${X}`);
      expect(left).toBe('v=1&preset=saturated&x=1,2&W=1,2,3;4,5,6&b=1,2,3&y=1');
      expect(refusals).toEqual([]);
    }
    const { refusals } = merged(BATCH, 'preset=saturated&X=5,6;7,8;9,9');
    expect(refusals).toEqual([
      { field: 'y', value: '1;2', reason: `${noLongerFits('y')} ${usedInstead('y=2')}` },
    ]);
    expect(merged(BATCH, 'preset=saturated&X=&y=1').refusals).toEqual([]);
    expect(merged(BATCH, 'preset=saturated&y=1').refusals).toEqual([]);
    const toLogits = merged(BATCH, 'preset=saturated&z=1,2,3');
    expect(toLogits.address).toBe('v=1&preset=saturated&z=1,2,3&y=1');
    expect(toLogits.refusals.map(({ field, value }) => `${field}=${value}`)).toEqual(['X=1,2;3,4']);
  });

  it('keeps its rows where only W or b changes', () => {
    expect(merged(BATCH, 'b=0,0,1')).toMatchObject({ refusals: [] });
    expect(merged(BATCH, 'b=0,0,1').address).toContain('X=1,2;3,4');
    expect(merged(BATCH, 'x=9,8').address).toContain('X=9,8;3,4');
    expect(merged(`${BATCH}&row=2`, 'x=9,8').address).toContain('X=1,2;9,8');
  });

  it('takes other rows, the current one where it was', () => {
    expect(merged(`${BATCH}&row=2`, 'X=5,6').address).toContain('x=5,6');
    expect(merged(`${BATCH}&row=2`, 'X=5,6;7,8&y=1').address).toContain('row=2');
  });

  it('gives the rows up for logits, and says so of what was given by hand', () => {
    expect(merged(BATCH, 'z=1,2,3').address).toBe('v=1&z=1,2,3');
    expect(merged(BATCH, 'preset=saturated').address).toContain('preset=saturated');
  });
});

describe('a beat of the lesson', () => {
  it('alone in an address is its own experiment', () => {
    for (const beat of [1, 2, 3]) {
      expect(decodeAddress(`lesson=${beat}`)).toEqual({ experiment: experimentOfBeat(beat), refusals: [] });
      expect(experimentOfBeat(beat).lesson).toBe(beat);
    }
  });

  it('with a preset is that preset', () => {
    const { experiment } = decodeAddress('lesson=2&preset=uniform');
    expect(experiment).toMatchObject({ lesson: 2, preset: 'uniform' });
    expect(experiment.problem).toEqual(decodeAddress('preset=uniform').experiment.problem);
  });

  it('merged in is a new start', () => {
    const { experiment } = mergeAddress(decodeAddress('z=1,2,3,4').experiment, 'lesson=1');
    expect(experiment).toEqual(experimentOfBeat(1));
  });
});
