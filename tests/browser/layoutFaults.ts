import type { Page } from '@playwright/test';

/**
 * What is wrong with the texts on the screen, in words: the page scrolls sideways, a text is cut off by what holds it, or two
 * texts lie over each other. A text that has been scrolled away, or that lies under a bar that sticks, is not at fault.
 */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Text = {
      said: string;
      layer: Element | null;
      left: number;
      top: number;
      right: number;
      bottom: number;
    };
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} px too wide`);

    const modal = document.querySelector('dialog:modal');
    const layerOf = (element: Element | null): Element | null => {
      for (let one = element; one; one = one.parentElement) {
        const { position } = getComputedStyle(one);
        if (position === 'fixed' || position === 'sticky' || one.matches('dialog, :popover-open')) return one;
      }
      return null;
    };
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

    /** What of it is to be seen; null: nothing. Says whether it is cut off. */
    const seen = (said: string, rect: DOMRect, start: Element): Omit<Text, 'said' | 'layer'> | null => {
      let { left, top, right, bottom } = rect;
      // above the page waits what comes by the tab key
      if (bottom + scrollY <= 0) return null;
      for (let one: Element | null = start; one && one !== document.body; one = one.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(one);
        if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue;
        const box = one.getBoundingClientRect();
        const isCut =
          (cuts(overflowX) && (left < box.left - 1.5 || right > box.right + 1.5)) ||
          (cuts(overflowY) && (top < box.top - rect.height * 0.3 || bottom > box.bottom + rect.height * 0.3));
        if (isCut && box.width > 1 && !scrolls(overflowX) && !scrolls(overflowY))
          faults.push(`“${said}” is cut off`);
        if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
        if (right - left < 2 || bottom - top < 2) return null;
      }
      return { left, top, right, bottom };
    };

    const texts: Text[] = [];
    const add = (said: string, rects: Iterable<DOMRect>, element: Element) => {
      const layer = layerOf(element);
      for (const rect of rects) {
        if (rect.width < 1 || rect.height < 1) continue;
        const part = seen(said, rect, element);
        if (part) texts.push({ said, layer, ...part });
      }
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden, option, [hidden]') &&
      (!modal || modal.contains(element));

    for (const formula of document.querySelectorAll('.katex-html'))
      if (isShown(formula)) {
        const bases = [...formula.querySelectorAll(':scope > .base')].map((base) =>
          base.getBoundingClientRect(),
        );
        add(formula.textContent ?? '', bases, formula);
      }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const said = (node.textContent ?? '').trim();
      if (!element || said === '' || element.closest('.katex, script, style, textarea') || !isShown(element))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      add(said.slice(0, 40), range.getClientRects(), element);
      const button = element.closest('button');
      const box = button?.getBoundingClientRect();
      const written = range.getBoundingClientRect();
      if (box && (written.left < box.left - 1 || written.right > box.right + 1))
        faults.push(`“${said.slice(0, 40)}” is wider than its button`);
    }

    // lines may be set closely, so that their boxes meet: what lies over each other is at least a third of a line
    const slack = ({ top, bottom }: Text) => (bottom - top) * 0.2;
    texts.sort((one, other) => one.top - other.top);
    texts.forEach((one, k) => {
      for (let j = k + 1; j < texts.length; j++) {
        const other = texts[j]!;
        if (other.top >= one.bottom) break;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (one.layer !== other.layer || across < 2 || down < slack(one) + slack(other)) continue;
        faults.push(`“${one.said}” lies over “${other.said}” by ${across.toFixed(0)} × ${down.toFixed(0)}`);
      }
    });
    return [...new Set(faults)];
  });

/** The same of a page at rest: one that is asked for less room, and a verdict that is told anew, take a few frames. */
export async function faultsAtRest(page: Page): Promise<string[]> {
  let faults = await layoutFaults(page);
  for (let k = 0; k < 5 && faults.length > 0; k++) {
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)));
    });
    faults = await layoutFaults(page);
  }
  return faults;
}
