import { echo } from '../refusals';

// Bidirectional overrides are among them: they would reorder the sentence around what it quotes.
const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** What a reader or a file says, shortened, and with nothing in it that could reorder the words around it. */
export const legible = (value: string): string => echo(value.slice(0, 400).replace(CONTROL, '�'));

export const quoted = (value: string): string => `“${legible(value)}”`;
