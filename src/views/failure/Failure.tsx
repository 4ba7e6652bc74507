import { useEffect, useState, type ReactNode, type Ref } from 'react';
import { failure } from '../../text/en/failure';
import { stage } from '../../text/en/stage';
import { useExperiment } from '../experimentStore';
import { keysInUse } from '../keys/keysInUse';
import { failureDetails } from '../parts/pageParts';
import { useLoaded } from '../parts/part';
import { useSettled } from '../useSettled';
import styles from './Failure.module.css';
import { reasonOf } from './reasonOf';

type FailureProps = {
  /** In words, with what is kept. */
  readonly sentence: string;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Whether other numbers may be all that it takes: then it is tried again with them. */
  readonly isOfNumbers?: boolean;
  /** Where a link leads that leads to what failed. */
  readonly id?: string | undefined;
  readonly again?: Ref<HTMLButtonElement> | undefined;
  /** What else can be done. */
  readonly children?: ReactNode;
};

/** Long enough that a drag through numbers that all fail is one failure, and said once. */
const SETTLED_AFTER = 500;

/** What stands in the place of a part of the page that failed: why, another try, and all that it takes to go on or to tell of it. */
export function Failure(props: FailureProps) {
  const { sentence, error, onRetry, isOfNumbers = false, id, again, children } = props;
  const experiment = useExperiment();
  const settled = useSettled(experiment, SETTLED_AFTER);
  const [failing] = useState(experiment);
  useEffect(() => {
    if (isOfNumbers && settled !== failing) onRetry();
  }, [isOfNumbers, settled, failing, onRetry]);
  const further = useLoaded(failureDetails);
  useEffect(() => {
    failureDetails.load().catch(() => {}); // the window's address is there without
    // what is pressed here may go away with the failure
    void keysInUse();
  }, []);
  return (
    <div className={styles['failed']} id={id} data-failed>
      <div className={styles['said']} role="alert">
        <p>{sentence}</p>
        <p className={styles['reason']}>{stage.failedReason(reasonOf(error))}</p>
        <button ref={again} type="button" onClick={onRetry}>
          {stage.again}
        </button>
        {children}
      </div>
      <details>
        <summary>{failure.details}</summary>
        {further ? (
          <further.FailureDetails sentence={sentence} error={error} />
        ) : (
          <textarea readOnly rows={4} aria-label={failure.address} value={location.href} />
        )}
      </details>
    </div>
  );
}
