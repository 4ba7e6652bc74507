import { create } from 'zustand';

/** What the stage shows: the derivation step by step, or why it is so. */
export const TABS = ['derivation', 'why'] as const;
export type Tab = (typeof TABS)[number];

/** The parts of *Why*, one at a time. */
export const SECTIONS = ['four', 'activations', 'checks', 'batch', 'simplex'] as const;
export type Section = (typeof SECTIONS)[number];

/** Where on the stage the reader is: for this visit, not part of the experiment. */
export type StageView = { readonly tab: Tab; readonly section: Section };

export const useStageView = create<StageView>(() => ({ tab: 'derivation', section: 'four' }));

export const showTab = (tab: Tab) => useStageView.setState({ tab });
export const showSection = (section: Section) => useStageView.setState({ tab: 'why', section });
