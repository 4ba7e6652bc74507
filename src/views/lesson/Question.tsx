import { useEffect, useId, useRef } from 'react';
import type { Trace } from '../../engine/trace';
import type { Beat } from '../../lesson/beats/beat';
import { cardText } from '../../text/en/lesson/card';
import { announce } from '../announce';
import { CellAnswer } from './CellAnswer';
import { ChoiceAnswer } from './ChoiceAnswer';
import styles from './LessonCard.module.css';
import { enterBeat, showAnswer, takeOwnNumbers } from './lessonProgress';
import { NumberAnswer } from './NumberAnswer';
import { progressOf, useLessonProgress, type Progress } from './progress';
import { Said, Words } from './Words';

type QuestionProps = { readonly beat: Beat; readonly lesson: number; readonly trace: Trace };

/** One beat: the question and its control, then the answer with the live numbers. */
export function Question({ beat, lesson, trace }: QuestionProps) {
  const progress = useLessonProgress((state) => progressOf(state, beat));
  const revealId = useId();
  const next = useNextFocused(progress.standing === 'open');
  const unfit = beat.unfit(trace);
  if (unfit !== null) return <Unfit reason={unfit} lesson={lesson} />;
  const isOpen = progress.standing === 'open';
  return (
    <>
      <div className={styles['words']}>
        <Said passage={beat.asks(trace)} />
        {!isOpen && (
          <div className={styles['onward']}>
            <button
              ref={next}
              type="button"
              className={styles['primary']}
              aria-describedby={revealId}
              onClick={() => enterBeat(lesson + 1)}
            >
              {cardText.next}
            </button>
            <Attempts count={progress.attempts} />
          </div>
        )}
      </div>
      <div className={styles['answer']}>
        {isOpen && <Control beat={beat} />}
        {isOpen && (
          <div className={styles['onward']}>
            <button type="button" onClick={() => showAnswer(beat)}>
              {cardText.show}
            </button>
            <Attempts count={progress.attempts} />
          </div>
        )}
        <Feedback told={progress.told} problem={trace.problem} />
        {!isOpen && (
          <div id={revealId} className={styles['reveal']}>
            <Said passage={beat.reveals(trace)} />
          </div>
        )}
      </div>
    </>
  );
}

/** The control that had the focus goes with the question; the way on takes it over. */
function useNextFocused(isOpen: boolean) {
  const next = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) next.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  return next;
}

function Attempts({ count }: { readonly count: number }) {
  return count > 0 && <span className={styles['attempts']}>{cardText.attempt(count)}</span>;
}

/** What the last answer was told, as long as the numbers stand that it is about. */
function Feedback({ told, problem }: Pick<Progress, 'told'> & Pick<Trace, 'problem'>) {
  const holds = told !== null && (told.correct || told.problem === problem);
  useEffect(() => {
    if (told) announce(told.words, 'answer');
  }, [told]);
  return (
    <div className={styles['feedback']} data-correct={holds ? told.correct : undefined}>
      {holds && (
        <p>
          <Words text={told.words} />
        </p>
      )}
    </div>
  );
}

function Control({ beat }: { readonly beat: Beat }) {
  const { prediction } = beat;
  if (prediction.kind === 'choice') return <ChoiceAnswer beat={beat} prediction={prediction} />;
  if (prediction.kind === 'number') return <NumberAnswer beat={beat} prediction={prediction} />;
  return <CellAnswer beat={beat} />;
}

/** The question makes no sense with the numbers that stand: why, and the way back to numbers with which it does. */
function Unfit({ reason, lesson }: { readonly reason: string; readonly lesson: number }) {
  useEffect(() => announce(reason, 'question'), [reason]);
  return (
    <>
      <div className={styles['words']}>
        <p>{reason}</p>
      </div>
      <div className={styles['answer']}>
        <div className={styles['onward']}>
          <button type="button" className={styles['primary']} onClick={() => takeOwnNumbers(lesson)}>
            {cardText.ownNumbers}
          </button>
          <button type="button" onClick={() => enterBeat(lesson + 1)}>
            {cardText.next}
          </button>
        </div>
        <p className={styles['how']}>{cardText.unfitAdvice}</p>
      </div>
    </>
  );
}
