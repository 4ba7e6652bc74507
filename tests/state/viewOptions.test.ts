import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readViewOptions } from '../../src/state/viewOptions';

const usual = { theme: 'auto', embed: false, motion: 'auto', id: '' };

describe('readViewOptions(search)', () => {
  it.each([
    ['', {}],
    ['?', {}],
    [
      '?embed=1&theme=dark&motion=reduce&id=a-Z_9',
      { embed: true, theme: 'dark', motion: 'reduce', id: 'a-Z_9' },
    ],
    ['embed=1', { embed: true }],
    ['?embed=1?secret=Ab3', { embed: true }],
    ['?secret=Ab3', {}],
    ['?secret=Ab3&theme=light', { theme: 'light' }],
    ['?theme=dark&theme=light', { theme: 'light' }],
    ['?show=steps&unknown=1', {}],
  ])('reads %s', (search, given) => {
    expect(readViewOptions(search)).toStrictEqual({ options: { ...usual, ...given }, refusals: [] });
  });

  it.each([
    ['?theme=pink&embed=1', 'theme', { embed: true }],
    ['?embed=yes', 'embed', {}],
    ['?motion=off&theme=dark', 'motion', { theme: 'dark' }],
    ['?id=a%20b', 'id', {}],
    [`?id=${'a'.repeat(65)}`, 'id', {}],
  ])('falls back for one field alone: %s', (search, field, given) => {
    const { options, refusals } = readViewOptions(search);
    expect(options).toStrictEqual({ ...usual, ...given });
    expect(refusals).toMatchObject([{ field }]);
  });

  it('never throws', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        expect(() => readViewOptions(`?${search}`)).not.toThrow();
      }),
    );
  });
});
