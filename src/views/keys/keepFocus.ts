import { focusOn } from './focusOn';

const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [role="tab"][aria-selected="true"]';

const canHaveFocus = (element: Element): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  !element.closest('[inert]') &&
  element.getClientRects().length > 0;

/** An element that had the focus, and for each thing around it, from the innermost, at which place it was in there. */
type Place = { readonly element: Element; readonly around: readonly (readonly [HTMLElement, number])[] };

function placeOf(element: Element): Place {
  const around: [HTMLElement, number][] = [];
  for (let at: Element = element; at.parentElement; at = at.parentElement)
    around.push([at.parentElement, [...at.parentElement.children].indexOf(at)]);
  return { element, around };
}

/** What stands at that place now or follows it, else the last one before. */
function neighbourIn(around: HTMLElement, index: number): HTMLElement | null {
  const candidates = [...around.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && canHaveFocus(element),
  );
  const marker = around.children[index];
  const follows = (element: Element): boolean =>
    marker !== undefined &&
    (marker.contains(element) ||
      (marker.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  return candidates.find(follows) ?? candidates.at(-1) ?? null;
}

function restore({ around }: Place) {
  for (const [element, index] of around) {
    if (!canHaveFocus(element)) continue;
    const neighbour = neighbourIn(element, index) ?? element.querySelector<HTMLElement>('h1, h2, h3');
    if (neighbour) return focusOn(neighbour);
  }
}

let isKept = false;

/**
 * Wherever what had the focus goes away, is covered or is disabled, the focus passes to its neighbour: at the top of the page a
 * reader would have to find the way back. Where a view has a better place for it, it has put it there by then.
 */
export function keepFocus(): void {
  if (isKept) return;
  isKept = true;
  let last: Place | null = null;
  let waits = false;
  /** How far down the focus was when a key was last pressed on it. */
  let pressedAt: number | null = null;

  /** What a key has moved out of sight, by making the page above it longer, stays where it was. */
  function keepInSight(element: Element) {
    const { top, bottom } = element.getBoundingClientRect();
    if (pressedAt !== null && (bottom < 0 || top > innerHeight)) scrollBy(0, top - pressedAt);
    pressedAt = null;
  }

  function check() {
    waits = false;
    const { activeElement } = document;
    const isNowhere = activeElement === null || activeElement === document.body;
    const isLost =
      last !== null && (isNowhere || activeElement === last.element) && !canHaveFocus(last.element);
    if (isLost && last) restore(last);
    else if (activeElement && activeElement === last?.element) keepInSight(activeElement);
  }

  function remember() {
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) last = placeOf(activeElement);
  }

  remember();
  document.addEventListener('focusin', remember);
  document.addEventListener(
    'keydown',
    () => (pressedAt = last?.element.getBoundingClientRect().top ?? null),
    true,
  );
  // a press beside everything gives the focus up
  document.addEventListener('pointerdown', () => (last = null), true);
  new MutationObserver(() => {
    if (!waits) setTimeout(check);
    waits = true;
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'inert', 'hidden', 'open'],
  });
}
