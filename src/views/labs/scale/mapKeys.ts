import type { KeyboardEvent } from 'react';
import { goToCells, pageBy, showWhole, stepCursor, zoomBy } from './mapMoves';

const FAR = 5;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const PAGES: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

const KEYS: Readonly<Record<string, () => void>> = {
  '+': () => zoomBy(2),
  '=': () => zoomBy(2),
  '-': () => zoomBy(1 / 2),
  '−': () => zoomBy(1 / 2),
  Home: showWhole,
  Enter: goToCells,
};

/** What a key does on the map; null: nothing. */
function actionOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | null {
  if (altKey || ctrlKey || metaKey) return null;
  const arrow = ARROWS[key];
  const by = shiftKey ? FAR : 1;
  if (arrow) return () => stepCursor(by * arrow[0], by * arrow[1]);
  const page = PAGES[key];
  if (page) return () => (shiftKey ? pageBy(0, page) : pageBy(page, 0));
  return KEYS[key] ?? null;
}

/** Whether the map had a use for the key; if so, nothing else has. */
export function pressOnMap(event: KeyboardEvent): boolean {
  const action = actionOf(event);
  if (!action) return false;
  event.preventDefault();
  event.stopPropagation();
  action();
  return true;
}
