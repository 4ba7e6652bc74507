/** What of the window gives frames. */
export type FrameWindow = {
  requestAnimationFrame(callback: () => void): number;
  cancelAnimationFrame(frame: number): void;
};

export type ThreeSteps = {
  /** Something changed of its own: a font or a lab has come. */
  readonly request: () => void;
  /** Something was changed, by the reader or the page around. */
  readonly restart: () => void;
  readonly stop: () => void;
};

/** Steps that are taken at once, each in the next frame. */
const AT_ONCE = 2;
/** The handles of frames are above 0, and to cancel this one does nothing. */
const NO_FRAME = 0;
/** What changes no more for so long is done, in ms. */
const STILL = 500;

/**
 * Follows a change that comes in pieces in three steps at most: two as soon as there is something to say, in a frame each, and one for all
 * the rest when it is still. That one is also for a page that the browser gives no frames, because it is scrolled out of
 * sight or has no height yet. `step` says whether there was anything.
 */
export function threeSteps(step: () => boolean, window: FrameWindow): ThreeSteps {
  let left = AT_ONCE;
  let frame = NO_FRAME;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function dropFrame(): void {
    window.cancelAnimationFrame(frame);
    frame = NO_FRAME;
  }
  function takeStep(): void {
    dropFrame();
    if (step()) left -= 1;
  }
  function finish(): void {
    takeStep();
    left = AT_ONCE;
  }
  function request(): void {
    clearTimeout(timer);
    timer = setTimeout(finish, STILL);
    if (left > 0 && frame === NO_FRAME) frame = window.requestAnimationFrame(takeStep);
  }
  return {
    request,
    restart: () => {
      left = AT_ONCE;
      request();
    },
    stop: () => {
      dropFrame();
      clearTimeout(timer);
    },
  };
}
