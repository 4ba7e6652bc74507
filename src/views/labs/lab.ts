import type { Theme } from '../../charts/colourScale';
import type { Trace } from '../../engine/trace';
import type { Substep } from '../../lesson/step';
import type { Experiment } from '../../state/experiment';

/** What every lab is told. */
export type LabProps = {
  readonly experiment: Experiment;
  readonly trace: Trace;
  /** The sub-step that the walk is at, within `experiment.step`. */
  readonly substep: Substep;
  readonly theme: Theme;
};
