import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readArrayFile } from '../../../src/state/arrays/readArrayFile';
import { unpack } from '../../../src/state/arrays/unpack';
import { isZip, zipEntries, type ZipEntry } from '../../../src/state/arrays/zip';
import { fileFaults } from '../../../src/text/en/arrays';
import { zipOf } from './brokenFiles';
import { fileBytes, said, taken } from './fixtures';

const LOCAL = [0x50, 0x4b, 3, 4];
const CENTRAL = [0x50, 0x4b, 1, 2];
const END = [0x50, 0x4b, 5, 6];
const word = (value: number): number[] => [value & 255, value >> 8];
const long = (value: number): number[] => [...word(value & 0xffff), ...word(value >>> 16)];
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const text = (value: string): number[] => [...new TextEncoder().encode(value)];

const endOf = (count: number, start: number, comment: readonly number[] = []): number[] => [
  ...END,
  ...zeros(6),
  ...word(count),
  ...zeros(4),
  ...long(start),
  ...word(comment.length),
  ...comment,
];
const localOf = (name: string, content: readonly number[], extra: readonly number[] = []): number[] => [
  ...LOCAL,
  ...zeros(22),
  ...word(name.length),
  ...word(extra.length),
  ...text(name),
  ...extra,
  ...content,
];
/** A record of the directory: of a stored file of so many bytes, whose own header stands at `at`. */
const centralOf = (name: string, size: number, at: number, extra = 0, comment = 0): number[] => [
  ...CENTRAL,
  ...zeros(16),
  ...long(size),
  ...long(size),
  ...word(name.length),
  ...word(extra),
  ...word(comment),
  ...zeros(8),
  ...long(at),
  ...text(name),
  ...zeros(extra + comment),
];

const contents = (bytes: readonly number[]) =>
  taken(zipEntries(Uint8Array.from(bytes))).map(({ name, packed }) => [name, [...packed]]);
const fault = (bytes: readonly number[]) => said(zipEntries(Uint8Array.from(bytes)));

describe('zipEntries(bytes)', () => {
  const a = localOf('a', [1, 2, 3], [9, 9]);
  const b = localOf('b', [4]);

  it('finds each file, whatever else its records hold', () => {
    const directory = [...centralOf('a', 3, 0, 300, 5), ...centralOf('b', 1, a.length, 4, 301)];
    expect(contents([...a, ...b, ...directory, ...endOf(2, a.length + b.length)])).toStrictEqual([
      ['a', [1, 2, 3]],
      ['b', [4]],
    ]);
  });

  it('finds the end before a comment, though that holds what looks like one', () => {
    const comment = [...END, ...text(' is how an end begins, and here is none.')];
    const file = [...a, ...centralOf('a', 3, 0), ...endOf(1, a.length, comment)];
    expect(contents(file)).toStrictEqual([['a', [1, 2, 3]]]);
    for (const length of [300, 0xffff]) {
      expect(contents([...a, ...centralOf('a', 3, 0), ...endOf(1, a.length, zeros(length))])).toHaveLength(1);
    }
  });

  it('reads up to the last byte, and no further', () => {
    const directory = centralOf('', 3, 0);
    const nameless = localOf('', [1, 2, 3]);
    const last = [...nameless, ...endOf(1, nameless.length + 22, directory)];
    expect(contents(last)).toStrictEqual([['', [1, 2, 3]]]);
    const own = localOf('', []);
    expect(contents(endOf(1, 22, [...centralOf('', 0, 22 + 46), ...own]))).toStrictEqual([['', []]]);
    const named = endOf(1, 22, [...centralOf('x', 0, 22 + 47), ...own]);
    expect(contents(named)).toStrictEqual([['x', []]]);
    for (const beyond of [1, 2, 29]) {
      expect(fault(named.with(22 + 42, 22 + 47 + beyond))).toBe(fileFaults.zip('x'));
    }
    for (const beyond of [1, 2, 45]) {
      expect(fault(endOf(1, 22 + beyond, directory))).toBe(fileFaults.zipDirectory);
    }
  });

  it('holds the first bytes of each record against what they should be', () => {
    const file = [...a, ...centralOf('a', 3, 0), ...endOf(1, a.length)];
    expect(contents(file)).toHaveLength(1);
    expect(fault(file.with(3, 0))).toBe(fileFaults.zip('a'));
    expect(fault(file.with(a.length + 3, 0))).toBe(fileFaults.zipDirectory);
  });

  it('of an empty zip are none', async () => {
    const empty = Uint8Array.from(endOf(0, 0));
    expect(isZip(empty)).toBe(true);
    expect(taken(zipEntries(empty))).toStrictEqual([]);
    expect(said(await readArrayFile('x.npz', empty))).toContain('no .npy is inside');
    for (const at of [0, 1, 2]) expect(isZip(empty.with(at, 7))).toBe(false);
  });
});

describe('unpack(entry, most, limit)', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const content = fileBytes('vector.npy');
  const entryOf = (method: number): ZipEntry => {
    const [entry] = taken(zipEntries(zipOf(content, { method })));
    if (!entry) throw new Error('no entry');
    return entry;
  };
  const size = content.length;

  it.each([0, 8])('gives what was packed by method %d, up to as many bytes as are left', async (method) => {
    expect(taken(await unpack(entryOf(method), size, size))).toEqual(content);
    expect(said(await unpack(entryOf(method), size - 1, 5000))).toBe(fileFaults.zipTooLong('x.npy', 5000));
  });

  it('does without the browser’s own means where nothing is compressed, and else says that they lack', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    expect(taken(await unpack(entryOf(0), size, size))).toEqual(content);
    expect(said(await unpack(entryOf(8), size, size))).toBe(fileFaults.zipNoInflate('x.npy'));
  });

  it('refuses a stream with something behind its end, which browsers say when all has come', async () => {
    vi.stubGlobal('DecompressionStream', function WithMore() {
      return {
        writable: new WritableStream(),
        readable: new ReadableStream({
          start: (controller) => controller.enqueue(content),
          pull: (controller) => controller.error(new TypeError('Junk found after end of compressed data.')),
        }),
      };
    });
    expect(said(await unpack(entryOf(8), size, size))).toBe(fileFaults.zipDamaged('x.npy'));
  });

  it.each([
    ['that is no such stream', [0xff, 0xff, 0xff]],
    ['that ends too early', [...deflateRawSync(content.subarray(0, 5))]],
    ['that breaks off', [...deflateRawSync(content).subarray(0, 40)]],
  ])('refuses a stream %s', async (_, packed) => {
    const entry = { ...entryOf(8), packed: Uint8Array.from(packed) };
    expect(said(await unpack(entry, size, size))).toBe(fileFaults.zipDamaged('x.npy'));
  });

  it('refuses what is shorter than its record says, though the checksum be right', async () => {
    expect(said(await unpack({ ...entryOf(0), size: size + 1 }, size + 1, 5000))).toBe(
      fileFaults.zipDamaged('x.npy'),
    );
  });
});
