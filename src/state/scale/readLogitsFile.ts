import { fileFaults } from '../../text/en/arrays';
import { legible } from '../../text/en/quotation';
import { scaleRefusals } from '../../text/en/labs/scaleRefusals';
import { countOf, isNpy, openNpy, readEntries } from '../arrays/npy';
import { textOf } from '../arrays/textOf';
import { unpack } from '../arrays/unpack';
import { isZip, zipEntries } from '../arrays/zip';
import { failed, type Arrays, type Given, type Reading } from './given';
import { LARGEST_FILE } from './limits';
import type { Pace } from './pace';
import { readLogitsText } from './readLogitsText';

export type FileLogits = { readonly given: Given; readonly arrays: Arrays };

/** The array in a .npy, whose numbers are read when they are asked for. */
function givenNpy(bytes: Uint8Array): Reading<Given> {
  const open = openNpy(bytes);
  if (!open.ok) return open;
  const count = countOf(open.value);
  if (!count.ok) return count;
  const { header, type } = open.value;
  const entries = (first: number, length: number) => readEntries(open.value, first, length);
  return { ok: true, value: { shape: header.shape, stored: type.precision, labels: null, entries } };
}

/** One array of a .npz: the others stay packed. */
async function givenNpz(bytes: Uint8Array, array: number): Promise<Reading<FileLogits>> {
  const entries = zipEntries(bytes);
  if (!entries.ok) return entries;
  const ofArrays = entries.value.filter(({ name }) => name.endsWith('.npy'));
  if (ofArrays.length === 0) return failed(fileFaults.zipNoArrays);
  const entry = ofArrays[array];
  if (!entry) return failed(scaleRefusals.noArray(array + 1, ofArrays.length));
  const unpacked = await unpack(entry, LARGEST_FILE, LARGEST_FILE);
  if (!unpacked.ok) return unpacked;
  const given = isNpy(unpacked.value) ? givenNpy(unpacked.value) : failed(fileFaults.unknown);
  if (!given.ok) return failed(fileFaults.named(entry.name, given.failure));
  const names = ofArrays.map(({ name }) => legible(name.slice(0, -'.npy'.length)));
  return {
    ok: true,
    value: { given: given.value, arrays: names.length > 1 ? { names, taken: array } : null },
  };
}

const alone = (given: Reading<Given>): Reading<FileLogits> =>
  given.ok ? { ok: true, value: { given: given.value, arrays: null } } : given;

/** Reads a file by what it holds; its name says of text alone whether it is a table. */
export async function readLogitsFile(
  name: string,
  bytes: Uint8Array,
  array: number | null,
  pace: Pace,
): Promise<Reading<FileLogits>> {
  if (bytes.length === 0) return failed(fileFaults.empty);
  if (isZip(bytes)) return givenNpz(bytes, array ?? 0);
  if (isNpy(bytes)) return alone(givenNpy(bytes));
  const text = textOf(bytes);
  return text.ok ? alone(await readLogitsText(text.value, /\.[ct]sv$/i.test(name), pace)) : text;
}
