import { memo, useMemo } from 'react';
import { INVARIANT_IDS, invariants } from '../../../engine/checks/invariants';
import type { Argument } from '../../../engine/problem';
import type { Trace } from '../../../engine/trace';
import { setActivationFunction, setChoice } from '../../../state/editChoices';
import { checks } from '../../../text/en/checks';
import { page } from '../../../text/en/page';
import type { LampColumn } from '../../../text/lamps';
import { lampSentences } from '../../../text/lampSentences';
import { edit } from '../../experimentStore';
import { useLock } from '../../lock';
import styles from './Checks.module.css';
import { LampCell, OwnMeasure } from './LampCells';
import table from './LampTable.module.css';

type Column = LampColumn & { readonly isOn: boolean; readonly name: string };

function columnsOf(trace: Trace): readonly Column[] {
  return trace.choices.map((choice) => {
    const { form, argument, computed } = choice;
    const standing = page.choice.standing[computed?.verdict ?? 'none'];
    return {
      form,
      argument,
      lamps: invariants(trace, choice),
      isOn: trace.used.form === form && trace.used.argument === argument,
      name: page.choice.thumbnail(form, argument, standing),
    };
  });
}

/** The lamps: what each of the four choices does to them, with the residuals of the reader's own. */
export const LampTable = memo(function LampTable({ trace }: { readonly trace: Trace }) {
  const columns = useMemo(() => columnsOf(trace), [trace]);
  const own = columns.find(({ isOn }) => isOn)?.lamps ?? null;
  return (
    <section className={styles['block']} aria-labelledby="checks-lamps">
      <h3 id="checks-lamps">{checks.lamps}</h3>
      <table className={table['lamps']}>
        <thead>
          <tr>
            <th scope="col">{checks.head.check}</th>
            <th scope="col" className={table['number']}>
              {checks.head.residual}
            </th>
            <th scope="col" className={table['number']}>
              {checks.head.limit}
            </th>
            {columns.map(({ form, argument, isOn, name, lamps }) => (
              <Head key={form + argument} {...{ form, argument, isOn, name }} isThere={lamps !== null} />
            ))}
          </tr>
        </thead>
        <tbody>
          {INVARIANT_IDS.map((id) => (
            <tr key={id} data-lamp-row={id}>
              <OwnMeasure id={id} own={own} trace={trace} />
              {columns.map(({ form, argument, lamps, isOn }) => (
                <LampCell key={form + argument} lamps={lamps} id={id} isOn={isOn} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Words trace={trace} columns={columns} />
    </section>
  );
});

function Words({ trace, columns }: { readonly trace: Trace; readonly columns: readonly Column[] }) {
  const lock = useLock();
  const { activation } = trace.problem;
  if (activation === 'softmax')
    return <p className={table['words']}>{lampSentences(trace, columns).join(' ')}</p>;
  return (
    <>
      <p className={table['words']}>{checks.onlySoftmax(page.inputs.activations[activation])}</p>
      <button
        type="button"
        className={styles['back']}
        onClick={() => edit((now) => setActivationFunction(now, 'softmax'))}
        {...lock((now) => setActivationFunction(now, 'softmax'))}
      >
        {checks.backToSoftmax}
      </button>
    </>
  );
}

type HeadProps = {
  readonly form: Argument;
  readonly argument: Argument;
  readonly isOn: boolean;
  readonly isThere: boolean;
  readonly name: string;
};

const Head = memo(function Head({ form, argument, isOn, isThere, name }: HeadProps) {
  const lock = useLock();
  return (
    <th scope="col" className={table['pair']}>
      <button
        type="button"
        aria-pressed={isOn}
        aria-label={name}
        title={name}
        disabled={!isThere}
        data-pair={form + argument}
        onClick={() => edit((now) => setChoice(now, form, argument))}
        {...lock((now) => setChoice(now, form, argument))}
      >
        <span>
          {checks.writtenIn} <b data-tone={form}>{form}</b>
        </span>
        <span>
          {checks.given} <b data-tone={argument}>{argument}</b>
        </span>
      </button>
    </th>
  );
});
