// What is read off the page. Each is sent into the engine as its source, so it can use nothing from around it.
import type { RefNumber } from '../browser/traceNumbers';

declare global {
  interface Window {
    /** What went wrong in the page since before its first line, kept by what servers.ts puts there. */
    readonly complaints: readonly string[];
    readonly workersStarted: number;
  }
}

/** The step that is lit, and which of its parts: "da_dz 2". */
export function placeNow(): string {
  const lit = document.querySelector<HTMLElement>('[data-step][aria-current]');
  const part = /part (\d+) of/.exec(document.querySelector('[data-panel="steps"]')?.textContent ?? '');
  return `${lit?.dataset['step']} ${part?.[1] ?? 1}`;
}

export type Shown = {
  readonly formulae: number;
  readonly waiting: number;
  readonly faults: number;
  readonly numbers: readonly RefNumber[];
};

/** The formulae of the derivation, and the numbers in them that say which they are. */
export function derivationShown(): Shown {
  const all = (selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll<HTMLElement>(selector),
  ];
  const lines = all('[data-panel="derivation"] [data-line]');
  return {
    formulae: all('[data-panel="derivation"] [data-line] .katex-html').filter(
      (formula) => formula.getBoundingClientRect().width > 0,
    ).length,
    waiting: all('[data-waits]').length,
    faults: all('.katex-error').length,
    numbers: lines.flatMap((line) =>
      all('.katex [data-ref]', line)
        .filter((element) => element.matches('[data-slot]') || element.querySelector('[data-slot]'))
        .map((element) => ({
          ref: element.dataset['ref'] ?? '',
          text: element.textContent.replaceAll('\u200b', ''),
          standing: line.dataset['standing'] ?? null,
        })),
    ),
  };
}

/** The room that the page has, and how much more it would take. */
export function fitNow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const content = document.body.getBoundingClientRect().height;
  return {
    width: innerWidth,
    tooWide: scrollWidth - clientWidth,
    tooHigh: Math.ceil(content - 0.01) - innerHeight,
  };
}

/** What has been painted, and in which letters. */
export async function painted() {
  await document.fonts.ready;
  const faces = [...document.fonts];
  return {
    title: document.title,
    agent: navigator.userAgent,
    ground: getComputedStyle(document.body).backgroundColor,
    loaded: faces.filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
    failed: faces.filter(({ status }) => status === 'error').map(({ family }) => family),
  };
}

/** The texts to copy, by their names; and the sentence about the last one that was copied, with what is selected. */
export function sharing() {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('dialog[open] textarea')];
  const { activeElement } = document;
  const selected =
    activeElement instanceof HTMLTextAreaElement
      ? activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd)
      : '';
  return {
    texts: Object.fromEntries(fields.map(({ labels, value }) => [labels[0]?.textContent ?? '', value])),
    said: [...document.querySelectorAll('dialog[open] p')].map(({ textContent }) => textContent),
    selected,
  };
}
