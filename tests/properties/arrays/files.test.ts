import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNpy } from '../../../src/state/arrays/npy';
import { readArrayFile } from '../../../src/state/arrays/readArrayFile';
import { said, taken } from '../../state/arrays/fixtures';
import { changed } from '../near';
import { runs } from '../runs';
import { dataStart, npyFile, npys, TYPES, zipFile, type Npy, type Packed } from './files';
import { countOf, shapes } from './nested';
import { unlikeSentence } from './outcomes';

const PRECISIONS: Readonly<Record<string, string>> = { f2: 'float16', f4: 'float32', f8: 'float64' };
const numbersOf = ({ values }: Npy): number[] => values.map(Number);
const small = fc.oneof(
  shapes.filter((shape) => shape.length < 3),
  fc.constant([2, 2, 2]),
);

describe.each(TYPES.map((type) => [type.descr, type] as const))('a .npy of %s', (descr, type) => {
  it('reads back to the very numbers, of either byte order, by rows or by columns, of each version', () => {
    fc.assert(
      fc.property(npys(shapes, [type]), (npy) => {
        const array = taken(readNpy(npyFile(npy)));
        expect(array.shape).toStrictEqual(npy.shape);
        expect(changed('values', array.values, numbersOf(npy))).toBe('');
        expect(array.precision).toBe(PRECISIONS[descr] ?? null);
        expect(array.resolution.every((size) => size === 0)).toBe(true);
      }),
      runs(),
    );
  });
});

describe('a .npy', () => {
  it('of whole numbers that no double holds is refused by name, from 2^53 + 1 on', () => {
    const beyond = fc.bigInt({ min: 2n ** 53n + 1n, max: 2n ** 63n - 1n });
    const types = TYPES.filter(({ descr }) => descr === 'i8' || descr === 'u8');
    fc.assert(
      fc.property(npys(fc.constant([3]), types), beyond, fc.nat(2), (npy, large, at) => {
        const value = npy.type.descr === 'i8' && at === 0 ? -large : large;
        const values = npy.values.map((old, i) => (i === at ? value : old));
        expect(said(readNpy(npyFile({ ...npy, values })))).toContain(String(value));
      }),
      runs(),
    );
  });

  it('that is cut short or goes on behind its numbers is refused, wherever that is', async () => {
    const lengths = fc.oneof(
      fc.nat(),
      fc.nat(40).map((more) => -1 - more),
    );
    await fc.assert(
      fc.asyncProperty(npys(small), lengths, async (npy, length) => {
        const file = npyFile(npy);
        const bytes =
          length < 0
            ? Uint8Array.from([...file, ...Array(-length).fill(length & 255)])
            : file.subarray(0, length % file.length);
        const failure = said(await readArrayFile('x.npy', bytes));
        expect(unlikeSentence(failure)).toBe('');
        expect(failure).toContain('x.npy');
      }),
      runs(),
    );
  });

  it('with a byte too many or too few among its numbers is refused', () => {
    fc.assert(
      fc.property(npys(small), fc.nat(), fc.boolean(), (npy, place, more) => {
        const file = npyFile(npy);
        const start = dataStart(file);
        const at = start + (place % (file.length - start));
        const bytes = [...file];
        bytes.splice(at, more ? 0 : 1, ...(more ? [place & 255] : []));
        expect(said(readNpy(Uint8Array.from(bytes)))).toMatch(
          /needs [\d,]+ bytes? of numbers and the file has [\d,]+/,
        );
      }),
      runs(),
    );
  });

  it('with another byte among its numbers has another entry there at most, and all others as they were', () => {
    fc.assert(
      fc.property(npys(small), fc.nat(), fc.integer({ min: 1, max: 255 }), (npy, place, flip) => {
        const file = npyFile(npy);
        const start = dataStart(file);
        const at = start + (place % (file.length - start));
        file[at] = (file[at] ?? 0) ^ flip;
        const read = readNpy(file);
        // a whole number may have become one that no double holds
        if (!read.ok) expect(read.failure).toMatch(/\d{16}/);
        const differing = read.ok
          ? numbersOf(npy).filter((value, i) => !Object.is(value, read.value.values[i]))
          : [];
        expect(differing.length).toBeLessThanOrEqual(1);
      }),
      runs(),
    );
  });

  it('with any byte of its header changed is read with as many numbers as it holds, or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(npys(small), fc.nat(), fc.nat(255), async (npy, place, byte) => {
        const file = npyFile(npy);
        file[place % dataStart(file)] = byte;
        const read = await readArrayFile('x.npy', file);
        const arrays = read.ok ? read.value.map(({ array }) => array) : [];
        const wrong = arrays.filter(({ shape, values }) => values.length !== countOf(shape));
        expect(wrong).toStrictEqual([]);
        expect(read.ok ? '' : unlikeSentence(read.failure)).toBe('');
      }),
      runs(),
    );
  });
});

const archives = fc
  .uniqueArray(fc.stringMatching(/^[a-z_]\w{0,9}$/), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record({ name: fc.constant(name), npy: npys(small), deflated: fc.boolean() }),
      ),
    ),
  );
type Archived = { readonly name: string; readonly npy: Npy; readonly deflated: boolean };
const packed = (files: readonly Archived[]): Packed[] =>
  files.map(({ name, npy, deflated }) => ({ name: `${name}.npy`, content: npyFile(npy), deflated }));

// inflating goes through streams of the platform's, several milliseconds an archive
const ARCHIVES = 0.25;

describe('a .npz', () => {
  it('reads back to its arrays and their names, packed or not', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (files) => {
        const arrays = taken(await readArrayFile('x.npz', zipFile(packed(files))));
        expect(arrays.map(({ name }) => name)).toStrictEqual(files.map(({ name }) => name));
        for (const [i, { array }] of arrays.entries()) {
          const { npy } = files[i] ?? files[0]!;
          expect(array.shape).toStrictEqual(npy.shape);
          expect(changed('values', array.values, numbersOf(npy))).toBe('');
        }
      }),
      runs(ARCHIVES),
    );
  });

  it('with a byte flipped, cut out or put in is refused, or read to the very arrays: a checksum guards each', async () => {
    type Change = (bytes: number[], at: number, byte: number) => void;
    const changes = fc.constantFrom<Change>(
      (bytes, at, byte) => (bytes[at] = (bytes[at] ?? 0) ^ (1 + (byte % 255))),
      (bytes, at) => bytes.splice(at, 1),
      (bytes, at, byte) => bytes.splice(at, 0, byte),
      (bytes, at) => bytes.splice(at),
    );
    await fc.assert(
      fc.asyncProperty(archives, changes, fc.nat(), fc.nat(255), async (files, change, place, byte) => {
        const bytes = [...zipFile(packed(files))];
        change(bytes, place % bytes.length, byte);
        const read = await readArrayFile('x.npz', Uint8Array.from(bytes));
        expect(read.ok ? '' : unlikeSentence(read.failure)).toBe('');
        if (!read.ok) return;
        // names stand under no checksum, and an entry whose name no longer ends in .npy is no array
        const known = files.map(({ npy }) => numbersOf(npy));
        for (const { array } of read.value) {
          const same = known.some((values) => changed('', array.values, values) === '');
          expect(same).toBe(true);
        }
      }),
      runs(ARCHIVES),
    );
  });
});
