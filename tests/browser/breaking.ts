import type { Page } from '@playwright/test';

/** A sentence of the catalogue, by its key, that one part of the page alone says. */
export type Sentence = { readonly key: string; readonly says: string };

declare global {
  /** Which sentence cannot be said now: whatever would say it fails. */
  var unsayable: { readonly key: string; readonly hash?: string } | null;
  var sayOr: (key: string) => void;
}

export const REASON = 'broken on purpose';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Breaks the part of the page that says a sentence, while it is to say it: from the start, or as soon as `breakNow` is called; with
 * `hash` only while that is in the address. The built scripts are changed on their way. Returns how often they held the sentence.
 */
export async function breakable(
  page: Page,
  { key, says }: Sentence,
  from: 'start' | 'later',
  hash?: string,
): Promise<() => number> {
  let found = 0;
  const spoken = new RegExp(`\\b${key}:([\`"'])(${escaped(says)})\\1`, 'g');
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const body = script.replace(spoken, (_, quote: string, sentence: string) => {
      found += 1;
      return `get ${key}(){globalThis.sayOr?.("${key}");return ${quote}${sentence}${quote}}`;
    });
    await route.fulfill({ response, body });
  });
  await page.addInitScript(
    ({ reason, first }) => {
      globalThis.unsayable = first;
      globalThis.sayOr = (asked) => {
        const { unsayable } = globalThis;
        if (unsayable?.key === asked && location.hash.includes(unsayable.hash ?? ''))
          throw new RangeError(reason);
      };
    },
    { reason: REASON, first: from === 'start' ? { key, ...(hash !== undefined && { hash }) } : null },
  );
  return () => found;
}

export const breakNow = (page: Page, { key }: Sentence): Promise<void> =>
  page.evaluate((broken) => void (globalThis.unsayable = { key: broken }), key);

export const mend = (page: Page): Promise<void> => page.evaluate(() => void (globalThis.unsayable = null));
