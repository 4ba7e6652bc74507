// .npy and .npz, written from NumPy's description of the format (numpy.lib.format) and PKWARE's of zip.
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { anyDouble } from '../specials';
import { countOf } from './nested';

type Endian = '<' | '>';
type Write = (view: DataView, at: number, value: number | bigint, little: boolean) => void;

/** A type of NumPy's: how long it is, its values, and how one is written. */
export type Stored = {
  readonly descr: string;
  readonly bytes: number;
  readonly values: fc.Arbitrary<number | bigint>;
  readonly write: Write;
};

/** The bits of the nearest float16 of a double that is one. */
function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  if (size < 2 ** -14) return sign | (size * 2 ** 24);
  const exponent = Math.floor(Math.log2(size));
  return sign | ((exponent + 15) << 10) | ((size / 2 ** exponent - 1) * 1024);
}

/** Every float16: a whole number of 2^−24 below 2^−14, else eleven bits times a power of two. */
const halves = fc.oneof(
  fc.tuple(fc.integer({ min: -1023, max: 1023 })).map(([fraction]) => fraction * 2 ** -24),
  fc
    .tuple(fc.integer({ min: 1024, max: 2047 }), fc.integer({ min: -24, max: 5 }), fc.constantFrom(1, -1))
    .map(([fraction, power, sign]) => sign * fraction * 2 ** power),
  fc.constantFrom(0, -0, Infinity, -Infinity, NaN, 65504, 2 ** -24),
);

const whole = (bits: number, isSigned: boolean): fc.Arbitrary<bigint> => {
  const [min, max] = isSigned
    ? [-(2n ** BigInt(bits - 1)), 2n ** BigInt(bits - 1) - 1n]
    : [0n, 2n ** BigInt(bits) - 1n];
  const most = 2n ** 53n;
  return fc.bigInt({ min: min < -most ? -most : min, max: max > most ? most : max });
};

const stored = (descr: string, values: Stored['values'], write: Write): Stored => ({
  descr,
  bytes: Number(descr.slice(1)),
  values,
  write,
});

export const TYPES: readonly Stored[] = [
  stored('f2', halves, (view, at, value, little) => view.setUint16(at, halfBits(Number(value)), little)),
  stored('f4', anyDouble.map(Math.fround), (view, at, value, little) =>
    view.setFloat32(at, Number(value), little),
  ),
  stored('f8', anyDouble, (view, at, value, little) => view.setFloat64(at, Number(value), little)),
  stored('i1', whole(8, true), (view, at, value) => view.setInt8(at, Number(value))),
  stored('i2', whole(16, true), (view, at, value, little) => view.setInt16(at, Number(value), little)),
  stored('i4', whole(32, true), (view, at, value, little) => view.setInt32(at, Number(value), little)),
  stored('i8', whole(64, true), (view, at, value, little) => view.setBigInt64(at, BigInt(value), little)),
  stored('u1', whole(8, false), (view, at, value) => view.setUint8(at, Number(value))),
  stored('u2', whole(16, false), (view, at, value, little) => view.setUint16(at, Number(value), little)),
  stored('u4', whole(32, false), (view, at, value, little) => view.setUint32(at, Number(value), little)),
  stored('u8', whole(64, false), (view, at, value, little) => view.setBigUint64(at, BigInt(value), little)),
  stored('b1', fc.constantFrom(0, 1), (view, at, value) => view.setUint8(at, Number(value))),
];

export type Npy = {
  readonly type: Stored;
  readonly endian: Endian;
  readonly fortran: boolean;
  readonly version: 1 | 2 | 3;
  readonly shape: readonly number[];
  /** row by row */
  readonly values: readonly (number | bigint)[];
  /** how many blanks fill the header up */
  readonly padding: number;
  readonly order: readonly number[];
};

const tupleText = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

/** Where each entry stands in the file, in entries: its indices from the last, or for Fortran from the first, run fastest. */
function placeOf(index: number, shape: readonly number[], fortran: boolean): number {
  if (!fortran) return index;
  const indices: number[] = [];
  let rest = index;
  for (const length of shape.toReversed()) {
    indices.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return indices.reduceRight((place, i, axis) => place * (shape[axis] ?? 1) + i, 0);
}

/** Where the numbers of a file begin. */
export const dataStart = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return bytes[6] === 1 ? 10 + view.getUint16(8, true) : 12 + view.getUint32(8, true);
};

export function npyFile({ type, endian, fortran, version, shape, values, padding, order }: Npy): Uint8Array {
  const mark = type.bytes === 1 ? '|' : endian;
  const keys = [
    `'descr': '${mark}${type.descr}'`,
    `'fortran_order': ${fortran ? 'True' : 'False'}`,
    `'shape': ${tupleText(shape)}`,
  ];
  const dictionary = `{${order.map((place) => keys[place]).join(', ')}, }${' '.repeat(padding)}\n`;
  const beginning = version === 1 ? 10 : 12;
  const file = new Uint8Array(beginning + dictionary.length + countOf(shape) * type.bytes);
  file.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(file.buffer);
  if (version === 1) view.setUint16(8, dictionary.length, true);
  else view.setUint32(8, dictionary.length, true);
  file.set(new TextEncoder().encode(dictionary), beginning);
  const start = beginning + dictionary.length;
  for (const [i, value] of values.entries()) {
    type.write(view, start + placeOf(i, shape, fortran) * type.bytes, value, endian === '<');
  }
  return file;
}

/** So many numbers of a type in each of these shapes, in every way that NumPy may store them. */
export const npys = (
  shapes: fc.Arbitrary<readonly number[]>,
  types: readonly Stored[] = TYPES,
): fc.Arbitrary<Npy> =>
  fc.tuple(shapes, fc.constantFrom(...types)).chain(([shape, type]) =>
    fc.record({
      type: fc.constant(type),
      endian: fc.constantFrom('<' as const, '>' as const),
      fortran: fc.boolean(),
      version: fc.constantFrom(1 as const, 2 as const, 3 as const),
      shape: fc.constant(shape),
      values: fc.array(type.values, { minLength: countOf(shape), maxLength: countOf(shape) }),
      padding: fc.nat(63),
      order: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
    }),
  );

export type Packed = { readonly name: string; readonly content: Uint8Array; readonly deflated: boolean };

const word = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const long = (value: number): number[] => [...word(value), ...word(value >>> 16)];

/** A zip of these files, as np.savez and np.savez_compressed write them. */
export function zipFile(files: readonly Packed[]): Uint8Array {
  const parts: number[][] = [];
  const directory: number[][] = [];
  let at = 0;
  for (const { name, content, deflated } of files) {
    const packed = deflated ? deflateRawSync(content) : content;
    const nameBytes = [...new TextEncoder().encode(name)];
    const facts = [
      ...word(20),
      ...word(0),
      ...word(deflated ? 8 : 0),
      ...long(0),
      ...long(crc32(content)),
      ...long(packed.length),
      ...long(content.length),
      ...word(nameBytes.length),
      ...word(0),
    ];
    const local = [...long(0x04034b50), ...facts, ...nameBytes, ...packed];
    const attributes = [...word(0), ...word(0), ...word(0), ...long(0)];
    directory.push([...long(0x02014b50), ...word(20), ...facts, ...attributes, ...long(at), ...nameBytes]);
    parts.push(local);
    at += local.length;
  }
  const central = directory.flat();
  const counts = [...word(files.length), ...word(files.length)];
  const end = [
    ...long(0x06054b50),
    ...word(0),
    ...word(0),
    ...counts,
    ...long(central.length),
    ...long(at),
    ...word(0),
  ];
  return Uint8Array.from([...parts.flat(), ...central, ...end]);
}
