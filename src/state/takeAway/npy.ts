import type { NamedArray } from '../../lesson/tables/figureTable';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const BEFORE_HEADER = MAGIC.length + 2;
/** Where the numbers begin is a multiple of this. */
const ALIGNED = 64;

/** (3,) and (3, 3), as Python writes them. */
const tuple = (shape: readonly number[]): string => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

/** The array as NumPy's .npy, version 1.0: float64, little-endian, row by row. */
export function writeNpy({ shape, values }: Omit<NamedArray, 'name'>): Uint8Array<ArrayBuffer> {
  const said = `{'descr': '<f8', 'fortran_order': False, 'shape': ${tuple(shape)}, }`;
  const padding = ALIGNED - ((BEFORE_HEADER + said.length + 1) % ALIGNED);
  const header = `${said}${' '.repeat(padding % ALIGNED)}\n`;
  const start = BEFORE_HEADER + header.length;
  const bytes = new Uint8Array(start + 8 * values.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint16(MAGIC.length, header.length, true);
  bytes.set(new TextEncoder().encode(header), BEFORE_HEADER);
  values.forEach((value, k) => view.setFloat64(start + 8 * k, value, true));
  return bytes;
}
