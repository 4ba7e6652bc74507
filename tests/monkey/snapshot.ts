import type { RefNumber } from '../browser/traceNumbers';

export type ShownCell = {
  readonly row: number;
  readonly column: number;
  readonly drawn: string;
  readonly name: string;
};

export type ShownField = { readonly ref: string; readonly text: string; readonly isSettled: boolean };

/** What the page shows at one moment. */
export type Snapshot = {
  readonly hash: string;
  readonly language: string;
  readonly complaints: readonly string[];
  /** Whether the page is there as a whole. */
  readonly alive: boolean;
  /** Parts that say they have failed. */
  readonly failed: readonly string[];
  /** Texts that no reader should meet. */
  readonly notForReaders: readonly string[];
  readonly texErrors: number;
  readonly waiting: number;
  readonly step: string | null;
  readonly numbers: readonly RefNumber[];
  readonly cells: readonly ShownCell[];
  /** Whether the heatmap is in the midst of a product that is played. */
  readonly isPlaying: boolean;
  readonly bars: readonly string[];
  readonly loss: string | null;
  readonly fields: readonly ShownField[];
  readonly verdict: string | null;
};

type Asked = {
  readonly forbidden: string;
  /** What the button is called by which a part that has failed is tried again. */
  readonly again: readonly string[];
  /** What the fields of T and of the learning rate are called. */
  readonly named: Readonly<Record<string, string>>;
};

/** Sent into the engine as its source, so it can use nothing from around it. */
export function snapshot({ forbidden, again, named }: Asked): Snapshot {
  const all = (selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll<HTMLElement>(selector),
  ];
  const textOf = (element: Element | null | undefined) => element?.textContent.replaceAll('\u200b', '') ?? '';
  const root = document.getElementById('root');
  const refusing = new RegExp(forbidden);

  /** Programs have their own words for what is no number, and fields what a reader wrote. */
  const spoken = (element: HTMLElement) =>
    ['aria-label', 'aria-valuetext', 'title'].map((name) => element.getAttribute(name) ?? '');
  const texts: string[] = [];
  const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (!parentElement?.closest('pre, code, textarea, script, style')) texts.push(data);
  }
  texts.push(...all('[aria-label], [aria-valuetext], [title]').flatMap(spoken));

  const lines = all('[data-panel="derivation"] [data-line]');
  const numbers = lines.flatMap((line) =>
    all('.katex [data-ref]', line)
      .filter((element) => element.matches('[data-slot]') || element.querySelector('[data-slot]'))
      .map((element) => ({
        ref: element.dataset['ref'] ?? '',
        text: textOf(element),
        standing: line.dataset['standing'] ?? null,
      })),
  );
  /** Scale has a T of its own, which is called the same in some languages. */
  const refOf = (field: HTMLInputElement) =>
    field.dataset['ref'] ??
    (field.closest('[data-panel="scale"]') ? undefined : named[field.getAttribute('aria-label') ?? '']);
  const outcome = document.querySelector('[data-ref="E"]')?.closest('[data-figure]');
  return {
    hash: location.hash,
    language: document.documentElement.lang,
    complaints: window.complaints,
    alive:
      document.querySelector('main') !== null &&
      document.querySelector('body > .failure:not([hidden])') === null,
    failed: all('[role="alert"] button')
      .filter((button) => !button.closest('[hidden]') && again.includes(button.textContent.trim()))
      .map((button) => textOf(button.closest('[role="alert"]'))),
    notForReaders: texts.filter((text) => refusing.test(text)).map((text) => text.slice(0, 200)),
    texErrors: all('.katex-error').length,
    waiting: all('[data-waits]').length,
    step: document.querySelector<HTMLElement>('[data-step][aria-current]')?.dataset['step'] ?? null,
    numbers,
    cells: all('[data-panel="jacobian"] [role="grid"] [role="gridcell"]').map((cell) => ({
      row: Number(cell.dataset['row']),
      column: Number(cell.dataset['column']),
      drawn: textOf(cell.querySelector('text')),
      name: cell.getAttribute('aria-label') ?? '',
    })),
    isPlaying: all('[data-panel="jacobian"] [class*="_scale_"]').some((note) => textOf(note) !== ''),
    bars: all('[data-numbers] > div', outcome ?? document.createElement('div')).map((row) =>
      textOf(row.lastElementChild),
    ),
    loss: outcome ? textOf(document.querySelector('[data-ref="E"]')).replace(/^.*=\s*/, '') : null,
    fields: [...document.querySelectorAll<HTMLInputElement>('input[type="text"]')]
      .filter((field) => refOf(field) !== undefined)
      .map((field) => ({
        ref: refOf(field)!,
        text: field.value,
        isSettled:
          field.getAttribute('aria-invalid') !== 'true' &&
          field !== document.activeElement &&
          // where nobody looks, a field that a script types into has been left before, and may stay unfinished
          (document.hasFocus() || field.value !== '-'),
      })),
    verdict: document.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict'] ?? null,
  };
}
