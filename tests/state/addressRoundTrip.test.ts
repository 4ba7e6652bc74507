import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddress, mergeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import { ADDRESS_LIMIT, bytesOf } from '../../src/state/addressEntries';
import { experimentOfPreset } from '../../src/state/experiment';
import { PRESET_IDS } from '../../src/lesson/presets';
import { experiments } from './arbitraries';
import { runs } from '../properties/runs';

describe('an address and the experiment it stands for', () => {
  it('round trip is identity for every valid experiment, and nothing of it is refused', () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        const address = encodeExperiment(experiment);
        fc.pre(bytesOf(address) <= ADDRESS_LIMIT);
        expect(decodeAddress(address)).toStrictEqual({ experiment, refusals: [] });
        expect(decodeAddress(`#${address}`)).toStrictEqual({ experiment, refusals: [] });
      }),
      runs(),
    );
  });

  it('the experiments of these tests have batches in number, with one target and with several, and beats', () => {
    const drawn = fc.sample(experiments, { numRuns: 300, seed: 3 });
    const encoded = drawn.map(encodeExperiment);
    const holding = (pattern: RegExp): number => encoded.filter((address) => pattern.test(address)).length;
    expect(holding(/&X=[^&]*;/)).toBeGreaterThan(20);
    expect(holding(/&row=\d/)).toBeGreaterThan(10);
    expect(holding(/&y=[^&]*;/)).toBeGreaterThan(10);
    expect(holding(/&X=[^&]*;(?!.*&y=[^&]*;)/)).toBeGreaterThan(10);
    expect(holding(/&preset=question&lesson=\d/)).toBeGreaterThan(10);
  });

  it('survives percent-encoding of every value as a whole', () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        const parts = encodeExperiment(experiment).split('&');
        const encoded = parts.map((part) => {
          const equals = part.indexOf('=') + 1;
          return part.slice(0, equals) + encodeURIComponent(part.slice(equals));
        });
        fc.pre(bytesOf(encoded.join('&')) <= ADDRESS_LIMIT);
        // of one name nothing says whether it was encoded once or twice
        fc.pre(experiment.labels?.length !== 1);
        expect(decodeAddress(encoded.join('&'))).toStrictEqual({ experiment, refusals: [] });
      }),
      runs(),
    );
  });

  it.each([
    ['T', '-1'],
    ['lr', '0'],
    ['arg', 'b'],
    ['step', 'dE_da_dz'],
    ['cell', '0,1'],
    ['labels', ','.repeat(70)],
    ['y', '1e999'],
    ['preset', 'iris2'],
    ['loss', 'hinge'],
    ['v', '2'],
    ['X', '1,2;3'],
    ['row', '33'],
    ['lesson', '0'],
  ])('a bad %s is named in the one refusal, and every other key is taken', (field, bad) => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        const parts = encodeExperiment(experiment).split('&');
        const kept = parts.filter((part) => !part.startsWith(`${field}=`)).join('&');
        fc.pre(bytesOf(kept) < ADDRESS_LIMIT - 100);
        // without its T, y or preset a problem of extreme numbers may have no result
        fc.pre(decodeAddress(kept).refusals.length === 0);
        const { refusals, experiment: read } = decodeAddress(`${field}=${bad}&${kept}`);
        expect(refusals.map((refusal) => refusal.field)).toStrictEqual([field]);
        expect(refusals[0]?.value).toBe(bad.slice(0, 60) + (bad.length > 60 ? '…' : ''));
        expect(read).toStrictEqual(decodeAddress(kept).experiment);
      }),
      runs(1 / 13), // one property, over thirteen keys
    );
  });

  it('merging an experiment into itself changes nothing', () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        const address = encodeExperiment(experiment);
        fc.pre(bytesOf(address) <= ADDRESS_LIMIT);
        expect(mergeAddress(experiment, address)).toStrictEqual({ experiment, refusals: [] });
        expect(mergeAddress(experiment, '')).toStrictEqual({ experiment, refusals: [] });
      }),
      runs(),
    );
  });

  it.each(PRESET_IDS)('of the preset %s alone is v=1 and its name', (id) => {
    const address = encodeExperiment(experimentOfPreset(id));
    expect(address).toBe(id === 'question' ? 'v=1' : `v=1&preset=${id}`);
    expect(decodeAddress(address).experiment).toStrictEqual(experimentOfPreset(id));
  });

  it('a layer of 32×64 with 17 digits is longer than 16 KiB, and refused whole when read back', () => {
    const row = Array.from({ length: 64 }, (_, n) => Math.sin(n + 1));
    const weights = Array.from({ length: 32 }, () => row);
    const experiment = experimentOfPreset('question');
    const source = { kind: 'layer', input: row.slice(0, 32), weights, bias: row } as const;
    const address = encodeExperiment({
      ...experiment,
      labels: null,
      problem: { ...experiment.problem, source },
    });
    expect(bytesOf(address)).toBeGreaterThan(ADDRESS_LIMIT);
    const read = decodeAddress(address);
    expect(read.experiment).toStrictEqual(experiment);
    expect(read.refusals).toMatchObject([
      { field: 'address', reason: expect.stringContaining('at most 16384') },
    ]);
  });
});
