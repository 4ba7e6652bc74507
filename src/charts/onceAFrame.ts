import { useEffect, useLayoutEffect, useState } from 'react';

/** An action that can be asked for at any rate and runs at most once a frame; the last value of a frame is never lost. */
export type OnceAFrame<Value> = {
  readonly request: (value: Value) => void;
  /** Runs at once what still waits for its frame. */
  readonly flush: () => void;
  /** What runs from now on. */
  readonly replace: (action: (value: Value) => void) => void;
};

/** Runs at the first request at once, and then at each frame before which there was one: in time to be painted with it. */
export function onceAFrame<Value>(first: (value: Value) => void): OnceAFrame<Value> {
  let action = first;
  let frame: number | undefined;
  let waiting: { readonly value: Value } | undefined;
  const reopen = (): void => {
    frame = undefined;
    if (waiting) run(waiting.value);
  };
  function run(value: Value): void {
    waiting = undefined;
    frame = requestAnimationFrame(reopen);
    action(value);
  }
  return {
    request: (value) => {
      if (frame === undefined) run(value);
      else waiting = { value };
    },
    flush: () => {
      if (!waiting) return;
      const { value } = waiting;
      waiting = undefined;
      action(value);
    },
    replace: (next) => {
      action = next;
    },
  };
}

/** The same for what a component does in a drag, whose events may come faster than frames. */
export function useOnceAFrame<Value>(action: (value: Value) => void): OnceAFrame<Value> {
  const [limited] = useState(() => onceAFrame(action));
  useLayoutEffect(() => limited.replace(action));
  useEffect(() => limited.flush, [limited]);
  return limited;
}
