import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HOLDS_TEX = /\btex`|\bString\.raw`/;
/** One small letter is an escape of a string or a regular expression. */
const COMMAND = /\\(?:[A-Za-z]{2,}|[A-Z])/g;

/** The build itself, and the documents for a TeX of the reader's own. */
const NOT_OF_THE_PAGE = /^(?:build|lesson[/\\]handout)\b/;

/** Every TeX command that the sources of the page hold, wherever they hold it. */
export function sourceCommands(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !NOT_OF_THE_PAGE.test(name),
  );
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  return new Set(texts.filter((text) => HOLDS_TEX.test(text)).flatMap((text) => text.match(COMMAND) ?? []));
}
