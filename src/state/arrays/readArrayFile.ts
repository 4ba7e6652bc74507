import type { GivenArray } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import { FILE_KINDS, fileFaults } from '../../text/en/arrays';
import { LONGEST_INPUT } from './limits';
import { isNpy, readNpy } from './npy';
import { readArrayText } from './readArrayText';
import { unpack } from './unpack';
import { isZip, zipEntries } from './zip';

/** An array of a file; a .npz gives each of its arrays a name. */
export type NamedArray = { readonly name: string | null; readonly array: GivenArray };
type Arrays = Outcome<readonly NamedArray[], string>;

const failed = (failure: string): Outcome<never, string> => ({ ok: false, failure });

/** How files begin that are known and not read. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['MATLAB 5.0 MAT-file', fileFaults.kind(FILE_KINDS.matlab)],
  ['\u0089HDF', fileFaults.kind(FILE_KINDS.hdf5)],
  ['\u0089PNG', fileFaults.kind(FILE_KINDS.png)],
  ['\u00FF\u00D8\u00FF', fileFaults.kind(FILE_KINDS.png)],
  ['\u001F\u008B', fileFaults.kind(FILE_KINDS.gzip)],
  ['%PDF-', fileFaults.kind(FILE_KINDS.pdf)],
  ['\u0080\u0002', fileFaults.pickle],
  ['\u0080\u0003', fileFaults.pickle],
  ['\u0080\u0004', fileFaults.pickle],
  ['\u0080\u0005', fileFaults.pickle],
];

async function readNpz(bytes: Uint8Array): Promise<Arrays> {
  const entries = zipEntries(bytes);
  if (!entries.ok) return entries;
  const arrays: NamedArray[] = [];
  let left = LONGEST_INPUT;
  for (const entry of entries.value.filter(({ name }) => name.endsWith('.npy'))) {
    // one after the other: what is left to unpack depends on what was unpacked
    const unpacked = await unpack(entry, left, LONGEST_INPUT);
    if (!unpacked.ok) return unpacked;
    left -= unpacked.value.length;
    const read = isNpy(unpacked.value) ? readNpy(unpacked.value) : failed(fileFaults.unknown);
    if (!read.ok) return failed(fileFaults.named(entry.name, read.failure));
    arrays.push({ name: entry.name.slice(0, -'.npy'.length), array: read.value });
  }
  return arrays.length > 0 ? { ok: true, value: arrays } : failed(fileFaults.zipNoArrays);
}

/** UTF-8, or UTF-16 as Windows' shell writes it, with its mark; null for other bytes. */
function textOf(bytes: Uint8Array): string | null {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[mark] ?? 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

const alone = (array: GivenArray): Arrays => ({ ok: true, value: [{ name: null, array }] });

/** By what the file holds; its name may lie. */
async function readContent(bytes: Uint8Array): Promise<Arrays> {
  if (isZip(bytes)) return readNpz(bytes);
  if (isNpy(bytes)) {
    const read = readNpy(bytes);
    return read.ok ? alone(read.value) : read;
  }
  // not a TextDecoder, whose latin1 is Windows’ own
  const beginning = String.fromCharCode(...bytes.subarray(0, 20));
  const known = BEGINNINGS.find(([mark]) => beginning.startsWith(mark));
  if (known) return failed(known[1]);
  const text = textOf(bytes);
  if (text === null) return failed(fileFaults.unknown);
  const read = readArrayText(text);
  return read.ok ? alone(read.value) : read;
}

/**
 * The arrays of a dropped file: one in .npy and in text, all of a .npz. Fails with a full sentence that begins with the file's
 * name. Never throws, and allocates no more than the file has bytes (a .npz: no more than LONGEST_INPUT).
 */
export async function readArrayFile(name: string, bytes: Uint8Array): Promise<Arrays> {
  const named = (fault: string): Arrays => failed(fileFaults.named(name, fault));
  if (bytes.length === 0) return named(fileFaults.empty);
  if (bytes.length > LONGEST_INPUT) return named(fileFaults.tooLong(bytes.length, LONGEST_INPUT));
  const read = await readContent(bytes);
  return read.ok ? read : named(read.failure);
}
