import { useMemo, useState } from 'react';
import type { Theme } from '../../../charts/colourScale';
import { FLOWER } from '../../../lesson/iris';
import { currentRow } from '../../../state/editBatch';
import type { Experiment } from '../../../state/experiment';
import { dataOf, type TrainingData } from '../../../state/training/trainingSetup';
import type { Trained } from '../../../state/training/trainingSession';
import { useSettled } from '../../useSettled';
import { TrainCurves } from './TrainCurves';
import { trainedSentences } from './trainFacts';
import styles from './TrainLab.module.css';
import { TrainMoment } from './TrainMoment';
import { TrainHeadline, TrainVerdict } from './TrainVerdict';
import type { Playhead } from './usePlayhead';

type TrainedRunsProps = {
  readonly trained: Trained;
  readonly experiment: Experiment;
  readonly data: TrainingData | null;
  readonly playhead: Playhead;
  readonly isStale: boolean;
  /** Whether it is still getting longer. */
  readonly isGrowing: boolean;
  readonly theme: Theme;
};

/** Two runs: what became of them, their curves, and one step of them. */
export function TrainedRuns(props: TrainedRunsProps) {
  const { trained, experiment, data, playhead, isStale } = props;
  const [sample, setSample] = useState<number | null>(null);
  const atRest = useSettled(trained);
  const said = useMemo(() => trainedSentences(atRest), [atRest]);
  const isUnsaid = isStale || props.isGrowing;
  const usual = usualSample(experiment, dataOf(experiment, data));
  return (
    <>
      <TrainHeadline said={said} isStale={isUnsaid} />
      <div className={styles['pictures']}>
        <div className={styles['told']}>
          <TrainCurves trained={trained} said={said} playhead={playhead} isStale={isStale} />
          <TrainVerdict said={said} isStale={isUnsaid} />
        </div>
        <TrainMoment
          trained={trained}
          step={playhead.step}
          sample={Math.min(trained.plan.set.rows - 1, sample ?? usual)}
          onSample={setSample}
          labels={experiment.labels}
          theme={props.theme}
          isStale={isStale}
        />
      </div>
    </>
  );
}

/** The sample that the rest of the page shows. */
function usualSample(experiment: Experiment, data: TrainingData): number {
  if (data === 'iris') return FLOWER;
  return data === 'batch' ? currentRow(experiment) : 0;
}
