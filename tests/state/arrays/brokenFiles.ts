import { deflateRawSync } from 'node:zlib';

/** A .npy with any header, true or not, and any bytes behind it. */
export function npyOf(
  header: string,
  data: Uint8Array,
  version: readonly [number, number] = [1, 0],
): Uint8Array {
  const text = new TextEncoder().encode(header);
  const length =
    version[0] === 1 ? [text.length & 255, text.length >> 8] : [text.length & 255, text.length >> 8, 0, 0];
  return Uint8Array.from([
    0x93,
    ...new TextEncoder().encode('NUMPY'),
    ...version,
    ...length,
    ...text,
    ...data,
  ]);
}

export const headerOf = (descr: string, order: string, shape: string): string =>
  `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }\n`;

const word = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const long = (value: number): number[] => [...word(value), ...word(value >>> 16)];

/** CRC-32 bit by bit, as the second source. */
function bitwiseChecksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

export type ZipOptions = {
  readonly name?: string;
  readonly method?: number;
  readonly flags?: number;
  /** what the directory says, in place of the truth */
  readonly size?: number;
  readonly checksum?: number;
};

/** A zip of one file, its directory lying where it is told to. */
export function zipOf(content: Uint8Array, options: ZipOptions = {}): Uint8Array {
  const { name = 'x.npy', method = 8, flags = 0, size = content.length } = options;
  const packed = method === 8 ? deflateRawSync(content) : content;
  const nameBytes = new TextEncoder().encode(name);
  const { checksum = bitwiseChecksum(content) } = options;
  const facts = [
    ...word(20),
    ...word(flags),
    ...word(method),
    ...long(0),
    ...long(checksum),
    ...long(packed.length),
    ...long(size),
  ];
  const local = [0x50, 0x4b, 3, 4, ...facts, ...word(nameBytes.length), ...word(0), ...nameBytes];
  const central = [0x50, 0x4b, 1, 2, ...word(20), ...facts, ...word(nameBytes.length)];
  // no extra field, no comment, disk 0, no attributes, and the local header at the very beginning
  central.push(...word(0), ...word(0), ...word(0), ...word(0), ...long(0), ...long(0), ...nameBytes);
  const start = local.length + packed.length;
  const end = [
    0x50,
    0x4b,
    5,
    6,
    ...long(0),
    ...word(1),
    ...word(1),
    ...long(central.length),
    ...long(start),
    ...word(0),
  ];
  const whole = new Uint8Array(start + central.length + end.length);
  whole.set(local, 0);
  whole.set(packed, local.length);
  whole.set(central, start);
  whole.set(end, start + central.length);
  return whole;
}
