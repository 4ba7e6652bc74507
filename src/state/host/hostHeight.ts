import type { ViewOptions } from '../view/viewTable';
import type { HostMessage } from './dialects/dialect';
import { DIALECTS } from './dialects/dialects';
import type { Content, Size } from './pageBody';
import { steadyHeight } from './steadyHeight';
import { threeSteps, type FrameWindow } from './threeSteps';

/** What of the window the height needs. */
export type HeightWindow = FrameWindow & {
  addEventListener(type: 'hashchange', listener: (event: { readonly newURL: string }) => void): void;
  removeEventListener(type: 'hashchange', listener: (event: { readonly newURL: string }) => void): void;
};

export type HeightOptions = {
  readonly window: HeightWindow;
  readonly content: Content;
  readonly resize: ViewOptions['resize'];
  /** The address as the page around gave it; that of the window may have been written since. */
  readonly address: string;
  /** The size of which the page around knows already. */
  readonly first: Size;
  /** Says a height as the page itself does. */
  readonly sayResize: (height: number) => void;
  /** Posts to the parent. */
  readonly say: (message: HostMessage) => void;
};

export type HostHeight = {
  /** What is shown has been changed, and so maybe its height. */
  readonly restart: () => void;
  /** What the parent posts, if it is an object. */
  readonly hear: (message: HostMessage) => void;
  readonly stop: () => void;
};

const SILENT: HostHeight = { restart: () => {}, hear: () => {}, stop: () => {} };

/** A frame that the page around does not display gives no layout, and no height. */
const isLaidOut = ({ height }: Size): boolean => height > 0;

/** Tells the page around how high the content is, whenever that changes, in this page's words and in its own. */
export function startHostHeight(options: HeightOptions): HostHeight {
  const { window, content, resize, address, first, sayResize, say } = options;
  const started = DIALECTS[resize];
  if (!started) return SILENT;
  const dialects = started.map((start) => start({ say, size: content.size, address }));
  const isNews = steadyHeight(first);

  function tellNews(): boolean {
    const size = content.size();
    if (!isLaidOut(size) || !isNews(size)) return false;
    sayResize(size.height);
    for (const dialect of dialects) dialect.tell(size);
    watch.told();
    return true;
  }
  const steps = threeSteps(tellNews, window);
  function readdress({ newURL }: { readonly newURL: string }): void {
    for (const dialect of dialects) dialect.readdress?.(newURL);
  }

  if (isLaidOut(first)) for (const dialect of dialects) dialect.tell(first);
  const watch = content.watch(steps);
  watch.told();
  window.addEventListener('hashchange', readdress);
  return {
    restart: steps.restart,
    hear: (message) => {
      for (const dialect of dialects) dialect.hear?.(message);
    },
    stop: () => {
      steps.stop();
      watch.stop();
      window.removeEventListener('hashchange', readdress);
    },
  };
}
