import type { Theme } from '../../charts/colourScale';
import type { Trace } from '../../engine/trace';
import type { Step, Substep } from '../../lesson/step';
import type { Experiment } from '../../state/experiment';

/** What everything on the stage is told. */
export type StageProps = {
  readonly experiment: Experiment;
  readonly trace: Trace;
  readonly step: Step;
  readonly substep: Substep;
  readonly theme: Theme;
};
