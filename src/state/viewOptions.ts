import { echo, notInList, usedInstead, VIEW_ID } from '../text/refusals';
import { withoutSecret } from './addressEntries';
import type { Refusal } from './refusal';

const THEMES = ['auto', 'light', 'dark'] as const;
const MOTIONS = ['auto', 'reduce'] as const;

/** How the page is shown: the part of the VIEW table that is read so far. */
export type ViewOptions = {
  readonly theme: (typeof THEMES)[number];
  readonly embed: boolean;
  readonly motion: (typeof MOTIONS)[number];
  /** Echoed in every message; empty unless given. */
  readonly id: string;
};

/** Reads the query of the address (with or without its ?). Total: what is not known is ignored, what is bad refused. */
export function readViewOptions(search: string): { options: ViewOptions; refusals: readonly Refusal[] } {
  const query = new URLSearchParams(withoutSecret(search.replace(/^\?(?!secret=)/, '')));
  const refusals: Refusal[] = [];
  const lastOf = (key: string): string => query.getAll(key).at(-1) ?? '';
  function choice<Name extends string>(key: string, names: readonly Name[], usual: Name): Name {
    const value = lastOf(key);
    const name = names.find((known) => known === value);
    if (name === undefined && value !== '') {
      const reason = `${notInList(key, value, names)} ${usedInstead(`${key}=${usual}`)}`;
      refusals.push({ field: key, value: echo(value), reason });
    }
    return name ?? usual;
  }
  const id = lastOf('id');
  const idKnown = /^[A-Za-z0-9_-]{0,64}$/.test(id);
  if (!idKnown) refusals.push({ field: 'id', value: echo(id), reason: VIEW_ID });
  const options: ViewOptions = {
    theme: choice('theme', THEMES, 'auto'),
    embed: choice('embed', ['0', '1'], '0') === '1',
    motion: choice('motion', MOTIONS, 'auto'),
    id: idKnown ? id : '',
  };
  return { options, refusals };
}
