import { useSyncExternalStore } from 'react';

/** Pixels of the screen to one of CSS. */
const density = (): number => devicePixelRatio || 1;

/** A window may be taken to another screen, and its page be zoomed. A query holds for one density: the next one is asked for anew. */
function watch(changed: () => void): () => void {
  let query: MediaQueryList | null = null;
  const stop = (): void => query?.removeEventListener('change', hear);
  const listen = (): void => {
    stop();
    query = globalThis.matchMedia?.(`(resolution: ${density()}dppx)`) ?? null;
    query?.addEventListener('change', hear);
  };
  function hear(): void {
    listen();
    changed();
  }
  listen();
  return stop;
}

/** The same, and the view drawn anew when it changes: what is painted pixel by pixel is no longer sharp then. */
export const useScreenDensity = (): number => useSyncExternalStore(watch, density, density);
