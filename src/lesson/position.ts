import type { StepId } from './stepIds';

/** One place on the walk: a step and which of its sub-steps, from 0. */
export type Position = { readonly step: StepId; readonly substep: number };
