import { useId, useState, type DragEvent } from 'react';
import { setSourceKind } from '../../../state/editSourceKind';
import { check } from '../../../text/en/labs/check';
import { announce } from '../../announce';
import { endGesture } from '../../experimentStore';
import { READ_ONLY, useLock, useLocked } from '../../lock';
import styles from './ComparedWith.module.css';
import { arrayTextOf, OWN_FIELDS, takeOwn, type OwnField, type OwnTexts } from './ownFields';

const NOTHING: OwnTexts = { z: '', x: '', W: '', b: '', y: '' };

type Problems = Readonly<Partial<Record<OwnField, string>>>;

/** What is read together: once a layer is taken over nothing is wrong with any part of it. */
const readWith = (field: OwnField): readonly OwnField[] =>
  field === 'x' || field === 'W' || field === 'b' ? ['x', 'W', 'b'] : [field];

const isIn = (other: string, field: OwnField): boolean => readWith(field).some((each) => each === other);

/** The reader's own z, or x, W, b, and y: each is taken over as soon as it can be read, and says why where it cannot. */
export function OwnNumbers() {
  const [texts, setTexts] = useState(NOTHING);
  const [problems, setProblems] = useState<Problems>({});

  function type(field: OwnField, text: string) {
    const next = { ...texts, [field]: text };
    const sentence = takeOwn(field, next);
    setTexts(next);
    announce(sentence ?? '', 'own numbers');
    if (sentence !== null) setProblems({ ...problems, [field]: sentence });
    else setProblems(Object.fromEntries(Object.entries(problems).filter(([other]) => !isIn(other, field))));
  }

  async function drop(field: OwnField, file: File) {
    const read = await arrayTextOf(file);
    if (read.ok) type(field, read.value);
    else setProblems({ ...problems, [field]: read.failure });
  }

  return (
    <>
      <p className={styles['hint']}>{check.own.hint}</p>
      <div className={styles['fields']} onBlur={endGesture}>
        {OWN_FIELDS.map((field) => (
          <OwnFieldBox
            key={field}
            field={field}
            text={texts[field]}
            problem={problems[field] ?? null}
            onType={(text) => type(field, text)}
            onDrop={(file) => void drop(field, file)}
          />
        ))}
      </div>
    </>
  );
}

type OwnFieldBoxProps = {
  readonly field: OwnField;
  readonly text: string;
  readonly problem: string | null;
  readonly onType: (text: string) => void;
  readonly onDrop: (file: File) => void;
};

/** Whether a box is of no use, whatever is put into it: its key is locked, or what has to make way for it. */
function useBoxLocked(field: OwnField): boolean {
  const isLocked = useLocked(field);
  const lock = useLock();
  if (isLocked || field === 'y') return isLocked;
  return lock((now) => setSourceKind(now, field === 'z' ? 'logits' : 'layer')) !== undefined;
}

function OwnFieldBox({ field, text, problem, onType, onDrop }: OwnFieldBoxProps) {
  const id = useId();
  const isLocked = useBoxLocked(field);
  const takeDrop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    if (!isLocked) onDrop(file);
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{check.own.fields[field]}</label>
      <textarea
        id={id}
        value={text}
        {...(isLocked && READ_ONLY)}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onType(event.target.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={takeDrop}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
