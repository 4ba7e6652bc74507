import { memo, useMemo, useState } from 'react';
import { Lamp } from '../../../charts/Lamp';
import type { Vector } from '../../../engine/tensor';
import type { Trace } from '../../../engine/trace';
import {
  UPSTREAM_NAMES,
  upstreamCheck,
  type UpstreamName,
  type UpstreamResult,
} from '../../../engine/checks/upstreamCheck';
import { page } from '../../../text/en/page';
import { resultName, upstream as text, upstreamSentence } from '../../../text/en/upstreamCheck';
import { errorText, signedText } from '../../../text/numbers';
import { Choice } from '../../Choice';
import { ScrollRegion } from '../../ScrollRegion';
import styles from './Checks.module.css';
import { underflows } from './underflows';
import own from './UpstreamTrap.module.css';

const OPTIONS = UPSTREAM_NAMES.map((value) => ({ value, content: text.names[value] }));

const NONE: ReadonlySet<number> = new Set();

/** The columns of ∂a/∂z in which an entry underflowed: what they are summed to may not be said to be 0. */
function lostColumns(trace: Trace): ReadonlySet<number> {
  return new Set([...underflows(trace, 'da_dz')].map((index) => index % trace.outputs));
}

/** The trap: with one upstream for all, a check may see only the column sums of J, which any softmax has right. */
export const UpstreamTrap = memo(function UpstreamTrap({ trace }: { readonly trace: Trace }) {
  const [name, setName] = useState<UpstreamName>('ones');
  const lost = useMemo(() => lostColumns(trace), [trace]);
  const check = useMemo(() => upstreamCheck(trace, name), [trace, name]);
  return (
    <section className={styles['block']} aria-labelledby="checks-upstream">
      <h3 id="checks-upstream">{text.title}</h3>
      <Choice withLegend legend={text.choose} options={OPTIONS} value={name} onChange={setName} />
      {check ? (
        <>
          <p className={own['words']}>{upstreamSentence(trace, name, check)}</p>
          <ScrollRegion label={text.table}>
            <table className={own['results']}>
              <thead>
                <tr>
                  <th scope="col">{text.row}</th>
                  <th scope="col">{text.verdict}</th>
                  <th scope="col">{text.error}</th>
                  {Array.from(check.upstream, (_, m) => (
                    <th key={m} scope="col">
                      {text.entry(String(m + 1))}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <Numbers name={text.gradient} values={check.upstream} lost={NONE} />
                <Numbers name={text.numeric} values={check.numeric} lost={lost} />
                {check.results.map((result) => (
                  <Result key={resultName(result)} result={result} trace={trace} lost={lost} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      ) : (
        <p className={own['words']}>{text.notFinite}</p>
      )}
    </section>
  );
});

type Lost = { readonly lost: ReadonlySet<number> };

function Numbers({ name, values, lost }: Lost & { readonly name: string; readonly values: Vector }) {
  return (
    <tr className={own['given']}>
      <th scope="row" colSpan={3}>
        {name}
      </th>
      <Entries values={values} lost={lost} />
    </tr>
  );
}

type ResultProps = Lost & { readonly result: UpstreamResult; readonly trace: Trace };

function Result({ result, trace, lost }: ResultProps) {
  const { form, argument } = trace.used;
  const isRight = result.choice !== null && result.choice.form === result.choice.argument;
  const isOn = result.choice?.form === form && result.choice.argument === argument;
  return (
    <tr data-on={isOn || undefined} data-passes={result.passes}>
      <th scope="row">{resultName(result)}</th>
      <td>
        <Lamp standing={result.passes ? 'lit' : 'out'} /> {result.passes ? text.passes : text.fails}
      </td>
      <td>{errorText(result.maxError)}</td>
      <Entries values={result.product} lost={isRight ? lost : NONE} />
    </tr>
  );
}

function entry(value: number, isLost: boolean): string {
  if (!Number.isFinite(value)) return text.noNumber;
  return value === 0 && isLost ? page.jacobian.underflow : signedText(value);
}

function Entries({ values, lost }: Lost & { readonly values: Vector }) {
  return Array.from(values, (value, m) => (
    <td key={m} className={own['entry']}>
      {entry(value, lost.has(m))}
    </td>
  ));
}
