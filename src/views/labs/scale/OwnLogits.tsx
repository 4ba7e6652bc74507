import { useId, useState, type ChangeEvent } from 'react';
import { scale } from '../../../text/en/labs/scale';
import { useScale } from './scaleStore';
import styles from './VocabularyInput.module.css';
import { askAgain, askSource, takeFile } from './vocabularyRequest';

type FileChoiceProps = {
  readonly text: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
};

/** The platform’s own file control, drawn as a button. */
function FileChoice({ text, accept, onFile }: FileChoiceProps) {
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    // the same file again is a change again
    event.target.value = '';
    if (chosen) onFile(chosen);
  };
  return (
    <label className={styles['file']}>
      <input type="file" accept={accept} className="visually-hidden" onChange={take} />
      <span>{text}</span>
    </label>
  );
}

/** One’s own logits: a file that is chosen (or dropped anywhere on the lab), or text, and a file of labels for whatever logits there are. */
export function OwnLogits() {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <details className={styles['own']}>
      <summary>{scale.own}</summary>
      <div className={styles['box']}>
        <label htmlFor={id}>{scale.paste}</label>
        <textarea
          id={id}
          rows={3}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-hint`}>{scale.ownHint}</p>
        <div className={styles['actions']}>
          <button
            type="button"
            disabled={text.trim() === ''}
            onClick={() => void askSource({ kind: 'text', text })}
          >
            {scale.take}
          </button>
          <FileChoice text={scale.drop} accept=".npy,.npz,.json,.csv,.tsv,.txt" onFile={takeFile} />
          <FileChoice
            text={scale.labelsFile}
            accept=".txt,.json,.csv,.tsv"
            onFile={(labels) => void askAgain({ labels })}
          />
        </div>
        <p>{scale.labelsHint}</p>
        <LabelsTaken />
      </div>
    </details>
  );
}

function LabelsTaken() {
  const origin = useScale(({ vocabulary }) => vocabulary?.origin ?? null);
  const labels = origin?.labels;
  if (labels?.kind !== 'file') return null;
  return (
    <p className={styles['taken']}>
      {scale.labelsTaken(labels.name)}{' '}
      <button type="button" onClick={() => void askAgain({ labels: null })}>
        {scale.noLabels}
      </button>
    </p>
  );
}
