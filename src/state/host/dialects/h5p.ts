import type { HostMessage, StartDialect } from './dialect';

/**
 * A page with H5P's resizer, of which two kinds are about. The newer sets the height that `prepareResize` says and takes `scrollHeight` from
 * `resize`; the older makes the frame 1 px high first and takes `height`. Nothing but `hello` is said to a page that has none.
 */
export const h5p: StartDialect = ({ say, size }) => {
  let isAnswered = false;
  // Kept: what is measured while the frame is 1 px high is not asked for.
  let heights: HostMessage = {};
  const speak = (action: string, fields: HostMessage = {}): void =>
    say({ context: 'h5p', action, ...fields });
  function prepare(): void {
    const { height } = size();
    heights = { height, scrollHeight: height, clientHeight: height };
    speak('prepareResize', heights);
  }
  function answer(action: unknown): void {
    isAnswered = true;
    if (action === 'hello' || action === 'resize') prepare();
    if (action === 'resizePrepared') speak('resize', heights);
  }
  speak('hello');
  return {
    tell: () => {
      if (isAnswered) prepare();
    },
    hear: ({ context, action }) => {
      if (context !== 'h5p') return;
      if (isAnswered || action === 'hello') answer(action);
      // The resizer was loaded after this page, and has not heard the first one.
      else if (action === 'ready') speak('hello');
    },
  };
};
