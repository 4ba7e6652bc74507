/** Texts made fit to stand in an HTML file. They become ASCII: an upload may be served as whatever charset the host likes. */

const HTML_TOKENS = /<(?=\/(?:script|style)|!--|script)/gi;

const codePoint = (character: string): string => character.codePointAt(0)!.toString(16);

/** What ends a script, or keeps it from ending, is written as an escape: it can only stand in a string or in a regular expression. */
export const inScript = (code: string): string =>
  code
    .replace(HTML_TOKENS, '\\x3c')
    .replace(/[\0\r]/g, (control) => `\\x${codePoint(control).padStart(2, '0')}`);

/** CSS ends an escape at a space. */
export const inStyle = (css: string): string =>
  css.replace(HTML_TOKENS, '\\3c ').replace(/[^\t\n -~]/gu, (character) => `\\${codePoint(character)} `);

export const inMarkup = (html: string): string =>
  html.replace(/[^\t\n -~]/gu, (character) => `&#x${codePoint(character)};`);

export const inAttribute = (value: string): string =>
  inMarkup(value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'));

export const dataAddress = (type: string, content: Uint8Array): string =>
  `data:${type};base64,${Buffer.from(content).toString('base64')}`;
