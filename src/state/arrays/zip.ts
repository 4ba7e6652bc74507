import type { Outcome } from '../../engine/trace';
import { fileFaults } from '../../text/en/arrays';

/** One file of a zip, still packed. */
export type ZipEntry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  /** what it says it unpacks to, in bytes */
  readonly size: number;
  readonly packed: Uint8Array;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

const failed = (failure: string): Outcome<never, string> => ({ ok: false, failure });

/** Where the end record stands: the last one, for a comment may follow it. */
function endRecord(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  }
  return null;
}

/** The packed bytes lie behind a second header, whose name and extra field have lengths of their own. */
function packedBytes(bytes: Uint8Array, view: DataView, offset: number, length: number): Uint8Array | null {
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + length > bytes.length ? null : bytes.subarray(start, start + length);
}

/** The entry at a place of the directory and how long its record is; a sentence where it is not there. */
function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: ZipEntry; length: number } | string {
  if (at + CENTRAL_LENGTH > bytes.length || view.getUint32(at, true) !== CENTRAL) {
    return fileFaults.zipDirectory;
  }
  const nameLength = view.getUint16(at + 28, true);
  const length = CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (at + length > bytes.length) return fileFaults.zipDirectory;
  const nameBytes = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
  const name = new TextDecoder().decode(nameBytes);
  const packed = packedBytes(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
  if (!packed) return fileFaults.zip(name);
  const entry = {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed,
  };
  return { entry, length };
}

/** The entries in a zip's directory. Every length is held against the file's before it is used. */
export function zipEntries(bytes: Uint8Array): Outcome<readonly ZipEntry[], string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return failed(fileFaults.zipEnd);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  while (entries.length < count) {
    const next = entryAt(bytes, view, at);
    if (typeof next === 'string') return failed(next);
    entries.push(next.entry);
    at += next.length;
  }
  return { ok: true, value: entries };
}
