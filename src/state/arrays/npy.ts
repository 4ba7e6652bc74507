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
  if (bytes.length < 10) return failed(fileFaults.cutShort('header'));
  const version = `${bytes[6]}.${bytes[7]}`;
  if (!/^[123]\.0$/.test(version)) return failed(fileFaults.version(version));
  const start = version === '1.0' ? 10 : 12;
  if (bytes.length < start) return failed(fileFaults.cutShort('header'));
  const end = start + (version === '1.0' ? view.getUint16(8, true) : view.getUint32(8, true));
  if (end > bytes.length) return failed(fileFaults.cutShort('header'));
  // what is not ASCII stands in names of fields only, and these are refused
  return { ok: true, value: { text: new TextDecoder('latin1').decode(bytes.subarray(start, end)), end } };
}

/** How many numbers the shape has, once it is known that they are there: nothing is allocated before. */
function countOf({ shape, shapeText }: NpyHeader, type: NpyType, available: number): Outcome<number, string> {
  if (shape.length > MOST_DIMENSIONS) return failed(fileFaults.dimensions(shapeText, MOST_DIMENSIONS));
  if (shape.includes(0)) return failed(fileFaults.noNumbers(shapeText));
  const count = shape.reduce((product, length) => product * length, 1);
  if (count > MOST_NUMBERS) return failed(fileFaults.tooMany(shapeText, MOST_NUMBERS));
  const expected = count * type.bytes;
  return expected === available
    ? { ok: true, value: count }
    : failed(fileFaults.size(shapeText, available, expected));
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

function readValues(
  view: DataView,
  header: NpyHeader,
  type: NpyType,
  count: number,
): Outcome<Float64Array, string> {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const place = header.fortranOrder ? fortranPlace(i, header.shape) : i;
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
  const text = headerText(bytes);
  if (!text.ok) return text;
  const header = readNpyHeader(text.value.text);
  if (!header.ok) return header;
  const type = npyType(header.value.descr);
  if (!type.ok) return type;
  const data = bytes.subarray(text.value.end);
  const count = countOf(header.value, type.value, data.length);
  if (!count.ok) return count;
  const values = readValues(viewOf(data), header.value, type.value, count.value);
  if (!values.ok) return values;
  const { shape } = header.value;
  const resolution = new Float64Array(count.value);
  return { ok: true, value: { shape, values: values.value, resolution, precision: type.value.precision } };
}
