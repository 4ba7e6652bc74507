import type { NamedArray } from '../../lesson/tables/figureTable';
import { checksum } from '../arrays/checksum';
import { writeNpy } from './npy';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980: the same numbers make the same file. */
const DATE = 0x21;

type Entry = { readonly name: Uint8Array; readonly bytes: Uint8Array; readonly sum: number };

/** What the local and the central header have in common, from the version that is needed on. */
function writeFacts(view: DataView, at: number, { name, bytes, sum }: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, sum, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, bytes.length, true);
  view.setUint16(at + 22, name.length, true);
}

/** The arrays as NumPy's .npz: a zip of a .npy each, stored as they are. */
export function writeNpz(arrays: readonly NamedArray[]): Uint8Array<ArrayBuffer> {
  const entries = arrays.map((array): Entry => {
    const bytes = writeNpy(array);
    return { name: new TextEncoder().encode(`${array.name}.npy`), bytes, sum: checksum(bytes) };
  });
  const room = entries.reduce((sum, { name, bytes }) => sum + 2 * name.length + bytes.length, 0);
  const size = room + entries.length * (LOCAL_LENGTH + CENTRAL_LENGTH) + END_LENGTH;
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  let at = 0;
  const places = entries.map((entry) => {
    const place = at;
    view.setUint32(at, LOCAL, true);
    writeFacts(view, at + 4, entry);
    file.set(entry.name, at + LOCAL_LENGTH);
    file.set(entry.bytes, at + LOCAL_LENGTH + entry.name.length);
    at += LOCAL_LENGTH + entry.name.length + entry.bytes.length;
    return place;
  });
  const directory = at;
  entries.forEach((entry, k) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    writeFacts(view, at + 6, entry);
    view.setUint32(at + 42, places[k] ?? 0, true);
    file.set(entry.name, at + CENTRAL_LENGTH);
    at += CENTRAL_LENGTH + entry.name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}
