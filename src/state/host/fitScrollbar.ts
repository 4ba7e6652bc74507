import type { Size } from './pageBody';

/** How long a host may take to follow, in ms. */
const PATIENCE = 500;

/**
 * Keeps the scrollbar away while the frame is as high as its content, give or take the pixel that a host rounds away, and
 * as long as a host may still follow. Else each growth would show one, and its stripe would make the content
 * higher again. A frame that does not follow has it back. `check` is for when the height has been told; returns what ends it too.
 */
export function fitScrollbar(window: Window, size: () => Size): { check: () => void; stop: () => void } {
  const { style } = window.document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function fits(): boolean {
    const { width, height } = size();
    return height <= window.innerHeight + 1 && width <= window.innerWidth;
  }
  const show = (isShown: boolean): void => style.setProperty('scrollbar-width', isShown ? 'auto' : 'none');
  function check(): void {
    if (fits()) show(false);
    clearTimeout(timer);
    timer = setTimeout(() => show(!fits()), PATIENCE);
  }
  show(false);
  window.addEventListener('resize', check);
  return {
    check,
    stop: () => {
      clearTimeout(timer);
      window.removeEventListener('resize', check);
    },
  };
}
