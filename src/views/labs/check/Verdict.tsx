import type { Found, Standing } from './found';
import styles from './Verdict.module.css';

/** What stands in a verdict for those who see no colour. */
const MARKS: Readonly<Record<Standing, string>> = { right: '✓', wrong: '✗', caution: '?' };

/** What was found, in words. */
export function Verdict({ standing, headline, detail, isPending }: Found & { readonly isPending: boolean }) {
  return (
    <div className={styles['verdict']} data-standing={standing} aria-busy={isPending}>
      <span aria-hidden="true" className={styles['mark']}>
        {MARKS[standing]}
      </span>
      <p>
        <strong>{headline}</strong> {detail}
      </p>
    </div>
  );
}
