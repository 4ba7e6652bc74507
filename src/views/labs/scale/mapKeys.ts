import type { KeyboardEvent } from 'react';
import { goToCells, pageBy, showWhole, stepCursor, stepToEnd, zoomBy } from './mapMoves';
import { useScale } from './scaleStore';

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
  Home: () => stepToEnd({ right: -1 }),
  End: () => stepToEnd({ right: 1 }),
  'Ctrl+Home': () => stepToEnd({ down: -1, right: -1 }),
  'Ctrl+End': () => stepToEnd({ down: 1, right: 1 }),
  '0': showWhole,
  Enter: goToCells,
};

/** What a key does on the map; null: nothing. */
function actionOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | null {
  if (altKey || metaKey) return null;
  if (ctrlKey) return KEYS[`Ctrl+${key}`] ?? null;
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
  // the keyboard's place is the one that is spoken of, wherever the pointer rests
  useScale.setState({ pointed: null });
  action();
  return true;
}
