/** Half of how long nothing may be heard of work that goes on: far longer than anything takes. */
export const HALF_PATIENCE = 30_000;

export type Patience = {
  /** The work goes on: it begins, or something was heard of it. */
  readonly goesOn: () => void;
  readonly end: () => void;
};

/**
 * Calls where nothing was heard for a minute: a worker that the system has ended says nothing. In two halves, for after the sleep
 * of a computer the time is over before what was said in it is heard.
 */
export function patience(isOver: () => void): Patience {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => clearTimeout(timer);
  return {
    goesOn: () => {
      end();
      timer = setTimeout(() => {
        timer = setTimeout(isOver, HALF_PATIENCE);
      }, HALF_PATIENCE);
    },
    end,
  };
}
