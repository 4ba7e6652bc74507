import { QUARTER_SECOND, type RateLimited } from '../rateLimit';

/** What of the window gives frames. */
export type FrameWindow = {
  requestAnimationFrame(callback: () => void): number;
  cancelAnimationFrame(frame: number): void;
};

/**
 * Runs the action in the next frame, once however often it is asked for. A frame that is scrolled out of sight, or has no height
 * yet, gets none of them from the browser: there it runs after a quarter second.
 */
export function oncePerFrame(action: () => void, window: FrameWindow): RateLimited {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function stop(): void {
    window.cancelAnimationFrame(frame);
    clearTimeout(timer);
    timer = undefined;
  }
  function run(): void {
    stop();
    action();
  }
  return {
    request: () => {
      if (timer !== undefined) return;
      timer = setTimeout(run, QUARTER_SECOND);
      frame = window.requestAnimationFrame(run);
    },
    stop,
  };
}
