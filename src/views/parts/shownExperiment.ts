import { useSyncExternalStore } from 'react';
import type { Experiment } from '../../state/experiment';
import { experimentStore } from '../experimentStore';
import { lesson, partFailed, walking } from './pageParts';

const lacks = ({ step, lesson: lessonOn }: Experiment) =>
  [
    step !== 'logits' && walking.loaded() === null ? walking : null,
    lessonOn !== null && lesson.loaded() === null ? lesson : null,
  ].filter((part) => part !== null);

let shown = experimentStore.getState().experiment;

function shownNow(): Experiment {
  const { experiment } = experimentStore.getState();
  if (lacks(experiment).length === 0) shown = experiment;
  return shown;
}

function watch(changed: () => void) {
  const ask = () => {
    for (const part of lacks(experimentStore.getState().experiment))
      part.load().catch(() => partFailed(part, ask));
    changed();
  };
  const stops = [
    // not after a notice: that of a part which did not come would ask for it again, and again
    experimentStore.subscribe((now, before) => {
      if (now.experiment !== before.experiment) ask();
    }),
    walking.watch(changed),
    lesson.watch(changed),
  ];
  return () => stops.forEach((stop) => stop());
}

/** The experiment as far as the page can show it: while a part that it needs is on its way, what was shown before. */
export const useShownExperiment = (): Experiment => useSyncExternalStore(watch, shownNow, shownNow);
