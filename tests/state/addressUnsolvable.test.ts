import { describe, expect, it } from 'vitest';
import { decodeAddress, mergeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import { echo } from '../../src/text/echo';
import {
  cellAllowed,
  givenTwice,
  onlyOneRow,
  targetAllowed,
  UNSOLVABLE,
  wrongCount,
} from '../../src/text/en/refusals';

/** ∂E/∂x of this layer adds ∞ and −∞, though its z and E are numbers. */
const LAYER = 'x=0.5&W=1e200,-1e200&b=0,3e200';
const UNSOLVED = `${LAYER}&activation=identity`;

/** The address of what remains, and of each refusal its key and the first sentence. */
function told(hash: string, standing = '') {
  const { experiment, refusals } = mergeAddress(decodeAddress(standing).experiment, hash);
  const said = refusals.map(({ field, reason }) => [field, reason.split(/ The page uses /)[0]]);
  return { address: encodeExperiment(experiment), said };
}
const allOf = (...fields: readonly string[]) => fields.map((field) => [field, UNSOLVABLE]);

describe('values that are well formed and have no result together', () => {
  it('of a source are given up with all keys of the source, its row too', () => {
    expect(told(UNSOLVED)).toEqual({ address: 'v=1&activation=identity', said: allOf('x', 'W', 'b') });
    const rows = 'X=0;0.5&row=2&W=1e200,-1e200&b=0,3e200&activation=identity';
    expect(told(rows)).toEqual({ address: 'v=1&activation=identity', said: allOf('X', 'W', 'b', 'row') });
  });

  it('are given up only as far as it helps: y before the source, T and the activation last', () => {
    const large = 'x=0&W=10,10&activation=identity';
    expect(told(`${large}&y=1e308,-1e308`)).toEqual({
      address: 'v=1&x=0&W=10,10&activation=identity',
      said: allOf('y'),
    });
    expect(told(`${UNSOLVED}&y=2`)).toEqual({
      address: 'v=1&y=2&activation=identity',
      said: allOf('x', 'W', 'b'),
    });
    expect(told('T=1e-6', 'x=0&W=10,10&y=1e303,0')).toEqual({
      address: 'v=1&x=0&W=10,10&y=1e303,0',
      said: allOf('T'),
    });
    expect(told('activation=identity', LAYER)).toEqual({
      address: `v=1&${LAYER}`,
      said: allOf('activation'),
    });
  });

  it('are refused whole where nothing of that helps', () => {
    const standing = decodeAddress('x=0&W=6,6&y=1e308,0').experiment;
    const { experiment, refusals } = mergeAddress(standing, '#loss=crossEntropy');
    expect(experiment).toBe(standing);
    expect(refusals).toEqual([{ field: 'address', value: echo('#loss=crossEntropy'), reason: UNSOLVABLE }]);
  });

  it('leave the others to fit what remains: only what does not is refused', () => {
    const source = allOf('x', 'W', 'b');
    const names = { address: 'v=1&labels=p,q,r&activation=identity', said: source };
    expect(told(`${UNSOLVED}&labels=p,q,r`)).toEqual(names);
    expect(told(`${UNSOLVED}&labels=p,q`).said).toEqual([
      ['labels', wrongCount('labels', 2, 3, 3)],
      ...source,
    ]);
    expect(told(`${UNSOLVED}&y=0,1`).said).toEqual([['y', targetAllowed('0,1', 3)], ...source]);
    expect(told(`${UNSOLVED.replace(/(W|b)=[^&]*/g, '$&,0,0')}&cell=4,4`).said).toEqual([
      ['cell', cellAllowed('4,4', 3)],
      ...source,
    ]);
    const standing = 'z=1,2,3,4&y=4&labels=p,q,r,s&cell=4,4';
    expect(told(UNSOLVED, standing)).toEqual({
      address: 'v=1&z=1,2,3,4&y=4&labels=p,q,r,s&activation=identity&cell=4,4',
      said: source,
    });
  });

  it('say of a key that was refused for itself only that', () => {
    const { said } = told(`${UNSOLVED}&row=2`);
    expect(said).toEqual([['row', onlyOneRow('2')], ...allOf('x', 'W', 'b')]);
    const twice = told(`T=2&${UNSOLVED}&T=3`);
    expect(twice.said.map(([field]) => field)).toEqual(['T', 'x', 'W', 'b']);
    expect(twice.address).toBe('v=1&activation=identity&T=3');
    expect(told(`x=0.1&${UNSOLVED}`).said).toEqual([['x', givenTwice('x')], ...allOf('x', 'W', 'b')]);
  });
});
