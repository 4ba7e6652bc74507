import type { Outcome } from '../../engine/trace';
import { fileFaults } from '../../text/en/arrays';
import { checksum } from './checksum';
import type { ZipEntry } from './zip';

const STORED = 0;
const DEFLATED = 8;

const failed = (failure: string): Outcome<never, string> => ({ ok: false, failure });

/** Inflates until the end or until more than `size` bytes came; null then, and where the stream is broken. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // a copy, because a Blob takes no view of a buffer that may be shared
    const stream = new Blob([Uint8Array.from(packed)]).stream();
    const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > size) {
        await reader.cancel();
        return null;
      }
      chunks.push(next.value);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function fault({ name, encrypted, method, size }: ZipEntry, most: number, limit: number): string | null {
  if (encrypted) return fileFaults.zipEncrypted(name);
  if (method !== STORED && method !== DEFLATED) return fileFaults.zipMethod(name, method);
  if (size > most) return fileFaults.zipTooLong(name, limit);
  const inflatable = method === STORED || typeof DecompressionStream === 'function';
  return inflatable ? null : fileFaults.zipNoInflate(name);
}

/**
 * The bytes of an entry, of which at most `most` of the `limit` for the whole file are left. Stops as soon as more comes out
 * than the entry says, and holds what came out against its checksum.
 */
export async function unpack(
  entry: ZipEntry,
  most: number,
  limit: number,
): Promise<Outcome<Uint8Array, string>> {
  const refused = fault(entry, most, limit);
  if (refused !== null) return failed(refused);
  const { method, packed, size } = entry;
  const bytes = method === STORED ? packed : await inflate(packed, size);
  const intact = bytes !== null && bytes.length === size && checksum(bytes) === entry.checksum;
  return intact ? { ok: true, value: bytes } : failed(fileFaults.zipDamaged(entry.name));
}
