import { useId, useState, type KeyboardEvent } from 'react';
import type { Ref } from '../lesson/refs';
import type { Outcome } from '../engine/trace';
import styles from './NumberField.module.css';

type NumberFieldProps = {
  readonly name: string;
  readonly value: number;
  /** Reads what was typed, or says in a sentence what is wrong with it. */
  readonly read: (text: string) => Outcome<number, string>;
  readonly onChange: (value: number) => void;
  /** Several numbers pasted at once, where they have somewhere to go; false: not a list. */
  readonly onPasteList?: (text: string) => Outcome<boolean, string>;
  /** What ↑ and ↓ add. */
  readonly step?: number;
  readonly refName?: Ref;
  readonly compact?: boolean;
};

const shown = (value: number) =>
  value === -Infinity ? '-inf' : String(Number(value.toPrecision(5))).replace('-', '−');

/** What one has typed on the way to a number, such as "-" or "1e": not yet an error. */
const isUnfinished = (text: string) =>
  /^\s*(?:[-−+]?\.?|[-−]in?|[-−+]?[\d.]+e[-−+]?)$/i.test(text) && text.trim() !== '';

/**
 * A number to type. What cannot be read stays in the field with a sentence below it, while the page keeps running on
 * the last good value; Escape takes that value back. A text field, because a number field hides what it refuses.
 */
export function NumberField(props: NumberFieldProps) {
  const { name, value, read, onChange, step = 0.1 } = props;
  const [draft, setDraft] = useState<{ text: string; basis: number; problem: string | null } | null>(null);
  const problemId = useId();
  // A draft belongs to the value it was typed over: when a slider or an undo moves that value, the draft is over.
  const current = draft && Object.is(draft.basis, value) ? draft : null;

  const type = (text: string, finished = false) => {
    if (!finished && isUnfinished(text)) return setDraft({ text, basis: value, problem: null });
    const result = read(text);
    if (!result.ok) return setDraft({ text, basis: value, problem: result.failure });
    setDraft({ text, basis: result.value, problem: null });
    if (!Object.is(result.value, value)) onChange(result.value);
  };

  const leave = () => {
    if (!current || current.problem) return;
    if (isUnfinished(current.text)) type(current.text, true);
    else setDraft(null);
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && current) setDraft(null);
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const by = (event.key === 'ArrowUp' ? step : -step) * (event.shiftKey ? 10 : 1);
    type(String(Number((value + by).toPrecision(12))));
  };

  return (
    <span className={styles['field']} data-compact={props.compact}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={name}
        aria-invalid={current?.problem ? true : undefined}
        aria-describedby={current?.problem ? problemId : undefined}
        title={current ? undefined : String(value)}
        data-ref={props.refName}
        value={current ? current.text : shown(value)}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={() => leave()}
        onPaste={(event) => {
          const result = props.onPasteList?.(event.clipboardData.getData('text'));
          if (!result || (result.ok && !result.value)) return;
          event.preventDefault();
          const text = event.clipboardData.getData('text');
          setDraft(result.ok ? null : { text, basis: value, problem: result.failure });
        }}
      />
      {current?.problem && (
        <span id={problemId} role="alert" className={styles['problem']}>
          {current.problem}
        </span>
      )}
    </span>
  );
}
