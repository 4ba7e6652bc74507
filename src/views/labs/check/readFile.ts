import type { Outcome } from '../../../engine/trace';
import { LONGEST_INPUT } from '../../../state/arrays/limits';
import { checkRefusals } from '../../../text/en/labs/checkRefusals';

/** The bytes of a dropped or chosen file; a sentence where it is too large to be read, for us or the browser, or is gone. */
export async function readFile(file: File): Promise<Outcome<Uint8Array, string>> {
  const { name, size } = file;
  if (size > LONGEST_INPUT) {
    return { ok: false, failure: checkRefusals.fileTooLarge(name, size, LONGEST_INPUT) };
  }
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    const isTooMuch = error instanceof RangeError;
    return {
      ok: false,
      failure: isTooMuch ? checkRefusals.noMemory(name, size) : checkRefusals.lostFile(name),
    };
  }
}
