import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from '../../../src/state/addressText';
import { decodeAddress } from '../../../src/state/addressDecode';
import { FIELDS, inRange } from '../../../src/state/fieldTable';
import { readLabel } from '../../../src/state/readLabels';
import { entryName, readNumber, readNumberList } from '../../../src/state/readNumber';
import { changed } from '../near';
import { runs } from '../runs';
import { anyDouble, finite, values } from '../specials';

const FIELD_NAMES = ['z', 'a', 'x', 'X', 'W', 'b', 'y', 'T', 'lr'] as const;
const rangeOf = (field: (typeof FIELD_NAMES)[number]) =>
  field === 'a' ? FIELDS.a.typed : FIELDS[field].range;

describe.each(FIELD_NAMES)('a number typed into %s', (field) => {
  it('is the double that its text names where the field allows it, and else refused by name and value', () => {
    const writing = fc.constantFrom<(value: number) => string>(
      numberText,
      (value) => value.toExponential(),
      (value) => value.toPrecision(17),
      (value) => `  ${numberText(value)} `,
      (value) => numberText(value).replaceAll('-', '−'),
    );
    fc.assert(
      fc.property(finite, writing, (value, write) => {
        const text = write(value);
        const outcome = readNumber(field, text, entryName(field, 2));
        const named =
          Object.is(value, -0) && !text.trim().startsWith('-') && !text.trim().startsWith('−') ? 0 : value;
        expect(outcome.ok).toBe(inRange(value, rangeOf(field)));
        expect(outcome.ok ? outcome.value : named).toBe(named);
        expect(outcome.ok ? `${field}₃: ${text.trim()}` : outcome.failure).toContain(text.trim());
        expect(outcome.ok ? `${field}₃: ` : outcome.failure).toMatch(new RegExp(`^${field}₃: `));
      }),
      runs(),
    );
  });

  it('or any other text is taken within its range, or refused with a sentence', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '1',
        '0',
        '.',
        ',',
        '-',
        '−',
        '+',
        'e',
        'E',
        'inf',
        '∞',
        'nan',
        ' ',
        '_',
        '٣',
        '\u202e',
        'x',
        '9e99',
        '1e-400',
      ),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((some) => some.join('')),
          fc.string({ unit: 'binary', maxLength: 90 }),
        ),
        (text) => {
          const outcome = readNumber(field, text);
          expect(
            outcome.ok ? inRange(outcome.value, rangeOf(field)) : /^\w+: [^]+\.$/u.test(outcome.failure),
          ).toBe(true);
          expect((outcome.ok ? '' : outcome.failure).length).toBeLessThan(250);
        },
      ),
      runs(),
    );
  });
});

describe('a list that is pasted into a field', () => {
  it('is read to the very doubles from whatever separates and surrounds them', () => {
    const around = fc.constantFrom<(list: string) => string>(
      (list) => list,
      (list) => `[${list}]`,
      (list) => `np.array([${list}])`,
      (list) => `tensor([[${list}]])`,
      (list) => `(${list},)`,
      (list) => `{${list}}\n`,
    );
    fc.assert(
      fc.property(
        values(finite),
        fc.constantFrom(',', ', ', ';', ' ', '\n', '\t', ' ; ', ',\n  '),
        around,
        (list, separator, surround) => {
          const outcome = readNumberList('b', surround(list.map(numberText).join(separator)));
          expect(outcome.ok ? '' : outcome.failure).toBe('');
          expect(changed('list', outcome.ok ? outcome.value : [], list)).toBe('');
        },
      ),
      runs(),
    );
  });

  it('names the entry that is none, and never takes what is not finite', () => {
    fc.assert(
      fc.property(values(anyDouble), (list) => {
        const outcome = readNumberList('b', list.join(' '));
        const wrong = list.findIndex((value) => !Number.isFinite(value));
        expect(outcome.ok).toBe(wrong < 0);
        expect(outcome.ok ? '' : outcome.failure).toContain(wrong < 0 ? '' : `${entryName('b', wrong)}: `);
      }),
      runs(),
    );
  });
});

describe('a name of a class', () => {
  const characters = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.string({ unit: 'grapheme', maxLength: 45 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          '\u0000',
          '\n',
          '\u202e',
          '\u2066',
          '\u2028',
          '\ud800',
          '𝛛',
          '%',
          ',',
          '&',
          '#',
          '<b>',
          '\\',
          '$',
          'é',
        ),
        { maxLength: 42 },
      )
      .map((some) => some.join('')),
  );

  it('is taken without blanks around it, or refused with a sentence: never a control, never half a character', () => {
    fc.assert(
      fc.property(characters, (text) => {
        const outcome = readLabel(text, 1);
        const name = outcome.ok ? outcome.value : 'x';
        expect(name).toBe(name.trim());
        expect([...name].length).toBeLessThanOrEqual(40);
        expect(() => encodeURIComponent(name)).not.toThrow();
        expect(name).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(outcome.ok ? 'taken.' : outcome.failure).toMatch(/\.$/);
        // taken once, it is taken again as it is
        expect(outcome.ok ? readLabel(name, 1) : outcome).toStrictEqual(outcome);
      }),
      runs(),
    );
  });

  it('that is taken stands in an address, and is read back as it was', () => {
    fc.assert(
      fc.property(fc.array(characters, { minLength: 3, maxLength: 3 }), (texts) => {
        const names = texts.map((text, i) => {
          const outcome = readLabel(text, i);
          return outcome.ok ? outcome.value : `class ${i}`;
        });
        const { experiment, refusals } = decodeAddress(`labels=${names.map(encodeURIComponent).join(',')}`);
        expect(refusals).toStrictEqual([]);
        expect(experiment.labels).toStrictEqual(
          names.every((name, i) => name === String(i + 1)) ? null : names,
        );
      }),
      runs(),
    );
  });
});
