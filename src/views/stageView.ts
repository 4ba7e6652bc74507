import { create } from 'zustand';

/** The labs: each a chunk of its own, loaded when it is opened. */
export const LABS = ['code', 'check', 'train', 'scale'] as const;
export type LabName = (typeof LABS)[number];

/** What the stage shows: the derivation step by step, why it is so, or a lab. */
export const TABS = ['derivation', 'why', ...LABS] as const;
export type Tab = (typeof TABS)[number];

export const isLab = (name: string): name is LabName => LABS.some((lab) => lab === name);

/** The parts of *Why*, one at a time. */
export const SECTIONS = ['four', 'activations', 'checks', 'batch', 'simplex'] as const;
export type Section = (typeof SECTIONS)[number];

/** Where on the stage the reader is: for this visit, not part of the experiment. */
export type StageView = { readonly tab: Tab; readonly section: Section };

export const useStageView = create<StageView>(() => ({ tab: 'derivation', section: 'four' }));

export const showTab = (tab: Tab) => useStageView.setState({ tab });
export const showSection = (section: Section) => useStageView.setState({ tab: 'why', section });
