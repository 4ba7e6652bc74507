import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Trace } from '../../engine/trace';
import { LESSON_LENGTH } from '../../lesson/beats/beatAddresses';
import { beatAt } from '../../lesson/beats/beats';
import type { Experiment } from '../../state/experiment';
import { sameValue } from '../../state/sameValue';
import { causesOf } from '../../state/undoHistory';
import { cardText } from '../../text/en/lesson/card';
import { closingText } from '../../text/en/lesson/closing';
import { experimentStore } from '../experimentStore';
import { useLock } from '../lock';
import { BeatDots } from './BeatDots';
import { ClosingPage } from './ClosingPage';
import styles from './LessonCard.module.css';
import { leaving } from './lessonMoves';
import { arriveByAddress, enterBeat, leaveLesson } from './lessonProgress';
import { useLessonProgress } from './progress';
import { Question } from './Question';

type LessonCardProps = { readonly experiment: Experiment; readonly trace: Trace };

/** The lesson, docked above the ribbon; nothing while there is no lesson on. */
export function LessonCard({ experiment, trace }: LessonCardProps) {
  const { lesson } = experiment;
  return lesson === null ? null : <Card experiment={experiment} lesson={lesson} trace={trace} />;
}

/** Where the beat that is on was not entered by a control of this page, it was by an address. */
function useArrivals(lesson: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrivals = useLessonProgress((state) => state.arrivals);
  const entered = useLessonProgress((state) => state.entered);
  useLayoutEffect(() => {
    if (entered !== lesson) arriveByAddress(experimentStore.getState().experiment, lesson);
  }, [entered, lesson]);
  useEffect(() => () => useLessonProgress.setState({ entered: null }), []);
  useEffect(() => {
    if (arrivals > 0) heading.current?.focus({ preventScroll: true });
  }, [arrivals]);
  return heading;
}

function Card({ experiment, lesson, trace }: LessonCardProps & { readonly lesson: number }) {
  const heading = useArrivals(lesson);
  const locked = useLock()(leaving);
  const before = useLessonProgress((state) => state.before);
  const beat = beatAt(lesson);
  const hasOtherNumbers = before !== null && !sameValue(causesOf(before), causesOf(experiment));
  return (
    <section
      className={styles['card']}
      data-panel="lesson"
      data-asks={beat?.prediction.kind}
      aria-labelledby="lesson-heading"
    >
      <div className={styles['head']}>
        <h2 ref={heading} id="lesson-heading" tabIndex={-1}>
          <span className={styles['place']}>{cardText.place(lesson, LESSON_LENGTH)}</span>{' '}
          <span>{beat?.title ?? closingText.title}</span>
        </h2>
        <BeatDots lesson={lesson} />
        <div className={styles['leave']}>
          {lesson > 1 && (
            <button type="button" onClick={() => enterBeat(lesson - 1)} {...locked}>
              {cardText.back}
            </button>
          )}
          <button type="button" onClick={() => leaveLesson('these')} {...locked}>
            {cardText.leave}
          </button>
          {hasOtherNumbers && (
            <button type="button" onClick={() => leaveLesson('before')} {...locked}>
              {cardText.leaveWithNumbers}
            </button>
          )}
        </div>
      </div>
      {beat ? (
        <Question key={beat.id} beat={beat} lesson={lesson} trace={trace} />
      ) : (
        <ClosingPage trace={trace} />
      )}
    </section>
  );
}
