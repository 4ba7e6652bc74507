import type { Frame, Page } from '@playwright/test';
import { page as text } from '../../src/text/en/page';
import type { RefNumber } from './traceNumbers';

/** What the derivation shows at one place of the walk. */
export type Place = {
  readonly step: string | null;
  /** "5 of 9 part 2 of 5" */
  readonly position: string;
  readonly kinds: readonly string[];
  readonly numbers: readonly RefNumber[];
  readonly errors: number;
  /** How many px the page is wider than its window. */
  readonly overhang: number;
  /** All text of the page but its scripts, also what only a screen reader hears. */
  readonly text: string;
};

/** Walks the whole chain rule with ▶ from where the page stands, and says what every place shows. */
export async function walkThrough(page: Page | Frame, most = 100): Promise<Place[]> {
  const walk = async ({ next, places: wanted }: { next: string; places: number }) => {
    const one = <Found extends Element>(selector: string) => document.querySelector<Found>(selector);
    const numbersOf = (line: HTMLElement) =>
      [...line.querySelectorAll<HTMLElement>('.katex [data-ref]')]
        .filter((element) => element.matches('[data-slot]') || element.querySelector('[data-slot]'))
        .map((element) => ({
          ref: element.dataset['ref'] ?? '',
          text: (element.textContent ?? '').replaceAll('\u200b', ''),
          standing: line.dataset['standing'] ?? null,
        }));
    const labels = () =>
      [...document.querySelectorAll('[aria-label]')].map((named) => named.getAttribute('aria-label'));
    const look = () => {
      const lines = [...document.querySelectorAll<HTMLElement>('[data-panel="derivation"] [data-line]')];
      return {
        step: one<HTMLElement>('[data-step][aria-current]')?.dataset['step'] ?? null,
        position: one('[data-panel="steps"]')?.textContent?.match(/\d+ of \d+.*$/)?.[0] ?? '',
        kinds: lines.map((line) => line.dataset['kind'] ?? ''),
        numbers: lines.flatMap(numbersOf),
        overhang: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        errors: document.querySelectorAll('.katex-error').length,
        text: [one('#root')?.textContent, ...labels()].join('\n'),
      };
    };
    /** The further steps, and what typesets them, come when the first of them is wanted. */
    const arrived = async (before: string) => {
      for (let k = 0; k < 500 && (look().position === before || one('[data-waits]')); k++)
        await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await arrived('');
    const places = [look()];
    const forward = () => one<HTMLButtonElement>(`button[aria-label="${next}"]:not([aria-disabled])`);
    while (forward() && places.length < wanted) {
      const before = look().position;
      forward()?.click();
      await Promise.resolve();
      if (look().position === before || one('[data-waits]')) await arrived(before);
      places.push(look());
    }
    return places;
  };
  return page.evaluate(walk, { next: text.ribbon.next, places: most });
}

/** The numbers with a name in the formulae that the page shows now. */
export async function formulaNumbers(page: Page): Promise<readonly RefNumber[]> {
  const [here] = await walkThrough(page, 1);
  return here?.numbers ?? [];
}
