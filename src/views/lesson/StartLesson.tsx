import { useStore } from 'zustand';
import { cardText } from '../../text/en/lesson/card';
import { experimentStore } from '../experimentStore';
import { startLesson } from './lessonProgress';
import styles from './StartLesson.module.css';

/** The way into the lesson; not there while it is on. */
export function StartLesson() {
  const isOn = useStore(experimentStore, ({ experiment }) => experiment.lesson !== null);
  if (isOn) return null;
  return (
    <button type="button" className={styles['start']} onClick={startLesson}>
      <span className={styles['long']}>{cardText.start.before}</span> {cardText.start.word}
    </button>
  );
}
