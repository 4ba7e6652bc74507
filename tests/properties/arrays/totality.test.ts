import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArrayData } from '../../../src/state/arrays/readArrayData';
import { readArrayFile } from '../../../src/state/arrays/readArrayFile';
import { readArrayText, readArrayTextInParts } from '../../../src/state/arrays/readArrayText';
import { CHECK_LIMITS } from '../../../src/state/arrays/limits';
import { taken } from '../../state/arrays/fixtures';
import { changed } from '../near';
import { runs } from '../runs';
import { npyFile, npys } from './files';
import { arraysOf, nested, shapes, type Given } from './nested';
import { amissWith, unlikeArray, unlikeSentence } from './outcomes';
import { numpyPrint, torchPrint } from './printers';

const PIECES = [
  '[', ']', '(', ')', '{', '}', '<', '>', ',', ';', ':', '=', '*', '"', "'", '.', '...', '…', '-', '−', '+', 'e', 'e5', '1', '0.5',
  '1e-7', '1e999', '-0', 'nan', 'inf', '-inf', '∞', 'NaN', 'array(', 'tensor(', 'np.float64(', 'dtype=', "dtype='<f8'", '>>> ',
  'In [1]: ', 'Out[1]: ', '# ', '%', '//', '```', '\n', '\r\n', '\t', ' ', '\u00a0', '\ufeff', '\u2028', '\u0000', '\ud800',
  '1.0e-03 *', 'Columns 1 through 2', '[1,]', '[,1]', '[1] ', '2×2 Matrix{Float64}:', '2×2', '3-element Vector:', '<tf.Tensor: ',
  'numpy=', 'a b', 'x =', 'x:', '{"w":', 'Parameter containing:', '[torch.FloatTensor of size 2]', '0,5', '1,2;3,4', '٣', '1+2j', 'True',
]; // prettier-ignore
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
const characters = fc.string({ unit: 'binary', maxLength: 60 });
const ascii = fc.string({ unit: fc.constantFrom(...'[]()0123456789.,;-+e \n\t"'), maxLength: 80 });

describe.each([
  ['of pieces of arrays', soup],
  ['of any characters', characters],
  ['of digits and brackets', ascii],
])('any text %s', (_, texts) => {
  it('is read to numbers, no more than it has characters, or refused with a sentence', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(amissWith(readArrayText(text), text.length)).toBe('');
      }),
      runs(),
    );
  });
});

describe('a text that was read', () => {
  const written = fc.oneof(
    arraysOf(shapes).map((given) => numpyPrint(given, 'repr').text),
    arraysOf(shapes).map((given) => numpyPrint(given, 'str').text),
    arraysOf(shapes).map((given) => torchPrint(given).text),
    arraysOf(shapes).map(({ shape, values }) => JSON.stringify(nested(shape, values))),
  );
  type Edit = { readonly kind: number; readonly at: number; readonly length: number; readonly piece: string };
  const edits: fc.Arbitrary<Edit[]> = fc.array(
    fc.record({
      kind: fc.nat(3),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: 9 }),
      piece: fc.constantFrom(...PIECES),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const edited = (text: string, { kind, at, length, piece }: Edit): string => {
    const place = at % (text.length + 1);
    const [before, behind] = [text.slice(0, place), text.slice(place)];
    return (
      [
        before + behind.slice(length),
        before + piece + behind,
        before,
        before + behind.slice(0, length) + text.slice(place),
      ][kind] ?? ''
    );
  };

  it('with parts of it cut out, put in or doubled is still read whole or refused', () => {
    fc.assert(
      fc.property(written, edits, (text, some) => {
        const changedText = some.reduce(edited, text);
        expect(amissWith(readArrayText(changedText), changedText.length)).toBe('');
      }),
      runs(),
    );
  });

  it('without one of its brackets, or cut off before the last, is refused: its lengths do not agree', () => {
    const lists = arraysOf(shapes.filter((shape) => shape.length > 0));
    fc.assert(
      fc.property(lists, fc.nat(), fc.boolean(), (given, place, cut) => {
        const { text } = numpyPrint(given, 'repr');
        const brackets = [...text].flatMap((character, at) => ('[]()'.includes(character) ? [at] : []));
        const at = brackets[place % brackets.length] ?? 0;
        // "array" alone before the numbers would be a name
        fc.pre(at !== 5);
        const rest = cut ? text.slice(0, Math.max(at, 7)) : text.slice(0, at) + text.slice(at + 1);
        expect(readArrayText(rest).ok).toBe(false);
      }),
      runs(),
    );
  });

  it('is told in parts as it is told at once', () => {
    fc.assert(
      fc.property(fc.oneof(written, soup), (text) => {
        const parts = readArrayTextInParts(text, CHECK_LIMITS);
        let part = parts.next();
        while (part.done !== true) part = parts.next();
        expect(part.value).toStrictEqual(readArrayText(text));
      }),
      runs(),
    );
  });
});

describe('a file of any bytes', () => {
  const beginnings = fc.constantFrom<readonly number[]>(
    [],
    [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59],
    [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0],
    [0x50, 0x4b, 3, 4],
    [0x50, 0x4b, 5, 6],
    [0x80, 4],
    [0x89, 0x48, 0x44, 0x46],
    [0xff, 0xfe],
    [0xef, 0xbb, 0xbf],
    [0x5b, 0x31],
  );
  const bytes = fc
    .tuple(beginnings, fc.uint8Array({ maxLength: 120 }))
    .map(([beginning, rest]) => Uint8Array.from([...beginning, ...rest]));
  const headers = npys(shapes).map(npyFile);
  const edited = fc
    .tuple(headers, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }))
    .map(([file, some]) => {
      for (const [at, byte] of some) file[at % file.length] = byte;
      return file;
    });

  it('is read to numbers, no more than it has bytes, or refused with a sentence that names it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, edited), async (file) => {
        const read = await readArrayFile('grades.npy', file);
        const amiss = read.ok
          ? read.value.map(({ array }) => unlikeArray(array, file.length)).join('')
          : unlikeSentence(read.failure);
        expect(amiss).toBe('');
        expect(read.ok ? '' : read.failure).toContain(read.ok ? '' : 'grades.npy');
      }),
      runs(),
    );
  });
});

describe('data of any kind', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    withObjectString: true,
  });
  const lists = fc.letrec<{ list: unknown[] }>((tie) => ({
    list: fc.array(
      fc.oneof(
        { depthSize: 'small' },
        fc.double(),
        fc.constantFrom('nan', 'inf', '-inf', '1', null),
        tie('list'),
      ),
      { maxLength: 5 },
    ),
  })).list;

  it('are read to numbers or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(anything, lists), (data) => {
        expect(amissWith(readArrayData(data), CHECK_LIMITS.numbers)).toBe('');
      }),
      runs(),
    );
  });

  it('that are lists of numbers are read to the very doubles, also where words stand for what is not finite', () => {
    const worded = ({ shape, values }: Given): unknown =>
      nested<number | string>(
        shape,
        values.map((value) =>
          Number.isFinite(value) ? value : String(value).replace('Infinity', 'inf').toLowerCase(),
        ),
      );
    fc.assert(
      fc.property(arraysOf(shapes), fc.boolean(), (given, words) => {
        const array = taken(readArrayData(words ? worded(given) : nested(given.shape, given.values)));
        expect(array.shape).toStrictEqual(given.shape);
        expect(changed('data', array.values, given.values)).toBe('');
      }),
      runs(),
    );
  });
});
