import { useSettled } from '../../useSettled';
import styles from './Verdict.module.css';

/** The colour of a verdict, and what stands in it for those who see no colour. */
export type Standing = 'right' | 'wrong' | 'caution';

const MARKS: Readonly<Record<Standing, string>> = { right: '✓', wrong: '✗', caution: '?' };

type VerdictProps = {
  readonly standing: Standing;
  readonly headline: string;
  readonly detail: string;
  readonly isPending: boolean;
};

/** What was found, in words. Screen readers hear it once it has come to rest. */
export function Verdict({ standing, headline, detail, isPending }: VerdictProps) {
  const settled = useSettled(`${headline} ${detail}`);
  return (
    <div className={styles['verdict']} data-standing={standing} aria-busy={isPending}>
      <span aria-hidden="true" className={styles['mark']}>
        {MARKS[standing]}
      </span>
      <p aria-hidden="true">
        <strong>{headline}</strong> {detail}
      </p>
      <p role="status" className="visually-hidden">
        {settled}
      </p>
    </div>
  );
}
