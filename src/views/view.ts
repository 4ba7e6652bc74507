import { create } from 'zustand';
import { USUAL_VIEW, type ViewOptions } from '../state/view/viewTable';

/** How the page is shown, as its address says; it stays so for the visit. */
export const useView = create<ViewOptions>(() => USUAL_VIEW);
