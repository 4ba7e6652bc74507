import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Experiment } from '../../state/experiment';
import { cardText } from '../../text/en/lesson/card';
import { experimentStore } from '../experimentStore';
import { useLock } from '../lock';
import { lesson, withPart } from '../parts/pageParts';
import { useLessonProgress } from './progress';
import styles from './StartLesson.module.css';

/** Of the page, since the way in may come back anew when the lesson goes. */
let seenDepartures = 0;

/** The control that ended the lesson went with it; the way back in takes the focus over. */
function useFocusOnLeaving() {
  const start = useRef<HTMLButtonElement>(null);
  const departures = useLessonProgress((state) => state.departures);
  useEffect(() => {
    if (departures > seenDepartures) start.current?.focus({ preventScroll: true });
    seenDepartures = departures;
  }, [departures]);
  return start;
}

const begin = () => withPart(lesson, ({ startLesson }) => startLesson());
/** On a page with a lock the lesson is there from the start. */
const beginning = (now: Experiment): Experiment => lesson.loaded()?.beginning() ?? now;

/** The way into the lesson; not there while it is on. */
export function StartLesson() {
  const isOn = useStore(experimentStore, ({ experiment }) => experiment.lesson !== null);
  const start = useFocusOnLeaving();
  const lock = useLock();
  if (isOn) return null;
  return (
    <button ref={start} type="button" className={styles['start']} onClick={begin} {...lock(beginning)}>
      {`${cardText.start.before} ${cardText.start.word}`}
    </button>
  );
}
