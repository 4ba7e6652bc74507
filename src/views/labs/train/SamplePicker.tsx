import { readWhole } from '../../../state/training/readWhole';
import { train } from '../../../text/en/labs/train';
import { NumberField } from '../../NumberField';
import styles from './TrainLab.module.css';
import { WalkButton } from './WalkButton';

type SamplePickerProps = {
  readonly count: number;
  /** from 0 */
  readonly sample: number;
  readonly onSample: (sample: number) => void;
};

/** Which of the samples is looked at, counted from 1. */
export function SamplePicker({ count, sample, onSample }: SamplePickerProps) {
  return (
    <span className={styles['sample']} data-undrawn>
      <span>{train.sample}</span>
      <WalkButton name={train.previous} isOff={sample === 0} onClick={() => onSample(sample - 1)}>
        ‹
      </WalkButton>
      <NumberField
        name={train.sample}
        value={sample + 1}
        step={1}
        read={(text) => readWhole(train.sample, text, { minimum: 1, maximum: count })}
        onChange={(value) => {
          onSample(value - 1);
          return { ok: true, value };
        }}
      />
      <WalkButton name={train.next} isOff={sample === count - 1} onClick={() => onSample(sample + 1)}>
        ›
      </WalkButton>
      <span>{train.sampleOf(count)}</span>
    </span>
  );
}
