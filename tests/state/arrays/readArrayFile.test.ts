import { afterEach, describe, expect, it, vi } from 'vitest';
import { readArrayFile } from '../../../src/state/arrays/readArrayFile';
import { headerOf, npyOf, zipOf } from './brokenFiles';
import { expected, expectExactly, expectSentence, fileBytes, refusedFiles, said, taken } from './fixtures';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const doubles = (...values: readonly number[]): Uint8Array =>
  new Uint8Array(Float64Array.from(values).buffer);
const sentence = async (name: string, bytes: Uint8Array): Promise<string> =>
  said(await readArrayFile(name, bytes));

describe('readArrayFile(name, bytes) with what NumPy saves', () => {
  it.each(Object.entries(expected.files))('%s.npy: reads the very numbers', async (name, meant) => {
    const [read, ...others] = taken(await readArrayFile(`${name}.npy`, fileBytes(`${name}.npy`)));
    expect(others).toStrictEqual([]);
    expect(read?.name).toBeNull();
    if (read) expectExactly(read.array, meant);
    expect(read?.array.resolution.every((resolution) => resolution === 0)).toBe(true);
  });

  it.each(['stored.npz', 'deflated.npz'])('%s: reads each array under its name', async (name) => {
    const arrays = taken(await readArrayFile(name, fileBytes(name)));
    expect(arrays.map((array) => array.name)).toStrictEqual(Object.keys(expected.npz));
    for (const { name: key, array } of arrays) {
      const meant = expected.npz[key ?? ''];
      if (meant) expectExactly(array, meant);
    }
  });

  it('goes by what the file holds and not by its name', async () => {
    const [read] = taken(await readArrayFile('gradient.txt', fileBytes('vector.npy')));
    expect(read?.array.shape).toStrictEqual([4]);
  });

  it('reads a part of a larger buffer', async () => {
    const file = fileBytes('f8_big.npy');
    const larger = new Uint8Array(file.length + 7);
    larger.set(file, 3);
    const meant = expected.files['f8_big'];
    const [read] = taken(await readArrayFile('x.npy', larger.subarray(3, 3 + file.length)));
    if (read && meant) expectExactly(read.array, meant);
    expect(read).toBeDefined();
  });
});

describe('readArrayFile(name, bytes) with text', () => {
  it.each([
    ['w.json', bytesOf('{"w": [[1, 2], [3, 4]]}')],
    ['w.csv', bytesOf('1,2\r\n3,4\r\n')],
    ['w.m', bytesOf('W = [1 2; 3 4];')],
    ['w.txt', bytesOf('\uFEFF1 2\n3 4')],
    ['windows.txt', new Uint8Array(Uint16Array.from('\uFEFF1\t2\r\n3\t4', (c) => c.charCodeAt(0)).buffer)],
  ])('reads %s', async (name, bytes) => {
    const [read] = taken(await readArrayFile(name, bytes));
    expect(read).toMatchObject({ name: null, array: { shape: [2, 2], values: Float64Array.of(1, 2, 3, 4) } });
  });

  it('says the sentence of the text, and of which file', async () => {
    expect(await sentence('w.csv', bytesOf('1,2\n3,x'))).toBe(
      '“w.csv”: Line 2, column 2: “x” is not a number; numbers such as 0.5, -2e-3, nan and inf are allowed.',
    );
  });
});

describe('readArrayFile(name, bytes) refuses', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['complex', 'the numbers are complex (“<c16”); save the real part'],
    ['complex64', 'the numbers are complex (“<c8”)'],
    ['objects', 'the array holds Python objects (“|O”), a pickle inside'],
    ['structured', 'the entries have fields or are raw bytes'],
    ['raw', 'the entries have fields or are raw bytes (“|V8”)'],
    ['strings', 'the array holds text (“<U2”)'],
    ['bytes', 'the array holds text (“|S2”)'],
    ['dates', 'the array holds dates or times (“<M8[D]”)'],
    ['long_double', 'the numbers are long doubles (“<f16”)'],
    ['empty', 'the shape “(0, 3)” has no numbers'],
    ['four_dimensions', 'the shape “(1, 1, 1, 2)” has too many dimensions; at most 3 are read.'],
    ['big_integer', '“9007199254740993” is a whole number that no double can hold'],
  ])('%s', async (name, reason) => {
    const failure = await sentence(`${name}.npy`, fileBytes(`${name}.refused.npy`));
    expect(failure).toContain(`“${name}.npy”: ${reason}`);
    expectSentence(failure);
  });

  it('each kind of array that make_arrays.py saved to be refused', () => {
    expect(refusedFiles).toHaveLength(12);
  });

  it.each([
    [
      'a shape with more numbers than there are',
      '(4, 4)',
      'needs 128 bytes of numbers and the file has 16; both must agree.',
    ],
    ['a shape with fewer', '(1,)', 'needs 8 bytes of numbers and the file has 16; both must agree.'],
    ['a negative length', '(-2,)', 'the .npy header says “(-2,)”'],
    ['a huge length', '(1000000000000,)', 'has too many numbers; at most 131,072 are read.'],
    ['a product beyond the doubles', `(${'9'.repeat(200)}, ${'9'.repeat(200)})`, 'has too many numbers'],
    ['a number for a shape', '(2)', 'the .npy header says “(2)”'],
    ['a shape of words', '(two,)', 'the .npy header says'],
  ])('a header with %s', async (_, shape, reason) => {
    const failure = await sentence('x.npy', npyOf(headerOf("'<f8'", 'False', shape), doubles(1, 2)));
    expect(failure).toContain(reason);
    expectSentence(failure);
  });

  it.each([
    ['no dictionary', '[1, 2]'],
    ['a key too few', "{'descr': '<f8', 'shape': (2,)}"],
    ['a key too many', "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), 'x': 1}"],
    ['a key twice', "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (2,)}"],
    ['code', "{'descr': __import__('os'), 'fortran_order': False, 'shape': (2,)}"],
    ['something behind it', "{'descr': '<f8', 'fortran_order': False, 'shape': (2,)} + 1"],
    ['an order that is none', "{'descr': '<f8', 'fortran_order': 1, 'shape': (2,)}"],
    [
      'more than 10,000 characters',
      `{'descr': '<f8', 'fortran_order': False, 'shape': (2,)}${' '.repeat(10_000)}`,
    ],
  ])('a header with %s', async (_, header) => {
    expect(await sentence('x.npy', npyOf(header, doubles(1, 2)))).toContain(
      'a dictionary of descr, fortran_order and shape is needed.',
    );
  });

  it('numbers of a type it does not know, and a version that there is not', async () => {
    const data = doubles(1, 2);
    expect(await sentence('x.npy', npyOf(headerOf("'<q9'", 'False', '(2,)'), data))).toContain(
      'the type “<q9”',
    );
    expect(await sentence('x.npy', npyOf(headerOf("'|f8'", 'False', '(2,)'), data))).toContain(
      'the type “|f8”',
    );
    const header = headerOf("'<f8'", 'False', '(2,)');
    expect(await sentence('x.npy', npyOf(header, data, [4, 0]))).toContain('it is of version “4.0”');
    expect(taken(await readArrayFile('x.npy', npyOf(header, data)))).toHaveLength(1);
  });

  it('a file that ends before its header does, wherever that is', async () => {
    const whole = fileBytes('version2.npy');
    for (const length of [7, 9, 11, 40, 127]) {
      expect(await sentence('x.npy', whole.subarray(0, length))).toContain('the file ends inside its header');
    }
  });

  it('a .npz that unpacks to more than is allowed, or to more than it says', async () => {
    expect(await sentence('bomb.npz', fileBytes('bomb.npz'))).toContain(
      '“bomb.npy” unpacks to more than what is allowed, which is 1,000,000 bytes for all of the .npz.',
    );
    expect(await sentence('twice.npz', fileBytes('twice.npz'))).toContain(
      '“b.npy” unpacks to more than what is allowed',
    );
    const zeros = new Uint8Array(5_000_000);
    expect(await sentence('x.npz', zipOf(zeros, { size: 100 }))).toContain(
      'does not unpack to what was packed',
    );
    expect(await sentence('x.npz', zipOf(zeros, { size: 4_000_000_000 }))).toContain('unpacks to more');
  });

  it('a .npz that unpacks without an end, as soon as more comes than it says', async () => {
    let chunks = 0;
    const endless = (): unknown => ({
      writable: new WritableStream(),
      readable: new ReadableStream({
        pull: (controller) => {
          chunks += 1;
          if (chunks > 1000) controller.close();
          else controller.enqueue(new Uint8Array(100));
        },
      }),
    });
    vi.stubGlobal('DecompressionStream', function Endless() {
      return endless();
    });
    const failure = await sentence('x.npz', zipOf(fileBytes('vector.npy')));
    expect(failure).toContain('does not unpack to what was packed');
    expect(chunks).toBeLessThan(10);
  });

  it.each([
    ['whose directory is elsewhere', 'end', 16, 0xffff_fff0, 'its directory is not where it should be'],
    ['whose directory has more entries', 'end', 10, 7, 'its directory is not where it should be'],
    ['with a name beyond its end', 'central', 28, 0xffff, 'its directory is not where it should be'],
    ['with a file beyond its end', 'central', 42, 0xffff_fff0, '“x.npy” is not where it should be'],
    ['with a file that is longer than all', 'central', 20, 0xffff_fff0, '“x.npy” is not where it should be'],
    ['with another file where it says', 'central', 42, 1, '“x.npy” is not where it should be'],
    ['without an end', 'end', 0, 0, 'its end is missing'],
  ])('a .npz %s', async (_, record, offset, value, found) => {
    const file = zipOf(fileBytes('vector.npy'), { method: 0 });
    const view = new DataView(file.buffer);
    const end = file.length - 22;
    const at = offset + (record === 'end' ? end : view.getUint32(end + 16, true));
    if (value > 0xffff || offset === 42 || offset === 0) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    expect(await sentence('x.npz', file)).toBe(`“x.npz”: the .npz is damaged: ${found}; save it again.`);
  });

  it('a .npz that is encrypted, of another method, changed, or without a .npy', async () => {
    const file = fileBytes('vector.npy');
    expect(taken(await readArrayFile('x.npz', zipOf(file)))[0]?.name).toBe('x');
    expect(taken(await readArrayFile('x.npz', zipOf(file, { method: 0 })))[0]?.name).toBe('x');
    expect(await sentence('x.npz', zipOf(file, { flags: 1 }))).toContain('“x.npy” is encrypted');
    expect(await sentence('x.npz', zipOf(file, { method: 14 }))).toContain(
      '“x.npy” is compressed by method 14',
    );
    expect(await sentence('x.npz', zipOf(file, { checksum: 1 }))).toContain(
      'does not unpack to what was packed',
    );
    expect(await sentence('x.npz', zipOf(file, { name: 'x.bin' }))).toContain('no .npy is inside');
    expect(await sentence('x.pt', fileBytes('torch.pt'))).toContain('no .npy is inside');
    expect(await sentence('x.npz', zipOf(fileBytes('objects.refused.npy')))).toContain(
      '“x.npz”: “x.npy”: the array holds Python objects',
    );
  });

  it('no file for its length that has 1,000,000 bytes', async () => {
    const longest = new Uint8Array(1_000_000);
    longest.set(bytesOf('%PDF-'));
    expect(await sentence('x.pdf', longest)).toContain('this is a PDF');
  });

  it.each([
    ['nothing', new Uint8Array(0), 'the file is empty'],
    ['too much', new Uint8Array(1_000_001), 'the file has 1,000,001 bytes; at most 1,000,000 are read.'],
    ['a pickle', Uint8Array.of(0x80, 4, 0x95, 1), 'this is a pickle, which runs code when it is opened'],
    ['MATLAB’s own', bytesOf('MATLAB 5.0 MAT-file, Platform'), 'this is a binary MATLAB file'],
    ['HDF5', Uint8Array.of(0x89, 0x48, 0x44, 0x46, 13, 10), 'this is an HDF5 file'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'this is a picture'],
    ['bytes', Uint8Array.of(0xff, 0, 0xfe, 1), 'the file is neither text nor NumPy’s'],
    ['text with zeros in it', Uint8Array.of(0x31, 0, 0x32), 'the file is neither text nor NumPy’s'],
  ])('%s', async (name, bytes, reason) => {
    const failure = await sentence(name, bytes);
    expect(failure).toContain(`“${name}”: ${reason}`);
    expectSentence(failure);
  });
});
