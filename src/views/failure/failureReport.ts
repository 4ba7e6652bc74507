import { version } from '../../../package.json';
import { failureReport as text } from '../../text/en/failureReport';
import { language } from '../../text/en/language';
import { useView } from '../view';
import { addressNow } from './addressNow';
import { reasonOf } from './reasonOf';

/** Which folder a file lies in may say whose it is. */
const withoutFolders = (told: string): string => told.replace(/\w+:\/\/[^\s?#]*\//g, '');

/** Where in the page's files it happened: the innermost places. */
const placesOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /:\d+:\d+/.test(line))
        .slice(0, 4)
    : [];

/** The page's first script is named by its content, and so by that of all others. */
const builtAs = (): string => document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '';

/** What whoever looks after the page needs to know, and nothing of who reads it. */
export function failureReport(sentence: string, error: unknown): string {
  const { rows } = text;
  // a course page may have named its frame after whom it shows it to
  const address = addressNow({ ...useView.getState(), id: '' });
  const kind = error instanceof Error ? error.name : typeof error;
  return [
    sentence,
    withoutFolders([`${kind}: ${reasonOf(error)}`, ...placesOf(error)].join('\n')),
    `${rows.address}: ${address.startsWith('file:') ? withoutFolders(address) : address}`,
    `${rows.page}: ${version} ${withoutFolders(builtAs())} ${language.code}`,
    `${rows.browser}: ${navigator.userAgent}`,
    `${rows.window}: ${innerWidth} × ${innerHeight} × ${devicePixelRatio}`,
  ].join('\n');
}
