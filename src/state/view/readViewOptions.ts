import { notInList, usedInstead, VIEW_ID } from '../../text/en/refusals';
import { LANGUAGES } from '../../text/languages';
import { echo } from '../../text/echo';
import { withoutSecret } from '../addressEntries';
import type { FieldId } from '../fieldTable';
import type { Refusal } from '../refusal';
import {
  EMBED_PANELS,
  LOCKS,
  MOTIONS,
  PANELS,
  RESIZES,
  THEMES,
  USUAL_VIEW,
  type PanelName,
  type ViewOptions,
} from './viewTable';

type Reading = { readonly query: URLSearchParams; readonly refusals: Refusal[] };

const lastOf = ({ query }: Reading, key: string): string => query.getAll(key).at(-1) ?? '';

function choice<Name extends string>(
  reading: Reading,
  key: string,
  names: readonly Name[],
  usual: Name,
): Name {
  const value = lastOf(reading, key);
  const name = names.find((known) => known === value);
  if (name === undefined && value !== '') {
    const reason = `${notInList(key, value, names)} ${usedInstead(`${key}=${usual}`)}`;
    reading.refusals.push({ field: key, value: echo(value), reason });
  }
  return name ?? usual;
}

/** The known names of a list, each once, in the order given; each other one is refused alone. */
function list<Name extends string>(reading: Reading, key: string, names: readonly Name[]): Name[] {
  const given = lastOf(reading, key)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const found = new Set<Name>();
  for (const text of new Set(given)) {
    const name = names.find((known) => known === text);
    if (name !== undefined) found.add(name);
    else reading.refusals.push({ field: key, value: echo(text), reason: notInList(key, text, names) });
  }
  return [...found];
}

function panels(reading: Reading, embed: boolean): readonly PanelName[] | null {
  const named = list(reading, 'show', PANELS);
  if (named.length > 0) return named;
  return embed ? EMBED_PANELS : null;
}

function locks(reading: Reading): readonly FieldId[] {
  const names = list<FieldId | 'all'>(reading, 'lock', ['all', ...LOCKS]);
  return names.includes('all') ? LOCKS : LOCKS.filter((id) => names.includes(id));
}

function frameId(reading: Reading): string {
  const id = lastOf(reading, 'id');
  if (/^[A-Za-z0-9_-]{0,64}$/.test(id)) return id;
  reading.refusals.push({ field: 'id', value: echo(id), reason: VIEW_ID });
  return USUAL_VIEW.id;
}

/** Reads the query of the address (with or without its ?). Total: what is not known is ignored, what is bad refused. */
export function readViewOptions(search: string): { options: ViewOptions; refusals: readonly Refusal[] } {
  const query = new URLSearchParams(withoutSecret(search));
  const reading: Reading = { query, refusals: [] };
  const theme = choice(reading, 'theme', THEMES, USUAL_VIEW.theme);
  const lang = choice(reading, 'lang', LANGUAGES, USUAL_VIEW.lang);
  const embed = choice(reading, 'embed', ['0', '1'], '0') === '1';
  const motion = choice(reading, 'motion', MOTIONS, USUAL_VIEW.motion);
  const resize = choice(reading, 'resize', RESIZES, USUAL_VIEW.resize);
  const show = panels(reading, embed);
  const lock = locks(reading);
  const id = frameId(reading);
  return { options: { embed, theme, lang, show, lock, motion, resize, id }, refusals: reading.refusals };
}
