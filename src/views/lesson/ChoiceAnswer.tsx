import { useId, useState } from 'react';
import type { Beat, ChoicePrediction } from '../../lesson/beats/beat';
import { cardText } from '../../text/en/lesson/card';
import styles from './LessonCard.module.css';
import { answerBeat } from './lessonProgress';

type ChoiceAnswerProps = { readonly beat: Beat; readonly prediction: ChoicePrediction };

/** One of a few answers; nothing is chosen before the reader chooses. */
export function ChoiceAnswer({ beat, prediction }: ChoiceAnswerProps) {
  const name = useId();
  const problemId = useId();
  const [chosen, choose] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      className={styles['control']}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(chosen === null);
        if (chosen !== null) answerBeat(beat, chosen);
      }}
    >
      <fieldset className={styles['options']} aria-describedby={isMissing ? problemId : undefined}>
        <legend className="visually-hidden">{beat.title}</legend>
        {prediction.options.map(({ value, words }) => (
          <label key={value} className={styles['option']}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => {
                choose(value);
                setMissing(false);
              }}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className={styles['primary']}>
        {cardText.check}
      </button>
      {isMissing && (
        <p id={problemId} role="alert" className={styles['problem']}>
          {cardText.chooseFirst}
        </p>
      )}
    </form>
  );
}
