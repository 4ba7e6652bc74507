import { memo, useState } from 'react';
import { setLabel } from '../../state/editChoices';
import type { Experiment } from '../../state/experiment';
import { readLabel } from '../../state/readLabels';
import { page } from '../../text/en/page';
import { edit } from '../experimentStore';
import { READ_ONLY, useLocked } from '../lock';
import styles from './Inputs.module.css';

type LabelEditorProps = { readonly outputs: number; readonly labels: Experiment['labels'] };

/** The names of the classes, folded away until wanted. */
export const LabelEditor = memo(function LabelEditor({ outputs, labels }: LabelEditorProps) {
  return (
    <details className={styles['labels']}>
      <summary>{page.inputs.names}</summary>
      <div className={styles['labelFields']}>
        {Array.from({ length: outputs }, (_, i) => (
          <LabelField key={i} index={i} label={labels?.[i] ?? String(i + 1)} />
        ))}
      </div>
    </details>
  );
});

function LabelField({ index, label }: { readonly index: number; readonly label: string }) {
  const locked = useLocked('labels');
  const [draft, setDraft] = useState<{ text: string; basis: string; problem: string | null } | null>(null);
  const current = draft && draft.basis === label ? draft : null;
  const type = (text: string) => {
    const result = readLabel(text, index);
    if (!result.ok) return setDraft({ text, basis: label, problem: result.failure });
    setDraft({ text, basis: result.value, problem: null });
    edit((now) => setLabel(now, index, result.value), `label ${index}`);
  };
  return (
    <>
      <input
        type="text"
        dir="auto"
        aria-label={page.inputs.nameOf(index + 1)}
        aria-invalid={current?.problem ? true : undefined}
        value={current?.text ?? label}
        {...(locked && READ_ONLY)}
        onChange={(event) => type(event.target.value)}
      />
      {current?.problem && (
        <span role="alert" className={styles['problem']}>
          {current.problem}
        </span>
      )}
    </>
  );
}
