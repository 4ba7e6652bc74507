import { useEffect } from 'react';
import { create } from 'zustand';
import { ownCase } from '../lesson/ownCase';
import type { Position } from '../lesson/position';
import type { Cell } from '../lesson/step';
import type { StepId } from '../lesson/stepIds';
import { experimentStore } from './experimentStore';
import { mayEdit } from './lock';
import { loadedStep } from './loadedStep';
import { walking as further, withPart } from './parts/pageParts';
import { showTab, useStageView } from './stageView';

export type Walk = {
  /** Holds for `step` only: any other step starts at its first sub-step. */
  readonly step: StepId | null;
  readonly substep: number;
  readonly playing: boolean;
  /** Sub-steps a second. */
  readonly speed: number;
};

/** The seconds that a sub-step stays while playing at normal speed. */
const SECONDS_A_STOP = 3;
export const SPEEDS = [0.5, 1, 2] as const;

export const useWalk = create<Walk>(() => ({ step: null, substep: 0, playing: false, speed: 1 }));

/** The sub-step that is on, for the step the experiment is at. */
export function substepIndex(walk: Walk, step: StepId): number {
  return walk.step === step ? walk.substep : 0;
}

const mayGoTo = (step: StepId): boolean => mayEdit((now) => ({ ...now, step }));

/** A locked step is not left, but its own sub-steps can be walked. */
export function goToPosition({ step, substep }: Position) {
  if (!mayGoTo(step)) return;
  useWalk.setState({ step, substep });
  showTab('derivation');
  experimentStore.getState().goTo(step);
}

/** Goes to a position where it is seen: in the derivation, unless the Code lab is on, whose lines are the steps. */
export function walkTo(position: Position) {
  const { tab } = useStageView.getState();
  goToPosition(position);
  if (tab === 'code') showTab(tab);
}

/** All stops of the walk; where the step is locked, its own. Known once the further steps are there. */
const stops = (): readonly Position[] =>
  further
    .loaded()
    ?.positions(experimentStore.getState().experiment.problem)
    .filter(({ step }) => mayGoTo(step)) ?? [];

/** The stop `by` places away in the whole walk; null beyond either end. */
function neighbour(by: 1 | -1): Position | null {
  const { experiment } = experimentStore.getState();
  const all = stops();
  const now = substepIndex(useWalk.getState(), experiment.step);
  // Another activation or loss may have taken sub-steps away: the last one left is where one stands then.
  const here = all.findLastIndex((stop) => stop.step === experiment.step && stop.substep <= now);
  return all[here + by] ?? null;
}

/** Goes one stop on or back; false: there is none. Where the further steps are on their way, it goes when they come. */
export function walkBy(by: 1 | -1): boolean {
  if (further.loaded() === null) {
    withPart(further, () => walkBy(by));
    return true;
  }
  const next = neighbour(by);
  if (next) walkTo(next);
  return next !== null;
}

/** Goes to the part that says this cell's own case, i = m or i ≠ m, where the step has the two apart. */
export function goToOwnCase(cell: Cell) {
  const { step, problem } = experimentStore.getState().experiment;
  const substeps = loadedStep(step)?.substeps(problem) ?? [];
  const current = substeps[substepIndex(useWalk.getState(), step)];
  if (current) goToPosition({ step, substep: substeps.indexOf(ownCase(substeps, current, cell)) });
}

export const setPlaying = (playing: boolean) =>
  withPart(further, () => {
    const first = stops()[0];
    if (playing && !neighbour(1) && first) walkTo(first);
    useWalk.setState({ playing });
  });

/** Plays while `playing`; at rest there is no timer. Stops by itself at the last step. */
export function usePlayback() {
  const { playing, speed, substep, step } = useWalk();
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(
      () => {
        if (!walkBy(1) || !neighbour(1)) useWalk.setState({ playing: false });
      },
      (SECONDS_A_STOP * 1000) / speed,
    );
    return () => clearTimeout(timer);
  }, [playing, speed, substep, step]);
}
