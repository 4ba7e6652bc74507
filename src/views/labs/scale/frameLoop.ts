/** Long enough that a drag which pauses is not drawn sharp in between. */
const AT_REST_AFTER = 150;
const DENSEST = 2;

export type FrameLoop = {
  /** Draws in the next frame; where the picture moves, at first as a draft. */
  readonly request: (isMoving: boolean) => void;
  /** Pixels of the screen to one of CSS. */
  readonly density: () => number;
  /** Whether this frame only draws sharp what was drawn as a draft. */
  readonly isSharper: () => boolean;
  readonly stop: () => void;
};

const screenDensity = () => Math.min(DENSEST, window.devicePixelRatio || 1);

/**
 * At most one `draw` a frame, and none while the element is out of view: what was to be drawn then is when it comes back. There
 * is a timer only on a dense screen, from a draft to its sharp picture.
 */
export function frameLoop(element: HTMLElement, draw: (isDraft: boolean) => void): FrameLoop {
  let frame: number | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isInView = true;
  let isWanted = false;
  let isDraft = false;
  let isSharper = false;

  const run = () => {
    frame = null;
    isWanted = false;
    draw(isDraft);
    isSharper = false;
  };
  const schedule = () => {
    isWanted = true;
    if (isInView) frame ??= requestAnimationFrame(run);
  };
  const settle = () => {
    isDraft = false;
    isSharper = true;
    schedule();
  };
  const watch = (entries: readonly IntersectionObserverEntry[]) => {
    isInView = entries.at(-1)?.isIntersecting ?? true;
    if (isInView && isWanted) schedule();
    if (!isInView && frame !== null) {
      cancelAnimationFrame(frame);
      frame = null;
    }
  };
  const observer = typeof IntersectionObserver === 'undefined' ? null : new IntersectionObserver(watch);
  observer?.observe(element);
  return {
    request: (isMoving) => {
      if (isMoving && screenDensity() > 1) {
        isDraft = true;
        clearTimeout(rest);
        rest = setTimeout(settle, AT_REST_AFTER);
      }
      schedule();
    },
    density: screenDensity,
    isSharper: () => isSharper,
    stop: () => {
      observer?.disconnect();
      clearTimeout(rest);
      if (frame !== null) cancelAnimationFrame(frame);
    },
  };
}
