import { useId } from 'react';
import type { DescentPath } from '../../../engine/descent/descentPath';
import type { Trace } from '../../../engine/trace';
import { numberText } from '../../../text/numbers';
import { simplex } from '../../../text/en/simplex';
import { sliderText } from '../../../text/en/slider';
import { pathText } from '../../../text/pathText';
import { useAnnounced } from '../../announce';
import { Slider } from '../../Slider';
import styles from './Simplex.module.css';
import { apartAtEnd, type Paths } from './simplexNumbers';

const MOST_STEPS = 40;

const stepsOf = ({ losses }: DescentPath) => losses.length - 1;

/** E at the end of a path, or that there was none. */
const lastOf = ({ losses }: DescentPath) =>
  losses.length > 1 ? numberText(losses.at(-1) ?? NaN) : simplex.losses.noStep;

function conclusion(trace: Trace, paths: Paths): string {
  return pathText({
    ...paths,
    coincidence: trace.used.verdict === 'coincidence',
    apart: apartAtEnd(paths),
    learningRate: trace.problem.learningRate,
    maskedTarget: trace.target.some((y, i) => y !== 0 && trace.logits[i] === -Infinity),
  });
}

type LossesProps = {
  readonly trace: Trace;
  readonly paths: Paths;
  readonly steps: number;
  readonly onSteps: (steps: number) => void;
};

/** How many steps the paths have, what E is at their ends, and what that shows. */
export function Losses({ trace, paths, steps, onSteps }: LossesProps) {
  const id = useId();
  const text = conclusion(trace, paths);
  useAnnounced(text, 'paths');
  const { right, used } = paths;
  return (
    <div className={styles['part']}>
      <div className={styles['steps']}>
        <label htmlFor={id}>{simplex.steps(trace.problem.learningRate)}</label>
        <Slider
          id={id}
          isWhole
          min={1}
          max={MOST_STEPS}
          step={1}
          value={steps}
          aria-valuetext={sliderText.value(
            simplex.steps(trace.problem.learningRate),
            simplex.stepCount(steps),
          )}
          onMove={onSteps}
        />
        <span aria-hidden="true">{steps}</span>
      </div>
      <dl className={styles['losses']}>
        <Loss name={simplex.losses.now} value={numberText(trace.loss)} tone="ink" />
        <Loss name={simplex.losses.right(stepsOf(right))} value={lastOf(right)} tone="right" />
        {used && <Loss name={simplex.losses.wrong(stepsOf(used))} value={lastOf(used)} tone="wrong" />}
      </dl>
      <p className={styles['conclusion']}>{text}</p>
    </div>
  );
}

function Loss({
  name,
  value,
  tone,
}: {
  readonly name: string;
  readonly value: string;
  readonly tone: string;
}) {
  return (
    <div data-tone={tone}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
