import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_IDS } from '../../../src/state/fieldTable';
import { readViewOptions } from '../../../src/state/view/readViewOptions';
import { LANGUAGES } from '../../../src/text/languages';
import {
  LOCKS,
  MOTIONS,
  PANELS,
  RESIZES,
  THEMES,
  USUAL_VIEW,
  type ViewOptions,
} from '../../../src/state/view/viewTable';
import { writeViewOptions } from '../../../src/state/view/writeViewOptions';
import { runs } from '../../properties/runs';

const usual = {
  theme: 'auto',
  lang: 'en',
  embed: false,
  motion: 'auto',
  resize: 'auto',
  show: null,
  lock: [],
  id: '',
};
const embedded = { ...usual, embed: true, show: ['steps', 'inputs', 'jacobian', 'derivation'] };
const everyKey = FIELD_IDS.filter((id) => id !== 'v');

describe('readViewOptions(search)', () => {
  it.each([
    ['', usual],
    ['?', usual],
    [
      '?embed=1&theme=dark&motion=reduce&id=a-Z_9',
      { ...embedded, theme: 'dark', motion: 'reduce', id: 'a-Z_9' },
    ],
    ['embed=1', embedded],
    ['?embed=0', usual],
    ['?embed=1?secret=Ab3', embedded],
    ['?secret=Ab3', usual],
    ['?secret=Ab3&theme=light', { ...usual, theme: 'light' }],
    ['?theme=dark&theme=light', { ...usual, theme: 'light' }],
    ['?show=steps&unknown=1', { ...usual, show: ['steps'] }],
    ['?embed=1&show=derivation,jacobian', { ...embedded, show: ['derivation', 'jacobian'] }],
    ['?show=code%2C%20check,code', { ...usual, show: ['code', 'check'] }],
    ['?show=scale', { ...usual, show: ['scale'] }],
    ['?show=&lock=', usual],
    ['?lock=y,T,z', { ...usual, lock: ['z', 'y', 'T'] }],
    ['?lock=all', { ...usual, lock: everyKey }],
    ['?lock=T,all', { ...usual, lock: everyKey }],
    ['?lang=de', { ...usual, lang: 'de' }],
    ['?resize=openedx', { ...usual, resize: 'openedx' }],
  ])('reads %s', (search, options) => {
    expect(readViewOptions(search)).toStrictEqual({ options, refusals: [] });
  });

  it.each([
    ['?theme=pink&embed=1', 'theme', embedded],
    ['?embed=yes', 'embed', usual],
    ['?motion=off&theme=dark', 'motion', { ...usual, theme: 'dark' }],
    ['?resize=on', 'resize', usual],
    ['?lang=fr&theme=dark', 'lang', { ...usual, theme: 'dark' }],
    ['?lang=DE', 'lang', usual],
    ['?show=steps,everything', 'show', { ...usual, show: ['steps'] }],
    ['?embed=1&show=nothing', 'show', embedded],
    ['?lock=T,W1', 'lock', { ...usual, lock: ['T'] }],
    ['?lock=v', 'lock', usual],
    ['?id=a%20b', 'id', usual],
    [`?id=${'a'.repeat(65)}`, 'id', usual],
  ])('falls back for one field alone: %s', (search, field, expected) => {
    const { options, refusals } = readViewOptions(search);
    expect(options).toStrictEqual(expected);
    expect(refusals).toMatchObject([{ field }]);
  });

  it('says what is not known, what is, and what is used instead', () => {
    expect(readViewOptions('?theme=pink&embed=yes').refusals).toEqual([
      {
        field: 'theme',
        value: 'pink',
        reason:
          'theme: “pink” is not known; choose one of auto, light, dark. The page uses theme=auto instead.',
      },
      {
        field: 'embed',
        value: 'yes',
        reason: 'embed: “yes” is not known; choose one of 0, 1. The page uses embed=0 instead.',
      },
    ]);
    expect(readViewOptions('').options).toEqual(USUAL_VIEW);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        expect(() => readViewOptions(`?${search}`)).not.toThrow();
      }),
      runs(),
    );
  });
});

const views: fc.Arbitrary<ViewOptions> = fc.record({
  embed: fc.constant(true),
  theme: fc.constantFrom(...THEMES),
  lang: fc.constantFrom(...LANGUAGES),
  show: fc.shuffledSubarray([...PANELS], { minLength: 1 }),
  lock: fc.subarray([...LOCKS]),
  motion: fc.constantFrom(...MOTIONS),
  resize: fc.constantFrom(...RESIZES),
  id: fc.stringMatching(/^[A-Za-z0-9_-]{0,64}$/),
});

describe('writeViewOptions(options)', () => {
  it('leaves the usual out', () => {
    expect(writeViewOptions(readViewOptions('').options)).toBe('');
    expect(writeViewOptions(readViewOptions('?embed=1').options)).toBe('embed=1');
    expect(writeViewOptions(readViewOptions('?lock=all&show=code').options)).toBe('show=code&lock=all');
  });

  it('reads back as it was', () => {
    fc.assert(
      fc.property(views, fc.boolean(), (view, embed) => {
        const options = { ...view, embed };
        expect(readViewOptions(writeViewOptions(options))).toStrictEqual({ options, refusals: [] });
      }),
      runs(),
    );
  });
});
