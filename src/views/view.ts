import { create } from 'zustand';
import { USUAL_VIEW, type PanelName, type ViewOptions } from '../state/view/viewTable';

/** How the page is shown, as its address says; it stays so for the visit. */
export const useView = create<ViewOptions>(() => USUAL_VIEW);

/** Whether the page has this panel, now or behind a tab. */
export const useShows = (panel: PanelName): boolean =>
  useView(({ show }) => show === null || show.includes(panel));

/** Whether the stage has tabs, so that a control may lead to another of them. */
export const useHasTabs = (): boolean => useView(({ show }) => show === null);
