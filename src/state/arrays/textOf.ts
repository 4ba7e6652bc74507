import type { Outcome } from '../../engine/trace';
import { FILE_KINDS, fileFaults } from '../../text/en/arrays';

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

/** UTF-8, or UTF-16 as Windows' shell writes it, with its mark; null for other bytes. */
function decoded(bytes: Uint8Array): string | null {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[mark] ?? 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

/** The text of a file; a sentence where it holds something else, and what, where that is known. */
export function textOf(bytes: Uint8Array): Outcome<string, string> {
  // not a TextDecoder, whose latin1 is Windows’ own
  const beginning = String.fromCharCode(...bytes.subarray(0, 20));
  const known = BEGINNINGS.find(([mark]) => beginning.startsWith(mark));
  if (known) return { ok: false, failure: known[1] };
  const text = decoded(bytes);
  return text === null ? { ok: false, failure: fileFaults.unknown } : { ok: true, value: text };
}
