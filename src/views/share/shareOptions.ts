import { create } from 'zustand';
import { sameValue } from '../../state/sameValue';
import { EMBED_PANELS, USUAL_VIEW, type PanelName, type ViewOptions } from '../../state/view/viewTable';
import { share } from '../../text/en/share';
import { useView } from '../view';

export type ShareOptions = {
  /** In a frame. Null for `show` is what is usual with or without `embed`. */
  readonly view: ViewOptions;
  readonly linkEmbeds: boolean;
  readonly title: string;
  /** In CSS px; a guess until the preview says how high it is. */
  readonly height: number;
  readonly isMeasured: boolean;
};

/** A phone shows one below the other what a course page shows side by side. */
const HIGHEST_GUESS = 1200;

/** As the page is shown now; whom the height is told, and by what name, is the business of each host. */
function usualOptions(): ShareOptions {
  const { theme, lang, show, lock, motion } = useView.getState();
  const chosen = sameValue(show, EMBED_PANELS) ? null : show;
  return {
    view: { ...USUAL_VIEW, embed: true, theme, lang, show: chosen, lock, motion },
    linkEmbeds: false,
    title: share.usualTitle,
    height: Math.ceil(Math.min(document.body.getBoundingClientRect().height, HIGHEST_GUESS)),
    isMeasured: false,
  };
}

/** Kept for the visit: whoever shares one experiment will share the next in the same way. */
export const useShareOptions = create<ShareOptions>(usualOptions);

export function changeView(change: Partial<ViewOptions>): void {
  useShareOptions.setState(({ view }) => ({ view: { ...view, ...change } }));
}

export type What = 'compact' | 'whole' | 'parts';

export function whatOf({ embed, show }: ViewOptions): What {
  if (show !== null) return 'parts';
  return embed ? 'compact' : 'whole';
}

export function chooseWhat(what: What): void {
  if (what === 'parts') changeView({ show: EMBED_PANELS });
  else changeView({ show: null, embed: what === 'compact' });
}

/** Moves one of the panels a place up (−1) or down (1), as far as there are places. */
export function moved(panels: readonly PanelName[], panel: PanelName, by: 1 | -1): readonly PanelName[] {
  const from = panels.indexOf(panel);
  const to = Math.min(Math.max(from + by, 0), panels.length - 1);
  return from < 0 ? panels : panels.toSpliced(from, 1).toSpliced(to, 0, panel);
}
