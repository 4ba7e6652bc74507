import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** Long enough that typing, a key held down and a walk through steps are one change each. */
const SETTLED_AFTER = 500;

/** What may take its time, as it may have to be loaded, and is asked for once it is to be said. */
type Sentence = string | (() => string | Promise<string>);

/** What the page's live region says. Counted, since the same sentence may have to be said again. */
export const useAnnouncement = create(() => ({ said: '', count: 0 }));

const waiting = new Map<string, Sentence>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isPressed = false;
/** While something is on its way to be said, what is told after it waits: it is heard in its order. */
let isSaying = false;

async function say() {
  const sentences = [...waiting.values()];
  waiting.clear();
  isSaying = true;
  try {
    const told = await Promise.all(
      sentences.map((sentence) => (typeof sentence === 'string' ? sentence : sentence())),
    );
    const said = told.filter(Boolean).join(' ');
    if (said !== '') useAnnouncement.setState(({ count }) => ({ said, count: count + 1 }));
  } finally {
    isSaying = false;
    wait();
  }
}

function wait() {
  clearTimeout(timer);
  if (!isPressed && !isSaying && waiting.size > 0) timer = setTimeout(() => void say(), SETTLED_AFTER);
}

/**
 * Has it read aloud, once nothing has changed for half a second and nothing is dragged: all that is told until then at once, of each
 * subject what was told last.
 */
export function announce(sentence: Sentence, subject = ''): void {
  waiting.delete(subject);
  if (sentence !== '') waiting.set(subject, sentence);
  wait();
}

/** Nothing is said while something is held, which may be a drag. */
export function hold(isHeld: boolean): void {
  isPressed = isHeld;
  wait();
}

/** Has a sentence of a view read aloud whenever it changes; not as the view comes. */
export function useAnnounced(sentence: string, subject: string): void {
  const before = useRef(sentence);
  useEffect(() => {
    if (sentence !== before.current) announce(sentence, subject);
    before.current = sentence;
  }, [sentence, subject]);
}
