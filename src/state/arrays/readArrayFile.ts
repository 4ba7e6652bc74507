import type { GivenArray } from '../../engine/diagnosis/question';
import type { Outcome } from '../../engine/trace';
import { fileFaults } from '../../text/en/arrays';
import { LONGEST_INPUT } from './limits';
import { isNpy, readNpy } from './npy';
import { readArrayText } from './readArrayText';
import { textOf } from './textOf';
import { unpack } from './unpack';
import { isZip, zipEntries } from './zip';

/** An array of a file; a .npz gives each of its arrays a name. */
type NamedArray = { readonly name: string | null; readonly array: GivenArray };
type Arrays = Outcome<readonly NamedArray[], string>;

const failed = (failure: string): Outcome<never, string> => ({ ok: false, failure });

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

const alone = (array: GivenArray): Arrays => ({ ok: true, value: [{ name: null, array }] });

/** By what the file holds; its name may lie. */
async function readContent(bytes: Uint8Array): Promise<Arrays> {
  if (isZip(bytes)) return readNpz(bytes);
  if (isNpy(bytes)) {
    const read = readNpy(bytes);
    return read.ok ? alone(read.value) : read;
  }
  const text = textOf(bytes);
  if (!text.ok) return text;
  const read = readArrayText(text.value);
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
