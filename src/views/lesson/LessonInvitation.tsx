import { cardText } from '../../text/en/lesson/card';
import styles from './LessonCard.module.css';
import { StartLesson } from './StartLesson';

/** In the place of the card while no lesson is on. */
export function LessonInvitation() {
  return (
    <section className={styles['invitation']} data-panel="lesson" aria-label={cardText.start.word}>
      <p>{cardText.invitation}</p>
      <StartLesson />
    </section>
  );
}
