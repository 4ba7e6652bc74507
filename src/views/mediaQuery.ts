/** Whether a media query holds, now and from now on; it never does where the browser cannot be asked. */
export type MediaWatch = {
  readonly holds: () => boolean;
  /** Returns what ends it. */
  readonly watch: (changed: () => void) => () => void;
};

export function mediaQuery(query: string): MediaWatch {
  let asked: MediaQueryList | undefined;
  const list = () => (asked ??= globalThis.matchMedia?.(query));
  return {
    holds: () => list()?.matches ?? false,
    watch: (changed) => {
      list()?.addEventListener('change', changed);
      return () => list()?.removeEventListener('change', changed);
    },
  };
}
