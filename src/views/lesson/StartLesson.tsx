import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { cardText } from '../../text/en/lesson/card';
import { experimentStore } from '../experimentStore';
import { useLock } from '../lock';
import { beginning } from './lessonMoves';
import { startLesson, useLessonProgress } from './lessonProgress';
import styles from './StartLesson.module.css';

/** The control that ended the lesson went with it; the way back in takes the focus over. */
function useFocusOnLeaving() {
  const start = useRef<HTMLButtonElement>(null);
  const departures = useLessonProgress((state) => state.departures);
  const seen = useRef(departures);
  useEffect(() => {
    if (departures !== seen.current) start.current?.focus({ preventScroll: true });
    seen.current = departures;
  }, [departures]);
  return start;
}

/** The way into the lesson; not there while it is on. */
export function StartLesson() {
  const isOn = useStore(experimentStore, ({ experiment }) => experiment.lesson !== null);
  const start = useFocusOnLeaving();
  const lock = useLock();
  if (isOn) return null;
  return (
    <button ref={start} type="button" className={styles['start']} onClick={startLesson} {...lock(beginning)}>
      <span className={styles['long']}>{cardText.start.before}</span> {cardText.start.word}
    </button>
  );
}
