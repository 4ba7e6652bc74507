import { type RefObject, useLayoutEffect } from 'react';
import type { Bar } from './BarRow';

type Domain = readonly [number, number];

function set(element: Element, name: string, value: string) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** New characters in the same text node cost a drag less than a new node. */
function write(element: Element, text: string) {
  const { firstChild } = element;
  if (!(firstChild instanceof Text)) element.textContent = text;
  else if (firstChild.data !== text) firstChild.data = text;
}

const percent = (share: number) => `${share}%`;

/** Where everything of a bar is, in percent of its track, and never beyond it. */
function placesOf({ value, target }: Bar, [least, most]: Domain) {
  const position = (at: number) => (100 * (Math.max(least, Math.min(most, at)) - least)) / (most - least);
  return { from: position(0), to: position(value), target: position(target ?? NaN) };
}

function paintRow(row: Element, bar: Bar, domain: Domain) {
  const { from, to, target } = placesOf(bar, domain);
  for (const mark of row.querySelectorAll<HTMLElement | SVGElement>('[data-mark]')) {
    const kind = mark.dataset['mark'];
    if (kind === 'value') write(mark, bar.text);
    else if (kind === 'grip') set(mark, 'cx', percent(to));
    else if (kind === 'bar') {
      set(mark, 'x', percent(Math.min(from, to)));
      set(mark, 'width', percent(Math.abs(to - from)));
    } else for (const end of ['x1', 'x2']) set(mark, end, percent(kind === 'zero' ? from : target));
  }
  const slider = row.querySelector('[role="slider"]');
  if (!slider) return;
  set(slider, 'aria-valuenow', String(Number.isFinite(bar.value) ? bar.value : domain[0]));
  set(slider, 'aria-valuetext', bar.text);
}

/** Writes the lengths and the numbers of the bars below `frame`, a row each, and nothing that is there already. */
export function usePaintedBars(
  frame: RefObject<HTMLElement | null>,
  bars: readonly Bar[],
  domain: Domain,
): void {
  useLayoutEffect(() => {
    const { current } = frame;
    bars.forEach((bar, index) => {
      const row = current?.children[index];
      if (row) paintRow(row, bar, domain);
    });
  });
}
