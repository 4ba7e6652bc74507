/** An action that can be asked for at any time and runs at most once in `interval` milliseconds, the last time never lost. */
export type RateLimited = { readonly request: () => void; readonly stop: () => void };

/**
 * Runs at the first request at once, and then at the end of each interval in which there was one. An interval begins when the
 * action has ended: what it takes itself must not bring the next one nearer.
 */
export function rateLimited(action: () => void, interval: number): RateLimited {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOpen = true;
  let pending = false;
  const reopen = (): void => {
    isOpen = true;
    if (pending) run();
  };
  function run(): void {
    pending = false;
    isOpen = false;
    try {
      action();
    } finally {
      timer = setTimeout(reopen, interval);
    }
  }
  return {
    request: () => {
      if (isOpen) run();
      else pending = true;
    },
    stop: () => {
      clearTimeout(timer);
      isOpen = true;
      pending = false;
    },
  };
}

/** Four times a second, as interface.md promises for the address and for `state` messages. */
export const QUARTER_SECOND = 250;
