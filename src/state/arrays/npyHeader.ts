import type { Outcome } from '../../engine/trace';
import { fileFaults } from '../../text/en/arrays';

/** What the dictionary of a .npy says. */
export type NpyHeader = {
  /** as in `<f8` */
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** as it stands there, to be quoted */
  readonly shapeText: string;
};

/** The longest that NumPy reads without being told to. */
const LONGEST_HEADER = 10_000;

type Key = 'descr' | 'fortran_order' | 'shape';
const ENTRY =
  /\s*(?:'(descr)'\s*:\s*'([^'\\]{0,100})'|'(fortran_order)'\s*:\s*(True|False)|'(shape)'\s*:\s*\(([\d\s,-]*)\))\s*(?:,|(?=\}))/y;

/** The three entries as text, or where the dictionary ceases to be one. */
function entriesOf(text: string): ReadonlyMap<Key, string> | number {
  const entries = new Map<Key, string>();
  let at = 1;
  ENTRY.lastIndex = at;
  for (let match = ENTRY.exec(text); match; match = ENTRY.exec(text)) {
    const key = (match[1] ?? match[3] ?? match[5]) as Key;
    if (entries.has(key)) return at;
    entries.set(key, match[2] ?? match[4] ?? match[6] ?? '');
    at = ENTRY.lastIndex;
  }
  return text.slice(at).trim() === '}' ? entries : at;
}

/** The lengths of (3,) and (2, 3); null for all that is no tuple of whole numbers from 0 on, such as (3). */
function lengthsOf(inside: string): readonly number[] | null {
  const parts = inside.split(',').map((part) => part.trim());
  if (parts.at(-1) === '') parts.pop();
  else if (parts.length === 1) return null;
  // as many digits as there are: what no double can hold is refused later, for being too large
  return parts.every((part) => /^\d+$/.test(part)) ? parts.map(Number) : null;
}

/** The fields of a structured type are read no further than to say so: the rest of the header may be theirs. */
const isStructured = (text: string): boolean => /'descr'\s*:\s*\[/.test(text);

/** Reads the dictionary literal, of which nothing is run; all three keys must be there, and no other. */
export function readNpyHeader(text: string): Outcome<NpyHeader, string> {
  const failed = (failure: string): Outcome<never, string> => ({ ok: false, failure });
  const malformed = (found: string) => failed(fileFaults.header(found.trim()));
  if (text.length > LONGEST_HEADER || !text.startsWith('{')) return malformed(text);
  if (isStructured(text)) return failed(fileFaults.structured(text.trim()));
  const entries = entriesOf(text);
  if (typeof entries === 'number') return malformed(text.slice(entries));
  if (entries.size < 3) return malformed(text);
  const shapeText = `(${entries.get('shape')?.trim()})`;
  const shape = lengthsOf(entries.get('shape') ?? '');
  if (shape === null) return malformed(shapeText);
  const fortranOrder = entries.get('fortran_order') === 'True';
  return { ok: true, value: { descr: entries.get('descr') ?? '', fortranOrder, shape, shapeText } };
}
