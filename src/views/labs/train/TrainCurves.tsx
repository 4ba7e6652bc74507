import { useMemo, useState } from 'react';
import { LineChart } from '../../../charts/curves/LineChart';
import type { Trained } from '../../../state/training/trainingSession';
import { figureTitles } from '../../../text/en/figureTitles';
import { grouped } from '../../../text/en/grouped';
import { train } from '../../../text/en/labs/train';
import { numberText } from '../../../text/numbers';
import { FigureMenu } from '../../figure/FigureMenu';
import { lossAxis, zeroSteps } from './lossAxis';
import type { TrainedSentences } from './trainFacts';
import { dotsAt, hitsOf, lossesOf } from './trainSeries';
import styles from './TrainLab.module.css';
import type { Playhead } from './usePlayhead';

type TrainCurvesProps = {
  readonly trained: Trained;
  readonly said: TrainedSentences;
  readonly playhead: Playhead;
  readonly isStale: boolean;
};

/** E of both runs against the step, and of several samples how many come out right; the handle is the step looked at. */
export function TrainCurves({ trained, said, playhead, isStale }: TrainCurvesProps) {
  const { plan, pair } = trained;
  const { rows } = plan.set;
  const [pointed, setPointed] = useState<number | null>(null);
  const x = useMemo(() => stepAxis(plan.steps), [plan.steps]);
  const y = useMemo(() => lossAxis(pair, rows), [pair, rows]);
  const series = useMemo(() => lossesOf(pair), [pair]);
  const readout = (step: number) => train.readout(pair.right, pair.wrong, step, rows);
  const last = Math.max(pair.right.step, pair.wrong.step);
  const held = (value: number) => Math.min(last, Math.round(value));
  const handle = {
    value: playhead.step,
    step: 1,
    isWhole: true,
    name: train.chart.scrub,
    valueText: (value: number) => readout(held(value)),
    onDrag: (value: number) => playhead.goTo(held(value)),
    pointed,
    onPoint: (value: number | null) => setPointed(value === null ? null : held(value)),
  };
  const dots = dotsAt(pair, playhead.step);
  const zeros = zeroSteps(pair);
  return (
    <div className={styles['curves']} data-stale={isStale || undefined} data-figure="part">
      <LineChart
        x={x}
        y={y}
        series={series}
        dots={dots}
        label={train.chart.lossLabel(said.right, said.wrong)}
        height={210}
        handle={handle}
      />
      <p className={styles['readout']}>{readout(pointed ?? playhead.step)}</p>
      {pair.right.stride > 1 && <p className={styles['note']}>{train.snapshots(pair.right.stride)}</p>}
      <FigureMenu
        name="training"
        title={figureTitles.training}
        table={({ curvesTable }) => curvesTable({ name: 'training', x: train.chart.step, series, dots })}
      />
      {zeros && <p className={styles['note']}>{zeros}</p>}
      {rows > 1 && <Hits trained={trained} step={playhead.step} />}
    </div>
  );
}

function Hits({ trained, step }: { readonly trained: Trained; readonly step: number }) {
  const { plan, pair } = trained;
  const { rows } = plan.set;
  const x = useMemo(() => stepAxis(plan.steps), [plan.steps]);
  const series = useMemo(() => hitsOf(pair, rows), [pair, rows]);
  const ends = [pair.right, pair.wrong].map((record) => record.hits[record.step] ?? 0);
  return (
    <div data-figure="part">
      <LineChart
        x={x}
        y={HITS}
        series={series}
        guides={[{ kind: 'vertical', at: step }]}
        label={train.chart.hitsLabel(ends[0] ?? 0, ends[1] ?? 0, rows)}
        height={130}
      />
      <FigureMenu
        name="right_answers"
        title={figureTitles.hits}
        table={({ curvesTable }) => curvesTable({ name: 'right_answers', x: train.chart.step, series })}
      />
    </div>
  );
}

const HITS = {
  domain: [0, 1],
  scale: 'linear',
  label: train.chart.hits,
  ticks: 3,
  format: (value: number) => `${Math.round(100 * value)} %`,
} as const;

/** Between whole steps ticks stand only where there are very few. */
const stepTick = (step: number): string => (Number.isInteger(step) ? grouped(step) : numberText(step, 1));

const stepAxis = (steps: number) =>
  ({ domain: [0, steps], scale: 'linear', label: train.chart.step, format: stepTick }) as const;
