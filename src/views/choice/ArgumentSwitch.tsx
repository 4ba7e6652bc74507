import { memo } from 'react';
import type { Theme } from '../../charts/colourScale';
import type { Argument } from '../../engine/problem';
import type { Trace } from '../../engine/trace';
import { setArgument, setForm } from '../../state/editChoices';
import { page } from '../../text/en/page';
import { verdictSentence } from '../../text/en/verdict';
import { Choice } from '../Choice';
import { edit } from '../experimentStore';
import styles from './ArgumentSwitch.module.css';
import { FourAtAGlance } from './FourAtAGlance';

const ARGUMENTS = (['z', 'a'] as const).map((value) => ({ value, content: page.choice.arguments[value] }));

/**
 * The heart of the page: what ∂a/∂z is evaluated from and what its formula is written in, the four ways as pictures,
 * and a verdict in words with a number.
 */
export const ArgumentSwitch = memo(function ArgumentSwitch(props: {
  readonly trace: Trace;
  readonly theme: Theme;
}) {
  const { trace, theme } = props;
  const { argument, form, activation } = trace.problem;
  const hasFormInA = trace.choices[3].computed !== null;
  const name = page.inputs.activations[activation];
  const forms = (['auto', 'z', 'a'] as const).map((value) => ({
    value,
    content: page.choice.forms[value],
    ...(value === 'a' && !hasFormInA ? { disabled: true, title: page.choice.noFormInA(name) } : {}),
  }));
  return (
    <section className={styles['switch']} aria-label={page.choice.name} data-panel="argument">
      <div className={styles['choices']}>
        <Choice
          withLegend
          legend={page.choice.argument}
          options={ARGUMENTS}
          value={argument}
          tone={argument}
          onChange={(value) => edit((now) => setArgument(now, value))}
        />
        <Choice<Argument | 'auto'>
          withLegend
          legend={page.choice.form}
          options={forms}
          value={form}
          tone={form === 'auto' ? 'ink' : form}
          onChange={(value) => edit((now) => setForm(now, value))}
        />
      </div>
      <FourAtAGlance trace={trace} theme={theme} />
      <Verdict trace={trace} />
    </section>
  );
});

const MARKS = { right: '✓', wrong: '✗', coincidence: '≈', equivalent: '✓', standsIn: '!' } as const;

function Verdict({ trace }: { readonly trace: Trace }) {
  const { kind, headline, detail } = verdictSentence(trace);
  return (
    <p className={styles['verdict']} data-verdict={kind} role="status">
      <span aria-hidden="true" className={styles['mark']}>
        {MARKS[kind]}
      </span>
      <span>
        <strong>{headline}</strong> {detail}
      </span>
    </p>
  );
}
