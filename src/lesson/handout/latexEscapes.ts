/** What stands for itself in the address that \href is given, everywhere in a document. */
const PLAIN = /[A-Za-z0-9:/?@!'()*+,;=.[\]-]/;
/** What \href takes with a backslash, in a footnote or a heading too. */
const WITH_BACKSLASH = /[%#&_]/;

/** An address as the first argument of \href. What TeX has no safe escape for is percent-encoded: the same address to a browser. */
export function latexAddress(address: string): string {
  const escaped = (character: string): string => {
    if (PLAIN.test(character)) return character;
    if (WITH_BACKSLASH.test(character)) return `\\${character}`;
    return encodeURIComponent(character).replaceAll('%', '\\%');
  };
  // encodeURIComponent leaves ~ alone, which TeX takes for a space.
  return Array.from(address, (character) => (character === '~' ? '\\%7E' : escaped(character))).join('');
}

const SYMBOLS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // With German, Dutch and other languages of babel, a plain " begins a command.
  '"': '\\char34{}',
};

/** Any text as TeX that sets this very text. */
export const latexText = (text: string): string =>
  text.replace(/[\\~^<>"{}%#&_$]/g, (character) => SYMBOLS[character] ?? `\\${character}`);
