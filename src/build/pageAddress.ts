/**
 * Where the page will stand, from PAGE_URL: cards, crawlers and oEmbed want whole addresses, which files that work from any
 * path do not know. Without it addresses stay relative to index.html.
 */
export function pageAddress(given: string | undefined): string {
  if (!given) return './';
  const folder = given.endsWith('/') ? given : `${given}/`;
  if (!URL.canParse(folder) || !/^https?:/.test(folder) || /[?#]/.test(folder)) {
    throw new Error(`PAGE_URL is ${given}; it has to be the http(s) address of the folder of index.html`);
  }
  return new URL(folder).href;
}
