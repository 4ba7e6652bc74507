import { rowsOf } from '../../../state/editBatch';
import { labelOf, type Experiment } from '../../../state/experiment';
import { check } from '../../../text/en/labs/check';
import { comparedText } from '../../../text/en/labs/checkCompared';
import styles from './ComparedWith.module.css';
import { OwnNumbers } from './OwnNumbers';

/** What the numbers are compared with, in a line, and below it the way to bring those too. */
export function ComparedWith({ experiment }: { readonly experiment: Experiment }) {
  const text = comparedText(experiment.problem, rowsOf(experiment).length, (i) => labelOf(experiment, i));
  return (
    <div className={styles['compared']}>
      <p>
        <span className={styles['label']}>{check.comparedWith}</span> <span>{text}</span>
      </p>
      <details className={styles['own']}>
        <summary>{check.own.summary}</summary>
        <OwnNumbers />
      </details>
    </div>
  );
}
