import { echo } from '../text/echo';
import { givenTwice } from '../text/en/refusals';
import { isFieldId, type FieldId } from './fieldTable';

/** An address longer than this (in bytes of UTF-8, without its #) is refused whole. */
export const ADDRESS_LIMIT = 16 * 1024;

/** What an address says of one key, still percent-encoded, and where. */
export type AddressEntry = { readonly value: string; readonly position: number };
type RepeatedKey = { readonly field: FieldId; readonly value: string; readonly reason: string };
export type AddressEntries = ReadonlyMap<FieldId, AddressEntry>;

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The text without its #, and without the `?secret=…` that WordPress appends. */
export const withoutSecret = (text: string): string =>
  text.replace(/^#/, '').replace(/#?\?secret=[^&]*/g, '');

/** The text behind percent-encoding; null where it is malformed. */
export function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The keys of an address that this page knows; of a key given twice the last, and that is said in `repeated`. */
export function readEntries(hash: string): {
  entries: Map<FieldId, AddressEntry>;
  repeated: readonly RepeatedKey[];
} {
  const entries = new Map<FieldId, AddressEntry>();
  const repeated: RepeatedKey[] = [];
  for (const [position, part] of withoutSecret(hash).split('&').entries()) {
    const equals = part.indexOf('=');
    const key = percentDecoded(part.slice(0, Math.max(0, equals)).trim()) ?? '';
    if (!isFieldId(key)) continue;
    const value = part.slice(equals + 1);
    const earlier = entries.get(key);
    if (earlier && earlier.value !== value) {
      repeated.push({ field: key, value: echo(earlier.value), reason: givenTwice(key) });
    }
    entries.set(key, { value, position });
  }
  return { entries, repeated };
}
