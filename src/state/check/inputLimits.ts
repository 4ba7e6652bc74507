import { checkRefusals } from '../../text/en/labs/checkRefusals';
import { LONGEST_INPUT } from '../arrays/limits';
import type { CheckInput } from './checkRequest';

/** Why an input is too large to be read at all, before it is copied anywhere; null where it is not. */
export function tooLarge(input: CheckInput): string | null {
  if (input.kind === 'text' && input.text.length > LONGEST_INPUT) {
    return checkRefusals.textTooLong(input.text.length, LONGEST_INPUT);
  }
  if (input.kind === 'file' && input.bytes.length > LONGEST_INPUT) {
    return checkRefusals.fileTooLarge(input.name, input.bytes.length, LONGEST_INPUT);
  }
  return null;
}
