import { RANDOM_REACH } from '../../../engine/training/seededOrder';
import { BATCH_SIZES, SEED } from '../../../state/training/trainingSetup';
import { readWhole } from '../../../state/training/readWhole';
import { train } from '../../../text/en/labs/train';
import { Choice } from '../../Choice';
import { NumberField } from '../../NumberField';
import type { TrainControlsProps } from './TrainControls';
import styles from './TrainLab.module.css';

type TrainOptionsProps = Omit<TrainControlsProps, 'experiment'> & { readonly rows: number };

const STARTS = (['page', 'random'] as const).map((value) => ({ value, content: train.startNames[value] }));

/** Where the runs start, how many samples a step takes, and the seed of both. */
export function TrainOptions({ choice, onChoice, rows }: TrainOptionsProps) {
  const set = (change: Partial<typeof choice>) => onChoice({ ...choice, ...change });
  const sizes = [
    { value: 'all', content: train.perStepAll },
    ...BATCH_SIZES.filter((size) => size < rows).map((size) => ({
      value: String(size),
      content: train.perStepSome(size),
    })),
  ];
  const size = choice.batchSize !== null && choice.batchSize < rows ? String(choice.batchSize) : 'all';
  return (
    <details className={styles['options']}>
      <summary>{train.more}</summary>
      <div className={styles['controls']}>
        <Choice
          legend={train.start}
          withLegend
          options={STARTS}
          value={choice.start}
          onChange={(start) => set({ start })}
        />
        {rows > 1 && (
          <Choice
            legend={train.perStep}
            withLegend
            options={sizes}
            value={size}
            onChange={(value) => set({ batchSize: value === 'all' ? null : Number(value) })}
          />
        )}
        <span className={styles['control']}>
          <span>{train.seed}</span>
          <NumberField
            name={train.seed}
            value={choice.seed}
            step={1}
            read={(text) => readWhole(train.seed, text, SEED)}
            onChange={(seed) => {
              set({ seed });
              return { ok: true, value: seed };
            }}
          />
        </span>
      </div>
      <p className={styles['note']}>
        {train.startHint(RANDOM_REACH)} {rows > 1 && train.order}
      </p>
    </details>
  );
}
