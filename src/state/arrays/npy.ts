import type { GivenArray } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import { fileFaults } from '../../text/en/arrays';
import { MOST_DIMENSIONS, MOST_NUMBERS } from './limits';
import { readNpyHeader, type NpyHeader } from './npyHeader';
import { npyType, type NpyType } from './npyTypes';

const failed = (failure: string): Outcome<never, string> => ({ ok: false, failure });

export const isNpy = (bytes: Uint8Array): boolean =>
  [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59].every((byte, i) => bytes[i] === byte);

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The header's text and where the numbers begin. */
function headerText(bytes: Uint8Array): Outcome<{ readonly text: string; readonly end: number }, string> {
  const view = viewOf(bytes);
  if (bytes.length < 10) return failed(fileFaults.cutShort);
  const version = `${bytes[6]}.${bytes[7]}`;
  if (!['1.0', '2.0', '3.0'].includes(version)) return failed(fileFaults.version(version));
  const start = version === '1.0' ? 10 : 12;
  if (bytes.length < start) return failed(fileFaults.cutShort);
  const end = start + (version === '1.0' ? view.getUint16(8, true) : view.getUint32(8, true));
  if (end > bytes.length) return failed(fileFaults.cutShort);
  // what is not ASCII stands in names of fields only, and these are refused
  return { ok: true, value: { text: new TextDecoder('latin1').decode(bytes.subarray(start, end)), end } };
}

/** A .npy whose numbers are still to be read. */
export type OpenNpy = { readonly header: NpyHeader; readonly type: NpyType; readonly data: Uint8Array };

/** What the header says, and where the numbers are; how many of them it promises is not looked at. */
export function openNpy(bytes: Uint8Array): Outcome<OpenNpy, string> {
  const text = headerText(bytes);
  if (!text.ok) return text;
  const header = readNpyHeader(text.value.text);
  if (!header.ok) return header;
  const type = npyType(header.value.descr);
  if (!type.ok) return type;
  const data = bytes.subarray(text.value.end);
  return { ok: true, value: { header: header.value, type: type.value, data } };
}

/** How many numbers the shape has, once it is known that they are there: nothing is allocated before. */
export function countOf({ header: { shape, shapeText }, type, data }: OpenNpy): Outcome<number, string> {
  if (shape.includes(0)) return failed(fileFaults.noNumbers(shapeText));
  const count = shape.reduce((product, length) => product * length, 1);
  const expected = count * type.bytes;
  return expected === data.length
    ? { ok: true, value: count }
    : failed(fileFaults.size(shapeText, data.length, expected));
}

function limitsFault({ shape, shapeText }: NpyHeader): string | null {
  if (shape.length > MOST_DIMENSIONS) return fileFaults.dimensions(shapeText, MOST_DIMENSIONS);
  const count = shape.reduce((product, length) => product * length, 1);
  return count > MOST_NUMBERS ? fileFaults.tooMany(shapeText, MOST_NUMBERS) : null;
}

/** The place in the file, in entries, of the i-th entry row by row, where the file goes column by column. */
function fortranPlace(i: number, shape: readonly number[]): number {
  let place = 0;
  let rest = i;
  let stride = shape.reduce((product, length) => product * length, 1);
  for (const length of shape.toReversed()) {
    stride /= length;
    place += (rest % length) * stride;
    rest = Math.floor(rest / length);
  }
  return place;
}

/** `count` numbers from the `first` on, row by row. They must be there. */
export function readEntries(
  { header, type, data }: OpenNpy,
  first: number,
  count: number,
): Outcome<Float64Array, string> {
  const view = viewOf(data);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const place = header.fortranOrder ? fortranPlace(first + i, header.shape) : first + i;
    const value = type.read(view, place * type.bytes);
    if (typeof value === 'bigint' && (value > 2n ** 53n || value < -(2n ** 53n))) {
      return failed(fileFaults.bigInteger(String(value)));
    }
    values[i] = Number(value);
  }
  return { ok: true, value: values };
}

/** The array in a .npy, versions 1 to 3: real numbers of all NumPy's sizes, both byte orders, C and Fortran order. */
export function readNpy(bytes: Uint8Array): Outcome<GivenArray, string> {
  const open = openNpy(bytes);
  if (!open.ok) return open;
  const { header, type } = open.value;
  const fault = limitsFault(header);
  if (fault !== null) return failed(fault);
  const count = countOf(open.value);
  if (!count.ok) return count;
  const values = readEntries(open.value, 0, count.value);
  if (!values.ok) return values;
  const resolution = new Float64Array(count.value);
  const { shape } = header;
  return { ok: true, value: { shape, values: values.value, resolution, precision: type.precision } };
}
