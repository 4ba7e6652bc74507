import { LESSON_LENGTH } from '../../lesson/beats/beatAddresses';
import { beatAt } from '../../lesson/beats/beats';
import { cardText } from '../../text/en/lesson/card';
import { closingText } from '../../text/en/lesson/closing';
import { useLock } from '../lock';
import styles from './LessonCard.module.css';
import { jumping } from './lessonMoves';
import { enterBeat } from './lessonProgress';
import { progressOf, useLessonProgress } from './progress';

const PLACES: readonly number[] = Array.from({ length: LESSON_LENGTH }, (_, k) => k + 1);

/** All beats as a row of dots: where one is, what is answered, and the way to any of them. */
export function BeatDots({ lesson }: { readonly lesson: number }) {
  const progress = useLessonProgress();
  const lock = useLock();
  return (
    <ol className={styles['dots']} aria-label={cardText.beats}>
      {PLACES.map((place) => {
        const beat = beatAt(place);
        const standing = beat ? progressOf(progress, beat).standing : 'open';
        const name = cardText.beat(place, beat?.title ?? closingText.title) + cardText.answered[standing];
        return (
          <li key={place}>
            <button
              type="button"
              aria-label={name}
              title={name}
              aria-current={place === lesson ? 'step' : undefined}
              data-standing={standing}
              onClick={() => enterBeat(place)}
              {...lock(jumping(place))}
            />
          </li>
        );
      })}
    </ol>
  );
}
