import type { Theme } from '../../../charts/colourScale';
import type { BatchTrace } from '../../../engine/batch/batchTrace';
import type { Example, Experiment } from '../../../state/experiment';

/** What every part of the batch's panel is told. */
export type BatchProps = {
  readonly experiment: Experiment;
  readonly rows: readonly Example[];
  readonly solved: BatchTrace;
  readonly theme: Theme;
};
