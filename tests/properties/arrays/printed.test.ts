import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArrayText } from '../../../src/state/arrays/readArrayText';
import { printText, said, taken } from '../../state/arrays/fixtures';
import { changed, gap } from '../near';
import { runs } from '../runs';
import { arraysOf, nested, shapes, type Given, type Nested } from './nested';
import { numpyPrint, torchPrint, type Printed } from './printers';

const NAMES: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, '-inf': -Infinity };
const numberOf = (word: string): number => NAMES[word.trim()] ?? Number(word);

/** No digits less make more of it than the largest double. */
const roundable = (value: number): number =>
  Number.isFinite(value) && Math.abs(value) > 1.79e308 ? Math.sign(value) * 1.79e308 : value;
const printable = (of: typeof shapes): fc.Arbitrary<Given> =>
  arraysOf(of).map(({ shape, values }) => ({ shape, values: values.map(roundable) }));

type Printer = (given: Given) => Printed;
const PRINTERS: readonly (readonly [string, Printer])[] = [
  ['print(a) of NumPy', (given) => numpyPrint(given, 'str')],
  ['print(a) of NumPy to three digits', (given) => numpyPrint(given, 'str', 3)],
  ['a at NumPy’s prompt', (given) => numpyPrint(given, 'repr')],
  ['a with all digits at NumPy’s prompt', (given) => numpyPrint(given, 'repr', 17)],
  ['print(t) of PyTorch', (given) => torchPrint(given)],
  ['print(t) of PyTorch to eight digits', (given) => torchPrint(given, 8)],
];

describe('these printers', () => {
  const rows = [
    [0.25, NaN, Infinity, -Infinity],
    [1, 0, 0, -3],
    [1e-8, 0, 2.5e5],
  ];
  it.each([
    ['numpy_not_finite.txt', numpyPrint({ shape: [4], values: rows[0] ?? [] }, 'repr')],
    ['numpy_scientific_zero.txt', numpyPrint({ shape: [3], values: rows[2] ?? [] }, 'repr')],
  ])('print as the libraries did: %s', (file, { text }) => {
    expect(text).toBe(printText(file).trimEnd());
  });

  it.each([
    ['torch_not_finite.txt', torchPrint({ shape: [4], values: rows[0] ?? [] })],
    ['torch_whole.txt', torchPrint({ shape: [2, 2], values: rows[1] ?? [] })],
  ])('print as the libraries did, but for the type: %s', (file, { text }) => {
    expect(text.replace(', dtype=torch.float64', '')).toBe(printText(file).trimEnd());
  });
});

describe.each(PRINTERS)('%s', (_, print) => {
  it('reads back to the printed numbers in the printed shape', () => {
    fc.assert(
      fc.property(printable(shapes), (given) => {
        const { text, words } = print(given);
        const array = taken(readArrayText(text));
        expect(array.shape).toStrictEqual(given.shape);
        expect(changed(text, array.values, words.map(numberOf))).toBe('');
      }),
      runs(),
    );
  });

  it('resolves no more than was printed: the number meant lies within the resolution of the one read', () => {
    fc.assert(
      fc.property(printable(shapes), (given) => {
        const { text } = print(given);
        const { values, resolution } = taken(readArrayText(text));
        // 16 digits and more count as all of them; −0 and 0 are one number
        const meant = given.values.map((value) => value + 0);
        const within = (i: number): number =>
          (resolution[i] ?? NaN) * (1 + 1e-9) + Math.abs(given.values[i] ?? NaN) * 1e-15;
        expect(
          gap(
            text,
            values.map((value) => value + 0),
            meant,
            within,
          ),
        ).toBe('');
        expect(
          resolution.every(
            (size, i) =>
              Number.isFinite(size) && size >= 0 && (size === 0 || Number.isFinite(given.values[i])),
          ),
        ).toBe(true);
      }),
      runs(),
    );
  });

  it('is refused where some of it was not printed, with what to do about it', () => {
    const long = fc.integer({ min: 6, max: 30 }).map((length) => [length]);
    fc.assert(
      fc.property(printable(long), (given) => {
        const failure = said(readArrayText(print(given).summary));
        expect(failure).toContain('“...” stands for numbers that were not printed');
        expect(failure).toMatch(/set_printoptions\((?:threshold=np\.inf|profile="full")\)/);
      }),
      runs(),
    );
  });

  it('is refused by name where its digits make more of a number than the largest double, and never read as ∞', () => {
    const largest = fc.double({ min: 1.7976931e308, noDefaultInfinity: true, noNaN: true });
    fc.assert(
      fc.property(largest, fc.boolean(), (size, below) => {
        const given = { shape: [2], values: [0.5, below ? -size : size] };
        const { text, words } = print(given);
        const read = readArrayText(text);
        const fits = Number.isFinite(numberOf(words[1] ?? ''));
        expect(read.ok).toBe(fits);
        expect(read.ok ? '' : read.failure).toContain(
          fits ? '' : `“${words[1]?.trim()}” is too large for a double`,
        );
      }),
      runs(),
    );
  });

  it('reads the same with its lines ended as Windows does, indented, behind a name, and in a fence', () => {
    const around = fc.constantFrom<(text: string) => string>(
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => `\n\n  ${text}\n\n`,
      (text) => `dW = ${text};`,
      (text) => `\`\`\`\n${text}\n\`\`\``,
      (text) => `>>> dW\n${text}\n>>> `,
      (text) => text.replaceAll('-', '−'),
      (text) => text.replaceAll(' ', ' '),
    );
    fc.assert(
      fc.property(printable(shapes), around, (given, surround) => {
        const { text } = print(given);
        expect(readArrayText(surround(text))).toStrictEqual(readArrayText(text));
      }),
      runs(),
    );
  });
});

/** As json.dumps and JSON.stringify write it: without blanks or with, on many lines or on one. */
const jsonOf = ({ shape, values }: Given, indent: number): string =>
  JSON.stringify(
    nested<number | string>(
      shape,
      values.map((value) =>
        Number.isFinite(value) ? value : String(value).replace('Infinity', 'inf').toLowerCase(),
      ),
    ),
    null,
    indent,
  );

/** As Python writes lists: 1e-07, nan, inf. */
const pythonOf = (part: Nested): string => {
  if (typeof part === 'number' || typeof part === 'string') {
    return String(part)
      .replace('Infinity', 'inf')
      .replace('NaN', 'nan')
      .replace(/e([+-])(\d)$/, 'e$10$2');
  }
  return `[${part.map(pythonOf).join(', ')}]`;
};

describe('lists as programs write them', () => {
  const written = (given: Given): readonly number[] => given.values.map((value) => value + 0);

  it('are read to the very doubles from JSON', () => {
    fc.assert(
      fc.property(arraysOf(shapes), fc.constantFrom(0, 1, 4), (given, indent) => {
        const array = taken(readArrayText(jsonOf(given, indent)));
        expect(array.shape).toStrictEqual(given.shape);
        expect(
          changed(
            'JSON',
            array.values.map((value) => value + 0),
            written(given),
          ),
        ).toBe('');
      }),
      runs(),
    );
  });

  it('are read to the very doubles from Python', () => {
    fc.assert(
      fc.property(arraysOf(shapes), (given) => {
        const array = taken(readArrayText(pythonOf(nested(given.shape, given.values))));
        expect(array.shape).toStrictEqual(given.shape);
        expect(
          changed(
            'Python',
            array.values.map((value) => value + 0),
            written(given),
          ),
        ).toBe('');
      }),
      runs(),
    );
  });
});
