import { sameValue } from '../sameValue';
import { EMBED_PANELS, LOCKS, USUAL_VIEW, type ViewOptions } from './viewTable';

const listOf = (names: readonly string[]): string => names.join(',');

function shownOf({ embed, show }: ViewOptions): string {
  const usual = embed ? EMBED_PANELS : null;
  return show === null || sameValue(show, usual) ? '' : listOf(show);
}

/** The query (without its ?) that reads back as these options; what is usual is left out, so the usual view is empty. */
export function writeViewOptions(options: ViewOptions): string {
  const { embed, theme, lang, lock, motion, resize, id } = options;
  const entries: readonly (readonly [string, string])[] = [
    ['embed', embed ? '1' : ''],
    ['theme', theme === USUAL_VIEW.theme ? '' : theme],
    ['lang', lang === USUAL_VIEW.lang ? '' : lang],
    ['show', shownOf(options)],
    ['lock', lock.length === LOCKS.length ? 'all' : listOf(lock)],
    ['motion', motion === USUAL_VIEW.motion ? '' : motion],
    ['resize', resize === USUAL_VIEW.resize ? '' : resize],
    ['id', id],
  ];
  return entries
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}
