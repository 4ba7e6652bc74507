import { useId, type ClipboardEvent, type KeyboardEvent } from 'react';
import { scaleOfKey } from '../charts/sliderKeys';
import type { Ref } from '../lesson/refs';
import type { Outcome } from '../engine/trace';
import { page } from '../text/en/page';
import { asCode, rounded, written } from '../text/numbers';
import styles from './NumberField.module.css';
import { useDraft } from './useDraft';

type NumberFieldProps = {
  readonly name: string;
  readonly value: number;
  readonly read: (text: string) => Outcome<number, string>;
  readonly onChange: (value: number) => Outcome<unknown, { readonly reason: string }>;
  /** Several numbers pasted at once, where they have somewhere to go; false: not a list. */
  readonly onPasteList?: ((text: string) => Outcome<boolean, string>) | undefined;
  /** What ↑ and ↓ add; ten times as much with Shift, a tenth with Alt or Ctrl. */
  readonly step?: number | undefined;
  readonly refName?: Ref | undefined;
  /** Can be read and copied, and not changed. */
  readonly locked?: boolean | undefined;
};

/** As it may be typed: a masked logit is -inf. */
const allDigits = (value: number) => (value === -Infinity ? '-inf' : written(String(value)));
const shown = (value: number) => allDigits(rounded(value, 5));

/** All its digits where it does not show them, and why it cannot be changed. */
function titleOf(value: number, locked: boolean | undefined): string | undefined {
  const digits = allDigits(value);
  if (locked) return page.lockedAt(digits);
  return digits === shown(value) ? undefined : digits;
}

/**
 * A number to type. What cannot be read stays in the field with a sentence below it, while the page keeps running on
 * the last good value; Escape takes that value back. A text field, because a number field hides what it refuses.
 */
export function NumberField(props: NumberFieldProps) {
  const { name, value, step = 0.1, onPasteList, locked } = props;
  const problemId = useId();
  const { current, type, leave, drop, refuse } = useDraft(value, {
    ...props,
    read: (text) => props.read(asCode(text)),
  });
  const problem = current?.problem ?? null;

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (locked) return;
    if (event.key === 'Escape') drop();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (!Number.isFinite(value)) return; // nothing added to -inf makes another number of it
    const by = (event.key === 'ArrowUp' ? step : -step) * (scaleOfKey(event) ?? 1);
    type(written(String(Number((value + by).toPrecision(12)))));
  };

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (locked) return;
    const text = event.clipboardData.getData('text');
    const result = onPasteList?.(text);
    if (!result || (result.ok && !result.value)) return;
    event.preventDefault();
    if (result.ok) drop();
    else refuse(text, result.failure);
  };

  return (
    <span className={styles['field']}>
      <span className={styles['box']}>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-label={name}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? problemId : undefined}
          title={current ? undefined : titleOf(value, locked)}
          readOnly={locked}
          data-ref={props.refName}
          value={current?.text ?? shown(value)}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={leave}
          onPaste={paste}
        />
      </span>
      {problem && (
        <span id={problemId} role="alert" className={styles['problem']}>
          {problem}
        </span>
      )}
    </span>
  );
}
