import { useMemo } from 'react';
import type { Theme } from '../../../charts/colourScale';
import { SummedHeatmap } from '../../../charts/matrices/SummedHeatmap';
import { at } from '../../../engine/tensor';
import type { Trained } from '../../../state/training/trainingSession';
import { indexed } from '../../../text/en/names';
import { four } from '../../../text/en/four';
import { figureTitles } from '../../../text/en/figureTitles';
import { train } from '../../../text/en/labs/train';
import { numberText } from '../../../text/numbers';
import { FigureMenu } from '../../figure/FigureMenu';
import { ScrollRegion } from '../../ScrollRegion';
import { SamplePicker } from './SamplePicker';
import { SampleTable } from './SampleTable';
import styles from './TrainLab.module.css';
import { momentsOf } from './trainMoments';

type TrainMomentProps = {
  readonly trained: Trained;
  readonly step: number;
  /** from 0 */
  readonly sample: number;
  readonly onSample: (sample: number) => void;
  readonly labels: readonly string[] | null;
  readonly theme: Theme;
  readonly isStale: boolean;
};

/** What the cells of a row may take in all, in px. */
const WIDEST = 174;

/** Both runs after one step: what each takes for ∂a/∂z of a sample, and its a and E. */
export function TrainMoment(props: TrainMomentProps) {
  const { trained, step, sample, theme } = props;
  const { plan } = trained;
  const moments = useMemo(() => momentsOf(trained, step, sample), [trained, step, sample]);
  const size = plan.set.outputs;
  const limit = limitOf(trained);
  // one size of type in both, and while the steps are walked
  const beside = moments.flatMap(({ jacobian }) => numbersOf(jacobian.values, size));
  const names = (letter: string) => Array.from({ length: size }, (_, i) => indexed(letter, i));
  return (
    <div className={styles['moment']} data-stale={props.isStale || undefined} data-figure="line">
      <div className={styles['momentHead']}>
        <strong>{train.moment(step)}</strong>
        {plan.set.rows > 1 && (
          <SamplePicker count={plan.set.rows} sample={sample} onSample={props.onSample} />
        )}
      </div>
      <ScrollRegion label={train.matrices}>
        <div className={styles['matrices']}>
          {moments.map(({ side, way, taken, jacobian }) => (
            <figure key={side} className={styles['matrix']} data-side={side}>
              <figcaption>
                <strong>{train[side]}</strong> {train.matrix(way)}
                {taken < step && <span> {train.momentStopped(taken)}</span>}
              </figcaption>
              <SummedHeatmap
                size={size}
                values={jacobian.values}
                limit={limit}
                theme={theme}
                beside={beside}
                cellText={(row, column) => train.cell(at(jacobian.values, row * size + column))}
                rowNames={names('a')}
                columnNames={names('z')}
                widest={WIDEST}
                sums={null}
                label={train.matrixLabel(side, taken, matrixSaid(jacobian.values, size))}
              />
            </figure>
          ))}
        </div>
      </ScrollRegion>
      <FigureMenu
        name="training_da_dz"
        title={figureTitles.moment}
        limit={limit}
        table={({ pairTable }) =>
          pairTable({
            name: 'training_da_dz',
            matrices: moments.map(({ side, jacobian }) => ({ head: train[side], matrix: jacobian })),
          })
        }
      />
      <SampleTable moments={moments} labels={props.labels} />
      <p className={styles['note']}>{train.scale(numberText(limit, 2))}</p>
    </div>
  );
}

/** Of softmax the largest entry is at most ¼ / T; so that no colour jumps on the way, it is the limit throughout. */
const limitOf = ({ plan }: Trained): number =>
  plan.settings.activation === 'softmax' ? 0.25 / plan.settings.temperature : 1;

/** What most steps have among their numbers, so that it sets the size before it is there. */
const USUAL = -9e-4;

const numbersOf = (values: Float64Array, size: number): readonly string[] =>
  size > LARGEST_SAID ? [] : [USUAL, ...values].filter((value) => Number.isFinite(value)).map(train.cell);

const LARGEST_SAID = 6;

function matrixSaid(values: Float64Array, size: number): string {
  if (size > LARGEST_SAID) return '';
  return four.rows(
    Array.from({ length: size }, (_, i) => Array.from(values.subarray(i * size, (i + 1) * size))),
  );
}
