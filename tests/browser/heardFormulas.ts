import type { Page } from '@playwright/test';

/** A formula that is drawn, and what is heard in its place. */
export type HeardFormula = {
  readonly drawn: string;
  /** The name of what it stands in, or the sentence beside it; null: nothing is heard of it. */
  readonly heard: string | null;
  readonly panel: string;
};

/** Every formula that is on the page now. */
export function formulasOf(page: Page): Promise<HeardFormula[]> {
  return page.evaluate(() => {
    const hidden = '[aria-hidden="true"]';
    const textOf = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replaceAll('\u200b', '').trim();
    const isSentence = (element: Element | null | undefined) =>
      element?.matches('.visually-hidden') === true && element.closest(hidden) === null;

    /** Beside it, or beside the whole that it is hidden with. */
    function sentenceOf(host: Element): string | null {
      let outermost = host;
      for (let at: Element | null = host; at; at = at.parentElement) if (at.matches(hidden)) outermost = at;
      const beside = [host.nextElementSibling, outermost.nextElementSibling].find(isSentence);
      return beside ? textOf(beside) : null;
    }

    /** “logit z 1, cat” for z₁: the field that a symbol stands in front of says that very symbol. */
    function fieldOf(host: Element): string | null {
      const spoken = [...textOf(host)].join(' ');
      for (let at = host.parentElement; at; at = at.parentElement) {
        const name = at.querySelector('input[aria-label]')?.getAttribute('aria-label');
        if (name) return name.includes(` ${spoken}`) ? name : null;
      }
      return null;
    }

    return [...document.querySelectorAll('.katex')].map((katex) => {
      const host = katex.closest(hidden) ?? katex;
      const named = host.closest('button[aria-label], [role="img"][aria-label]')?.getAttribute('aria-label');
      const isSign = host.closest('[role="toolbar"]') !== null && /^[x→=⋅]$/.test(textOf(host));
      return {
        drawn: textOf(katex),
        heard: named ?? sentenceOf(host) ?? fieldOf(host) ?? (isSign ? 'a sign between two buttons' : null),
        panel: host.closest<HTMLElement>('[data-panel]')?.dataset['panel'] ?? '',
      };
    });
  });
}
