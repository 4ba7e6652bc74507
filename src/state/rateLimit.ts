/** An action that can be asked for at any time and runs at most once in `interval` milliseconds, the last time never lost. */
export type RateLimited = { readonly request: () => void; readonly stop: () => void };

/** Runs at the first request at once, and then at the end of each interval in which there was one. */
export function rateLimited(action: () => void, interval: number): RateLimited {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending = false;
  const reopen = (): void => {
    timer = undefined;
    if (pending) run();
  };
  function run(): void {
    pending = false;
    timer = setTimeout(reopen, interval);
    action();
  }
  return {
    request: () => {
      if (timer === undefined) run();
      else pending = true;
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      pending = false;
    },
  };
}

/** Four times a second, as interface.md promises for the address and for `state` messages. */
export const QUARTER_SECOND = 250;
