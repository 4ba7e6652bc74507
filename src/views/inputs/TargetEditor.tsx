import { memo } from 'react';
import type { Target } from '../../engine/problem';
import { numberText } from '../../text/numbers';
import { refOf } from '../../lesson/refs';
import { setTargetClass, setTargetDistribution, setTargetEntry, targetValues } from '../../state/editTarget';
import { labelOf, type Experiment } from '../../state/experiment';
import { FIELDS } from '../../state/fieldTable';
import { entryName, readNumber } from '../../state/readNumber';
import { page } from '../../text/en/page';
import { Choice } from '../Choice';
import { attempt, edit } from '../experimentStore';
import { LOCKED, useLocked } from '../lock';
import { EntrySymbol } from './EntrySymbol';
import styles from './Inputs.module.css';
import { SliderRow } from './SliderRow';

/** Beyond this many letters the classes no longer fit side by side. */
const MOST_LETTERS = 22;
const MIXED = 'distribution';

type TargetEditorProps = {
  readonly target: Target;
  readonly outputs: number;
  readonly labels: Experiment['labels'];
};

/** y: one class, or any distribution. */
export const TargetEditor = memo(function TargetEditor({ target, outputs, labels }: TargetEditorProps) {
  const locked = useLocked('y');
  const value = target.kind === 'class' ? String(target.index) : MIXED;
  const options = [
    ...Array.from({ length: outputs }, (_, i) => ({
      value: String(i),
      content: labels?.[i] ?? String(i + 1),
    })),
    { value: MIXED, content: page.inputs.mixed },
  ].map((option) => ({ ...option, ...(locked && option.value !== value && LOCKED) }));
  const letters = options.reduce((sum, { content }) => sum + content.length + 2, 0);
  const choose = (chosen: string) =>
    edit((now) =>
      chosen === MIXED ? setTargetDistribution(now, targetValues(now)) : setTargetClass(now, Number(chosen)),
    );
  return (
    <>
      <div className={styles['setting']}>
        <span className={styles['name']}>{page.inputs.target}</span>
        {letters <= MOST_LETTERS ? (
          <Choice legend={page.inputs.target} options={options} value={value} onChange={choose} />
        ) : (
          <select
            aria-label={page.inputs.target}
            className={styles['select']}
            value={value}
            onChange={(event) => choose(event.target.value)}
            {...(locked && LOCKED)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.content}
              </option>
            ))}
          </select>
        )}
      </div>
      {target.kind === 'distribution' && (
        <Distribution values={target.values} labels={labels} locked={locked} />
      )}
    </>
  );
});

type DistributionProps = {
  readonly values: readonly number[];
  readonly labels: Experiment['labels'];
  readonly locked: boolean;
};

function Distribution({ values, labels, locked }: DistributionProps) {
  const sum = values.reduce((total, entry) => total + entry, 0);
  return (
    <>
      {values.map((entry, i) => (
        <SliderRow
          key={i}
          symbol={<EntrySymbol letter="y" index={i} label={labelOf({ labels }, i)} />}
          name={page.inputs.targetEntry(i + 1, labelOf({ labels }, i))}
          value={entry}
          minimum={FIELDS.y.control.minimum}
          maximum={FIELDS.y.control.maximum}
          step={FIELDS.y.control.step}
          tone="ink"
          refName={refOf('y', i)}
          read={(text) => readNumber('y', text, entryName('y', i))}
          onChange={(value, gesture) => attempt((now) => setTargetEntry(now, i, value), gesture)}
          locked={locked}
        />
      ))}
      {Math.abs(sum - 1) > 1e-9 && <p className={styles['note']}>{page.inputs.targetSum(numberText(sum))}</p>}
    </>
  );
}
