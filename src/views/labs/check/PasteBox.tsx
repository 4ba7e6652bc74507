import { useEffect, useId, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import type { Quantity } from '../../../engine/diagnosis/question';
import { rowsOf } from '../../../state/editBatch';
import { outputsOf, type Experiment } from '../../../state/experiment';
import { check } from '../../../text/en/labs/check';
import { shapesOf } from '../../../text/quantityShapes';
import { chooseArray, clearInput, pasteText, takeFile, useCheckDraft } from './checkDraft';
import styles from './PasteBox.module.css';
import type { Answer } from './useCheck';

type PasteBoxProps = {
  readonly experiment: Experiment;
  readonly quantity: Quantity;
  readonly answer: Answer | null;
};

/** The shape that is most likely brought: of the whole batch where there is one. */
function wantedShape(experiment: Experiment, quantity: Quantity): readonly number[] {
  const { source } = experiment.problem;
  const sizes = {
    inputs: source.kind === 'layer' ? source.input.length : 1,
    outputs: outputsOf(experiment),
    rows: rowsOf(experiment).length,
  };
  return shapesOf(quantity, sizes).at(-1) ?? [];
}

/** Where the reader's numbers go in: pasted, typed, dropped as a file or chosen as one. Checked as they come. */
export function PasteBox({ experiment, quantity, answer }: PasteBoxProps) {
  const id = useId();
  const { text, file, focusTaken } = useCheckDraft();
  const [isOver, setOver] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const given = useRef(focusTaken);
  useEffect(() => {
    if (given.current !== focusTaken) area.current?.focus({ preventScroll: true });
    given.current = focusTaken;
  }, [focusTaken]);
  const drop = (event: DragEvent) => {
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (!dropped) return;
    event.preventDefault();
    void takeFile(dropped);
  };
  return (
    <div
      className={styles['box']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className={styles['label']} htmlFor={id}>
        {check.paste(quantity)}
      </label>
      {file ? (
        <p className={styles['file']}>{check.fromFile(file.name)}</p>
      ) : (
        <textarea
          ref={area}
          id={id}
          className={styles['text']}
          value={text}
          rows={5}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          wrap="off"
          placeholder={check.placeholder(wantedShape(experiment, quantity))}
          aria-describedby={`${id}-forms`}
          onChange={(event) => pasteText(event.target.value)}
        />
      )}
      <ArrayOfFile answer={answer} />
      <p id={`${id}-forms`} className={styles['forms']}>
        {check.forms}
      </p>
      <div className={styles['actions']}>
        <FileButton />
        <button type="button" disabled={text === '' && !file} onClick={clearInput}>
          {check.clear}
        </button>
      </div>
    </div>
  );
}

/** Which array of a .npz is meant. */
function ArrayOfFile({ answer }: Pick<PasteBoxProps, 'answer'>) {
  const choice = answer?.result.kind === 'checked' ? answer.result.choice : null;
  if (!choice) return null;
  return (
    <label className={styles['array']}>
      {check.array}{' '}
      <select value={choice.taken} onChange={(event) => chooseArray(Number(event.target.value))}>
        {choice.names.map((name, k) => (
          <option key={k} value={k}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The platform's own file control, drawn as a button. */
function FileButton() {
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    // the same file again is a change again
    event.target.value = '';
    if (chosen) void takeFile(chosen);
  };
  return (
    <label className={styles['fileButton']}>
      <input
        type="file"
        accept=".npy,.npz,.csv,.tsv,.json,.txt"
        className="visually-hidden"
        onChange={take}
      />
      <span>{check.file}</span>
    </label>
  );
}
