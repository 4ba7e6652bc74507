import type { Outcome } from '../../engine/trace';
import { allowedWhole, outOfRange } from '../../text/en/refusals';
import { readWithin } from '../readNumber';

/** A whole number as a person writes it, within a range, or a sentence that names it and says what is allowed. */
export function readWhole(
  name: string,
  text: string,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): Outcome<number, string> {
  const read = readWithin(name, text, { minimum, maximum, exclusive: false, masked: false });
  if (read.ok && !Number.isInteger(read.value)) {
    return { ok: false, failure: outOfRange(name, text, allowedWhole(minimum, maximum)) };
  }
  return read;
}
