import { takeAway } from '../../text/en/handout';
import { Awaited } from '../parts/Awaited';
import { partOf } from '../parts/part';
import styles from './TakeAway.module.css';

/** What writes a derivation and the numbers down; it comes when the dialog is opened. */
const content = partOf(() => import('./TakeAwayContent'));

/** What a teacher takes away in files, and on paper. */
export function TakeAway() {
  return (
    <section className={styles['takeAway']} aria-labelledby="take-away-title">
      <h3 id="take-away-title">{takeAway.title}</h3>
      <Awaited part={content} title={takeAway.title}>
        {({ TakeAwayContent }) => <TakeAwayContent />}
      </Awaited>
    </section>
  );
}
