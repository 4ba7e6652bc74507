import { keys } from '../parts/pageParts';

/** Whoever uses keys must not lose the focus, and may ask for their list. Tells whether what is needed for that is there. */
export const keysInUse = (): Promise<boolean> =>
  keys.load().then(
    ({ keepFocus }) => {
      keepFocus();
      return true;
    },
    () => false, // the page works without
  );
