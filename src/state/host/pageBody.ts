import { fitScrollbar } from './fitScrollbar';
import type { ThreeSteps } from './threeSteps';

/** What the page needs for itself, in whole CSS px. */
export type Size = { readonly width: number; readonly height: number };

/** A watch over the size of the content. */
type SizeWatch = {
  /** The page around has been told the height and may make the frame as high. */
  readonly told: () => void;
  readonly stop: () => void;
};

/** The content of the page, and who tells that it may have another size. */
export type Content = {
  readonly size: () => Size;
  readonly watch: (steps: Pick<ThreeSteps, 'request' | 'restart'>) => SizeWatch;
};

/** What a reader changes the page with. */
const BY_HAND = ['pointerup', 'keydown', 'input'] as const;
const CAPTURED = { capture: true };

/** The body: never the document or the window, which are as high as the frame makes them. */
export function pageBody(window: Window): Content {
  const { body, fonts } = window.document;
  function measured(): Size {
    const { width, height } = body.getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  }
  let last: Size | undefined;
  function size(): Size {
    // So high for a moment, while a resizer looks what there is. What is fitted to the window then is not to be told.
    if (last === undefined || window.innerHeight !== 1) last = measured();
    return last;
  }
  return {
    size,
    watch: ({ request, restart }) => {
      const scrollbar = fitScrollbar(window, size);
      // without one the height is told after what a reader does, and when fonts come
      const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(request);
      observer?.observe(body);
      fonts.addEventListener('loadingdone', request);
      for (const type of BY_HAND) window.addEventListener(type, restart, CAPTURED);
      return {
        told: scrollbar.check,
        stop: () => {
          scrollbar.stop();
          observer?.disconnect();
          fonts.removeEventListener('loadingdone', request);
          for (const type of BY_HAND) window.removeEventListener(type, restart, CAPTURED);
        },
      };
    },
  };
}
