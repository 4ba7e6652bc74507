/** Where others can reach the page: on the web, on this computer only, or nobody can say (a page handed over as text). */
export type PagePlace = 'web' | 'local' | 'unknown';

export type PageAddress = {
  /** Without query and hash; empty where it is unknown. */
  readonly base: string;
  readonly place: PagePlace;
};

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

function placeOf(href: string): PagePlace {
  if (!URL.canParse(href)) return 'unknown';
  const { protocol, hostname } = new URL(href);
  if (protocol === 'file:') return 'local';
  if (protocol !== 'https:' && protocol !== 'http:') return 'unknown';
  return LOOPBACK.test(hostname) ? 'local' : 'web';
}

/** The address of the page itself, from `location.href`. */
export function pageAddress(href: string): PageAddress {
  const place = placeOf(href);
  return { base: place === 'unknown' ? '' : href.replace(/[?#].*/s, ''), place };
}
