import { useId, useState } from 'react';
import type { Beat, NumberPrediction } from '../../lesson/beats/beat';
import { readWithin } from '../../state/readNumber';
import { cardText } from '../../text/en/lesson/card';
import { asCode } from '../../text/numbers';
import styles from './LessonCard.module.css';
import { answerBeat } from './lessonProgress';

type NumberAnswerProps = { readonly beat: Beat; readonly prediction: NumberPrediction };

const ANY = {
  minimum: -Number.MAX_VALUE,
  maximum: Number.MAX_VALUE,
  exclusive: false,
  masked: false,
} as const;

/** A number to type. What is no number is said in a sentence, and is no attempt. */
export function NumberAnswer({ beat, prediction }: NumberAnswerProps) {
  const [text, type] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [fieldId, problemId] = [useId(), useId()];
  const check = () => {
    if (text.trim() === '') return setProblem(cardText.typeFirst);
    const read = readWithin(prediction.name, asCode(text), ANY);
    setProblem(read.ok ? null : read.failure);
    if (read.ok) answerBeat(beat, read.value);
  };
  return (
    <form
      className={styles['control']}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <label htmlFor={fieldId}>{prediction.name} =</label>
      <input
        id={fieldId}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        className={styles['number']}
        value={text}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : problemId}
        onChange={(event) => {
          type(event.target.value);
          setProblem(null);
        }}
      />
      <button type="submit" className={styles['primary']}>
        {cardText.check}
      </button>
      {problem !== null && (
        <p id={problemId} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </form>
  );
}
