import { STEP_IDS } from '../../lesson/stepIds';
import type { Experiment } from '../../state/experiment';
import type { Notice } from '../../state/refusal';
import { traceOf } from '../../state/traceOf';
import { heardText } from '../../text/en/heard';
import { say } from '../../text/en/spoken';
import { verdictSentence } from '../../text/en/verdict';
import type { Veiled } from '../../lesson/beats/beat';
import { useLessonProgress } from '../lesson/progress';
import { loadedStep } from '../loadedStep';
import { lesson } from '../parts/pageParts';
import { substepIndex, type Walk } from '../walk';
import { causesSaid } from './causesSaid';

/** What the page stood at when it last said something, or stands at now. */
type Standing = Walk & { readonly experiment: Experiment; readonly notices: readonly Notice[] };

function stepSaid(before: Standing, now: Standing): string {
  const { step: id, problem } = now.experiment;
  const place = substepIndex(now, id);
  const isOther = before.experiment.step !== id;
  if (!isOther && substepIndex(before, id) === place) return '';
  const step = loadedStep(id);
  const substeps = step?.substeps(problem) ?? [];
  const part = substeps.length > 1 ? substeps[place] : undefined;
  return [
    isOther && step ? heardText.step(STEP_IDS.indexOf(id) + 1, STEP_IDS.length, step.title(problem)) : '',
    part ? heardText.part(place + 1, substeps.length, part.title) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A question of the lesson that covers a part covers it for the ears too. */
const isHeard = (part: Veiled, { experiment }: Standing): boolean =>
  experiment.lesson === null || !lesson.loaded()?.isCovered(part, experiment, useLessonProgress.getState());

/** What came of other numbers. The verdict is no one's question where its switch is not shown. */
function outcomeSaid(now: Standing): string {
  const trace = traceOf(now.experiment.problem);
  const { headline, detail } = verdictSentence(trace);
  return [
    isHeard('outcome', now) ? heardText.loss(say(trace.loss)) : '',
    isHeard('band', now) && document.querySelector('[data-panel="argument"]') ? `${headline} ${detail}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** In plain words what differs, and the verdict on it; empty where nothing does that is heard. */
export function changeSaid(before: Standing, now: Standing): string {
  const causes = causesSaid(before.experiment, now.experiment);
  const notices = now.notices.filter((notice) => !before.notices.includes(notice));
  return [stepSaid(before, now), causes, causes && outcomeSaid(now), ...notices.map(({ reason }) => reason)]
    .filter(Boolean)
    .join(' ');
}
