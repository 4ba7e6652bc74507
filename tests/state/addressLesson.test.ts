import { describe, expect, it } from 'vitest';
import { BEAT_ADDRESSES, LESSON_LENGTH } from '../../src/lesson/beats/beatAddresses';
import { decodeAddress, experimentOfBeat, mergeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import { experimentOfPreset } from '../../src/state/experiment';
import { experimentFault } from '../../src/state/validity';

const beats = BEAT_ADDRESSES.map((address, i) => ({ address, beat: i + 1 }));
const merged = (standing: string, set: string) => {
  const { experiment, refusals } = mergeAddress(decodeAddress(standing).experiment, set);
  return {
    address: encodeExperiment(experiment),
    refused: refusals.map(({ field, value }) => `${field}=${value}`),
  };
};

describe('lesson in an address', () => {
  it.each(beats)('lesson=$beat is the experiment of “$address”', ({ address, beat }) => {
    const alone = decodeAddress(`lesson=${beat}`);
    expect(alone.refusals).toStrictEqual([]);
    expect(alone.experiment).toStrictEqual({ ...decodeAddress(address).experiment, lesson: beat });
    expect(alone.experiment).toStrictEqual(experimentOfBeat(beat));
    expect(experimentFault(alone.experiment)).toBeNull();
  });

  it.each(beats)('the address of beat $beat is well formed and names no beat itself', ({ address }) => {
    expect(decodeAddress(address)).toMatchObject({ refusals: [], experiment: { lesson: null } });
    expect(address).not.toContain('lesson');
  });

  it.each(beats)('a link out of beat $beat comes back to it, whatever was changed', ({ beat }) => {
    const begun = experimentOfBeat(beat);
    const changed = { ...begun, step: 'update', problem: { ...begun.problem, learningRate: 3 } } as const;
    const plain = { ...experimentOfPreset('uniform'), lesson: beat };
    for (const experiment of [begun, changed, plain, { ...experimentOfPreset('question'), lesson: beat }]) {
      const address = encodeExperiment(experiment);
      expect(address).toMatch(new RegExp(`^v=1&preset=[\\w-]+&lesson=${beat}(&|$)`));
      expect(decodeAddress(address)).toStrictEqual({ experiment, refusals: [] });
    }
  });

  it('the other keys hold over the experiment of the beat', () => {
    for (const { beat } of beats) {
      const begun = experimentOfBeat(beat);
      const { experiment, refusals } = decodeAddress(`step=update&lr=3&lesson=${beat}`);
      expect(refusals).toStrictEqual([]);
      expect(experiment).toStrictEqual({
        ...begun,
        step: 'update',
        problem: { ...begun.problem, learningRate: 3 },
      });
    }
  });

  it('with a preset that starts from the preset', () => {
    expect(decodeAddress('preset=question&lesson=1')).toStrictEqual({
      experiment: { ...experimentOfPreset('question'), lesson: 1 },
      refusals: [],
    });
    expect(decodeAddress('lesson=2&preset=iris').experiment).toStrictEqual({
      ...experimentOfPreset('iris'),
      lesson: 2,
    });
  });

  it('a preset that is empty or unknown is none', () => {
    expect(decodeAddress('lesson=2&preset=').experiment).toStrictEqual(experimentOfBeat(2));
    const unknown = decodeAddress('lesson=2&preset=rose');
    expect(unknown.experiment).toStrictEqual(experimentOfBeat(2));
    expect(unknown.refusals).toMatchObject([{ field: 'preset', value: 'rose' }]);
  });

  it.each(['0', '-1', '1.5', 'one', '1,2', '1e0', '%', String(LESSON_LENGTH + 1)])(
    'lesson=%s is no lesson, and that is said',
    (value) => {
      const { experiment, refusals } = decodeAddress(`lesson=${value}&T=2`);
      expect(experiment).toStrictEqual(decodeAddress('T=2').experiment);
      expect(refusals).toMatchObject([
        { field: 'lesson', reason: expect.stringContaining('no lesson instead.') },
      ]);
    },
  );

  it('says how many beats there are', () => {
    expect(decodeAddress('lesson=0').refusals[0]?.reason).toBe(
      `lesson: “0” is not allowed; give a whole number from 1 to ${LESSON_LENGTH}. The page uses no lesson instead.`,
    );
  });

  it('given empty is no lesson', () => {
    expect(decodeAddress('lesson=&T=2')).toStrictEqual(decodeAddress('T=2'));
  });

  it('survives percent-encoding', () => {
    expect(decodeAddress('lesson=%32').experiment).toStrictEqual(experimentOfBeat(2));
  });
});

describe('mergeAddress(experiment, hash) with lesson', () => {
  const batch = 'X=1,2;3,4&W=1,2,3;4,5,6&y=1;2';
  it('lesson=n starts from its beat: nothing of what was there is kept, or reported', () => {
    for (const { beat } of beats) {
      expect(merged(`${batch}&T=2&cell=3,3`, `lesson=${beat}`)).toStrictEqual({
        address: encodeExperiment(experimentOfBeat(beat)),
        refused: [],
      });
      expect(merged(`lesson=${beat}&T=2`, `lesson=${beat}`).address).toBe(
        encodeExperiment(experimentOfBeat(beat)),
      );
    }
  });

  it('what the beat set and does not fit is not reported: nobody in use had set it', () => {
    for (const { beat } of beats)
      expect(merged('', `lesson=${beat}&activation=tanh&z=1,2`).refused).toStrictEqual([]);
  });

  it.each([
    [
      'the other keys hold over it',
      'T=2',
      'lesson=1&lr=3',
      `${encodeExperiment(experimentOfBeat(1))}&lr=3`,
      [],
    ],
    [
      'with the preset that is there, all stays',
      'z=1,2,3',
      'lesson=2&preset=question',
      'v=1&preset=question&lesson=2&z=1,2,3',
      [],
    ],
    [
      'with another preset, what was set by hand',
      'T=2',
      'lesson=2&preset=uniform',
      'v=1&preset=uniform&lesson=2&T=2',
      [],
    ],
    [
      'given empty it ends, and all else stays',
      'preset=uniform&lesson=2&T=2',
      'lesson=',
      'v=1&preset=uniform&T=2',
      [],
    ],
    ['not given it stays', 'preset=uniform&lesson=2', 'T=2', 'v=1&preset=uniform&lesson=2&T=2', []],
    [
      'a bad one stays, and is reported',
      'preset=uniform&lesson=2',
      'lesson=0&T=2',
      'v=1&preset=uniform&lesson=2&T=2',
      ['lesson=0'],
    ],
    [
      'another preset does not end it',
      'preset=uniform&lesson=2',
      'preset=iris',
      'v=1&preset=iris&lesson=2',
      [],
    ],
  ])('%s', (_, standing, set, address, refused) => {
    expect(merged(standing, set)).toStrictEqual({ address, refused });
  });
});
