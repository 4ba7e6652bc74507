import { type RefObject, useEffect, useState } from 'react';

/** Half a screen around what is seen: there before it can be scrolled to. */
const MARGIN = '50%';

const told = new Map<Element, (isSeen: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** One observer for the whole page. */
function watch(element: Element, tell: (isSeen: boolean) => void): () => void {
  const watching = (observer ??= new IntersectionObserver(
    (entries) => entries.forEach(({ target, isIntersecting }) => told.get(target)?.(isIntersecting)),
    { rootMargin: MARGIN },
  ));
  told.set(element, tell);
  watching.observe(element);
  return () => {
    told.delete(element);
    watching.unobserve(element);
  };
}

/** Whether a part of the page is on the screen or near it; it is taken to be until the browser says it is not. */
export function useSeen(place: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === 'undefined') return;
    return watch(place.current, setSeen);
  }, [place]);
  return isSeen;
}
