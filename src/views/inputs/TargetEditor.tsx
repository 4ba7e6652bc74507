import { numberText } from '../../lesson/numbers';
import { symbol } from '../../lesson/notation';
import { refOf } from '../../lesson/refs';
import { setTargetClass, setTargetDistribution, setTargetEntry } from '../../state/editTarget';
import { labelOf, outputsOf, type Experiment } from '../../state/experiment';
import { FIELDS } from '../../state/fieldTable';
import { entryName, readNumber } from '../../state/readNumber';
import { traceOf } from '../../state/traceOf';
import { page } from '../../text/en/page';
import { Choice } from '../Choice';
import { edit } from '../experimentStore';
import { Formula } from '../Formula';
import styles from './Inputs.module.css';
import { SliderRow } from './SliderRow';

const KINDS = [
  { value: 'class', content: page.inputs.targetKinds.class },
  { value: 'distribution', content: page.inputs.targetKinds.distribution },
] as const;

/** Beyond this many classes they no longer fit as segments. */
const MOST_SEGMENTS = 4;

/** y: one class, or any distribution. */
export function TargetEditor({ experiment }: { readonly experiment: Experiment }) {
  const { target } = experiment.problem;
  const y = traceOf(experiment.problem).target;
  const toKind = (kind: 'class' | 'distribution') =>
    edit((now) => {
      const likeliest = Math.max(0, y.indexOf(Math.max(...y)));
      return kind === 'class' ? setTargetClass(now, likeliest) : setTargetDistribution(now, [...y]);
    });
  return (
    <>
      <div className={styles['setting']}>
        <span className={styles['name']}>{page.inputs.target}</span>
        <Choice legend={page.inputs.targetKind} options={KINDS} value={target.kind} onChange={toKind} />
      </div>
      {target.kind === 'class' ? (
        <ClassChoice experiment={experiment} chosen={target.index} />
      ) : (
        <Distribution experiment={experiment} y={y} />
      )}
    </>
  );
}

function ClassChoice({ experiment, chosen }: { readonly experiment: Experiment; readonly chosen: number }) {
  const classes = Array.from({ length: outputsOf(experiment) }, (_, i) => i);
  const choose = (value: string) => edit((now) => setTargetClass(now, Number(value)));
  return (
    <div className={styles['setting']}>
      <span />
      {classes.length <= MOST_SEGMENTS ? (
        <Choice
          legend={page.inputs.target}
          options={classes.map((i) => ({ value: String(i), content: labelOf(experiment, i) }))}
          value={String(chosen)}
          onChange={choose}
        />
      ) : (
        <select
          aria-label={page.inputs.target}
          className={styles['select']}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
        >
          {classes.map((i) => (
            <option key={i} value={i}>
              {labelOf(experiment, i)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function Distribution({ experiment, y }: { readonly experiment: Experiment; readonly y: Float64Array }) {
  const sum = y.reduce((total, entry) => total + entry, 0);
  return (
    <>
      {Array.from(y, (entry, i) => (
        <SliderRow
          key={i}
          symbol={
            <>
              <Formula tex={SYMBOLS[i] ?? symbol('y', i)} /> <small>{experiment.labels?.[i]}</small>
            </>
          }
          name={page.inputs.targetEntry(i + 1, labelOf(experiment, i))}
          value={entry}
          minimum={FIELDS.y.control.minimum}
          maximum={FIELDS.y.control.maximum}
          step={FIELDS.y.control.step}
          tone="ink"
          refName={refOf('y', i)}
          read={(text) => readNumber('y', text, entryName('y', i))}
          onChange={(value, gesture) => edit((now) => setTargetEntry(now, i, value), gesture)}
        />
      ))}
      {Math.abs(sum - 1) > 1e-9 && <p className={styles['note']}>{page.inputs.targetSum(numberText(sum))}</p>}
    </>
  );
}

const SYMBOLS = Array.from({ length: 64 }, (_, i) => symbol('y', i));
