import type { Theme } from '../../charts/colourScale';
import type { Trace } from '../../engine/trace';
import type { Experiment } from '../../state/experiment';

/** What every part of *Why* is told. */
export type SectionProps = {
  readonly experiment: Experiment;
  readonly trace: Trace;
  readonly theme: Theme;
};
