import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { partFailed } from '../parts/pageParts';
import { partOf } from '../parts/part';
import { useThemeChoice, type ThemeChoice } from '../theme';
import { useView } from '../view';

/** The hand-out, with all that sets it: without its fonts and what typesets it, it is not there yet. */
const drawing = partOf(async () => {
  const { clearHandout, drawHandout, makeReady, sayNotPrinted } = await import('./drawHandout');
  await makeReady();
  return { clearHandout, drawHandout, sayNotPrinted };
});

let isAsked = false;
let hasBegun = false;

/**
 * Whether what is printed here is the hand-out without its being asked for: not where a course page has chosen what is shown, or
 * prints itself with this page in a frame.
 */
const isUsual = (): boolean => window.parent === window && useView.getState().show === null;

const isDue = (): boolean => isAsked || isUsual();

/** Long enough for a browser that does not print at once. */
const BEGINS_WITHIN = 1500;

/** Draws the hand-out and prints it; where that is forbidden, as to a frame without a word to its page, says so. */
export async function printHandout(): Promise<void> {
  try {
    const { sayNotPrinted } = await drawing.load();
    isAsked = true;
    hasBegun = false;
    window.print();
    setTimeout(() => {
      if (hasBegun) return;
      isAsked = false;
      sayNotPrinted();
    }, BEGINS_WITHIN);
  } catch {
    partFailed(drawing, printHandout);
  }
}

/** The theme that a page had which is printed as it stands: its pictures are light on paper. */
let onScreen: ThemeChoice | null = null;

const chooseTheme = (choice: ThemeChoice) => flushSync(() => useThemeChoice.setState({ choice }));

function before() {
  hasBegun = true;
  const content = drawing.loaded();
  if (content && isDue()) return content.drawHandout();
  onScreen ??= useThemeChoice.getState().choice;
  chooseTheme('light');
}

function after() {
  isAsked = false;
  drawing.loaded()?.clearHandout();
  if (onScreen !== null) chooseTheme(onScreen);
  onScreen = null;
}

/** Ctrl+P or ⌘P, which Shift or Alt make something else. */
const isPrintKey = ({ key, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'p' && !shiftKey && !altKey;

/** The keys that print wait for the hand-out; a page that is printed by the browser's menu prints it if it is there. */
function press(event: KeyboardEvent) {
  // What the built page kept until it was live is printed already.
  if (!event.isTrusted || !(event.ctrlKey || event.metaKey) || !isDue()) return;
  if (!isPrintKey(event)) fetchSoon();
  else if (drawing.loaded() === null) {
    event.preventDefault();
    void printHandout();
  }
}

/** On its way to the browser's menu, the pointer leaves the page. */
function fetchSoon() {
  if (isDue()) drawing.load().catch(() => undefined);
}

/** What is printed, whatever is on the screen, is the hand-out. */
export function usePrintedHandout() {
  useEffect(() => {
    const page = document.documentElement;
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    window.addEventListener('keydown', press, true);
    page.addEventListener('mouseleave', fetchSoon);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      window.removeEventListener('keydown', press, true);
      page.removeEventListener('mouseleave', fetchSoon);
    };
  }, []);
}
