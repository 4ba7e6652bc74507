import { useMemo } from 'react';
import type { Trace } from '../../engine/trace';
import { omissions } from '../../lesson/beats/closing';
import { cardText } from '../../text/en/lesson/card';
import { Formula } from '../Formula';
import styles from './LessonCard.module.css';
import { Said } from './Words';

/** What the original question and answer left out, on the numbers that stand. */
export function ClosingPage({ trace }: { readonly trace: Trace }) {
  const all = useMemo(() => omissions(trace), [trace]);
  return (
    <div className={styles['closing']}>
      {all.map((omission) => (
        <section key={omission.id} data-omission={omission.id}>
          <h3>
            {omission.titleTex ? <Formula tex={omission.titleTex} says={omission.title} /> : omission.title}
          </h3>
          <Said passage={omission} />
        </section>
      ))}
      <p className={styles['how']}>{cardText.closingAdvice}</p>
    </div>
  );
}
