import { memo } from 'react';
import type { Theme } from '../../charts/colourScale';
import type { Argument, Problem } from '../../engine/problem';
import type { Trace } from '../../engine/trace';
import { setArgument, setForm } from '../../state/editChoices';
import { failure } from '../../text/en/failure';
import { page } from '../../text/en/page';
import { verdictSentence } from '../../text/en/verdict';
import { Choice } from '../Choice';
import { ComputedText } from '../ComputedText';
import { edit } from '../experimentStore';
import { Boundary } from '../failure/Boundary';
import { useLock } from '../lock';
import styles from './ArgumentSwitch.module.css';
import { useSettled } from '../useSettled';
import { whileSeen, type Place } from '../whileSeen';
import { FourAtAGlance } from './FourAtAGlance';
import { LampStrip } from './LampStrip';

type ArgumentSwitchProps = {
  readonly trace: Trace;
  readonly theme: Theme;
  /** Whether the four thumbnails are shown; not where they stand in full size below. */
  readonly withBoard: boolean;
};

/**
 * The heart of the page: what ∂a/∂z is evaluated from and what its formula is written in, the four ways as pictures,
 * a verdict in words with a number, and the lamps that the choice leaves on.
 */
export const ArgumentSwitch = whileSeen(function ArgumentSwitch(props: ArgumentSwitchProps & Place) {
  const { trace, theme, withBoard, place } = props;
  const { argument, form, activation } = trace.problem;
  return (
    <section ref={place} className={styles['switch']} aria-label={page.choice.name} data-panel="argument">
      <Choices
        argument={argument}
        form={form}
        activation={activation}
        hasFormInA={trace.choices[3].computed !== null}
      />
      {withBoard && (
        <Boundary title={failure.names.board}>
          <FourAtAGlance trace={trace} theme={theme} />
        </Boundary>
      )}
      <div className={styles['outcome']}>
        <Boundary title={failure.names.verdict}>
          <Verdict trace={trace} />
          <LampStrip trace={trace} />
        </Boundary>
      </div>
    </section>
  );
});

type ChoicesProps = Pick<Problem, 'argument' | 'form' | 'activation'> & { readonly hasFormInA: boolean };

const Choices = memo(function Choices({ argument, form, activation, hasFormInA }: ChoicesProps) {
  const lock = useLock();
  const args = (['z', 'a'] as const).map((value) => ({
    value,
    content: page.choice.arguments[value],
    ...lock((now) => setArgument(now, value)),
  }));
  const forms = (['auto', 'z', 'a'] as const).map((value) => ({
    value,
    content: page.choice.forms[value],
    ...lock((now) => setForm(now, value)),
    ...(value === 'a' && !hasFormInA
      ? { disabled: true, title: page.choice.noFormInA(page.inputs.activations[activation]) }
      : {}),
  }));
  return (
    <div className={styles['choices']}>
      <Choice
        withLegend
        legend={page.choice.argument}
        options={args}
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
  );
});

const MARKS = { right: '✓', wrong: '✗', coincidence: '≈', equivalent: '✓', standsIn: '!' } as const;

/**
 * What the choice computes. Screen readers find it as it came to rest, and are told by the announcer. What they find
 * also keeps the room, unseen: what is seen lies over it, so that its digits are laid out without looking at the page.
 */
function Verdict({ trace }: { readonly trace: Trace }) {
  const { kind, headline, detail } = verdictSentence(trace);
  const text = `${headline}\n${detail}`;
  const settled = useSettled(text);
  // Another verdict takes its room at once, or its lines would lie over the lamps until it has come to rest.
  const [settledHeadline, settledDetail] = (settled.startsWith(`${headline}\n`) ? settled : text).split('\n');
  return (
    <div className={styles['verdict']} data-verdict={kind}>
      <span aria-hidden="true" className={styles['mark']}>
        {MARKS[kind]}
      </span>
      <div className={styles['sentence']}>
        <p className={styles['heard']}>
          <strong>{settledHeadline}</strong> <ComputedText text={settledDetail ?? ''} />
        </p>
        <p aria-hidden="true" className={styles['seen']}>
          <strong>{headline}</strong> <ComputedText text={detail} />
        </p>
      </div>
    </div>
  );
}
