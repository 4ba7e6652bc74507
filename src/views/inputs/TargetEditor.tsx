import { numberText } from '../../text/numbers';
import { refOf } from '../../lesson/refs';
import { setTargetClass, setTargetDistribution, setTargetEntry } from '../../state/editTarget';
import { labelOf, outputsOf, type Experiment } from '../../state/experiment';
import { FIELDS } from '../../state/fieldTable';
import { entryName, readNumber } from '../../state/readNumber';
import { traceOf } from '../../state/traceOf';
import { page } from '../../text/en/page';
import { Choice } from '../Choice';
import { attempt, edit } from '../experimentStore';
import { EntrySymbol } from './EntrySymbol';
import styles from './Inputs.module.css';
import { SliderRow } from './SliderRow';

/** Beyond this many letters the classes no longer fit side by side. */
const MOST_LETTERS = 22;
const MIXED = 'distribution';

/** y: one class, or any distribution. */
export function TargetEditor({ experiment }: { readonly experiment: Experiment }) {
  const { target } = experiment.problem;
  const y = traceOf(experiment.problem).target;
  const options = [
    ...Array.from({ length: outputsOf(experiment) }, (_, i) => ({
      value: String(i),
      content: labelOf(experiment, i),
    })),
    { value: MIXED, content: page.inputs.mixed },
  ];
  const letters = options.reduce((sum, { content }) => sum + content.length + 2, 0);
  const value = target.kind === 'class' ? String(target.index) : MIXED;
  const choose = (chosen: string) =>
    edit((now) =>
      chosen === MIXED ? setTargetDistribution(now, [...y]) : setTargetClass(now, Number(chosen)),
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
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.content}
              </option>
            ))}
          </select>
        )}
      </div>
      {target.kind === 'distribution' && <Distribution experiment={experiment} y={y} />}
    </>
  );
}

function Distribution({ experiment, y }: { readonly experiment: Experiment; readonly y: Float64Array }) {
  const sum = y.reduce((total, entry) => total + entry, 0);
  return (
    <>
      {Array.from(y, (entry, i) => (
        <SliderRow
          key={i}
          symbol={<EntrySymbol letter="y" index={i} label={labelOf(experiment, i)} />}
          name={page.inputs.targetEntry(i + 1, labelOf(experiment, i))}
          value={entry}
          minimum={FIELDS.y.control.minimum}
          maximum={FIELDS.y.control.maximum}
          step={FIELDS.y.control.step}
          tone="ink"
          refName={refOf('y', i)}
          read={(text) => readNumber('y', text, entryName('y', i))}
          onChange={(value, gesture) => attempt((now) => setTargetEntry(now, i, value), gesture)}
        />
      ))}
      {Math.abs(sum - 1) > 1e-9 && <p className={styles['note']}>{page.inputs.targetSum(numberText(sum))}</p>}
    </>
  );
}
