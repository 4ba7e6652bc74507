import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readViewOptions } from '../../../src/state/view/readViewOptions';
import { EMBED_PANELS, LOCKS, MOTIONS, PANELS, RESIZES, THEMES } from '../../../src/state/view/viewTable';
import { writeViewOptions } from '../../../src/state/view/writeViewOptions';
import { LANGUAGES } from '../../../src/text/languages';
import { runs } from '../runs';

const WORDS = [
  ...THEMES,
  ...MOTIONS,
  ...RESIZES,
  ...PANELS,
  ...LOCKS,
  ...LANGUAGES,
  'all',
  '1',
  '0',
  'yes',
  '',
  'v',
  'constructor',
  '__proto__',
];
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(',')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 70 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{0,66}$/) },
  { weight: 1, arbitrary: fc.constantFrom('%', '%zz', '%2C', 'code%2Ccheck', '+', '%00') },
);
const key = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('embed', 'theme', 'lang', 'show', 'lock', 'motion', 'resize', 'id'),
  },
  { weight: 1, arbitrary: fc.constantFrom('secret', 'Theme', '', '__proto__', 'utm_source') },
);
const queries = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '?', '??'),
      fc.array(fc.tuple(key, value), { maxLength: 8 }),
      fc.constantFrom('', '?secret=Xy9', '&'),
    )
    .map(([start, parts, end]) => start + parts.map(([name, text]) => `${name}=${text}`).join('&') + end),
  fc.string({ unit: 'binary' }),
);

describe('any query', () => {
  it('is options that the table knows, and what it does not know is refused key by key with a sentence', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { options, refusals } = readViewOptions(query);
        expect(THEMES).toContain(options.theme);
        expect(LANGUAGES).toContain(options.lang);
        expect(MOTIONS).toContain(options.motion);
        expect(RESIZES).toContain(options.resize);
        expect(options.id).toMatch(/^[A-Za-z0-9_-]{0,64}$/);
        expect(options.lock).toStrictEqual(LOCKS.filter((id) => options.lock.includes(id)));
        const shown = options.show ?? [];
        expect(shown).toStrictEqual([...new Set(shown)].filter((name) => PANELS.includes(name)));
        expect(options.embed ? shown.length : 1).toBeGreaterThan(0);
        const told = refusals.map(({ reason }) => reason);
        expect(told).toStrictEqual([...new Set(told)]);
        for (const { field, value: text, reason } of refusals) {
          expect(['embed', 'theme', 'lang', 'show', 'lock', 'motion', 'resize', 'id']).toContain(field);
          expect([...text].length).toBeLessThanOrEqual(61);
          expect(reason).toMatch(/\.$/);
        }
      }),
      runs(),
    );
  });

  it('is written back in one way, which reads as the same options with nothing to refuse', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { options } = readViewOptions(query);
        const once = writeViewOptions(options);
        const again = readViewOptions(once);
        expect(again).toStrictEqual({ options, refusals: [] });
        expect(writeViewOptions(again.options)).toBe(once);
      }),
      runs(),
    );
  });

  it('with one key that is bad has all others as they would be without it', () => {
    const bad = fc.constantFrom(
      'theme=pink',
      'lang=xx',
      'embed=yes',
      'motion=fast',
      'resize=on',
      'id=a%20b',
      'lock=v',
      'show=nothing',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), bad, (parts, spoilt) => {
        const [name = ''] = spoilt.split('=');
        const others = parts
          .filter(([other, text]) => other !== name && !/[&#?]/.test(text))
          .map(([other, text]) => `${other}=${text}`);
        const plain = readViewOptions(others.join('&'));
        const { options, refusals } = readViewOptions([...others, spoilt].join('&'));
        expect(options).toStrictEqual(plain.options);
        expect(refusals.filter(({ field }) => field === name)).toHaveLength(1);
        expect(refusals).toHaveLength(plain.refusals.length + 1);
      }),
      runs(),
    );
  });

  it('of an embed that shows nothing it knows shows what an embed shows', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }).filter((text) => !/[&#?+%,]/.test(text)),
        (text) => {
          fc.pre(!PANELS.some((name) => text.trim() === name));
          expect(readViewOptions(`embed=1&show=${text}`).options.show).toStrictEqual(EMBED_PANELS);
        },
      ),
      runs(),
    );
  });
});
