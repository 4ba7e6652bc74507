import { useEffect, useState, type ReactNode } from 'react';
import { stage } from '../../text/en/stage';
import styles from '../labs/Lab.module.css';
import { useLoaded, type Part } from './part';

type AwaitedProps<Content> = {
  readonly part: Part<Content>;
  /** What it is called while it is on its way. */
  readonly title: string;
  readonly children: (content: Content) => ReactNode;
};

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Shows what needs a part: asks for it, says so while it loads, and offers to ask again where it did not come. */
export function Awaited<Content>({ part, title, children }: AwaitedProps<Content>) {
  const content = useLoaded(part);
  const [failure, setFailure] = useState<string | null>(null);
  const isMissing = content === null && failure === null;
  useEffect(() => {
    if (isMissing) part.load().catch((error: unknown) => setFailure(reasonOf(error)));
  }, [isMissing, part]);
  if (content !== null) return children(content);
  if (failure === null) return <p className={styles['loading']}>{stage.loading(title)}</p>;
  return (
    <div className={styles['failed']} role="alert">
      <p>{stage.failed(title)}</p>
      <p className={styles['reason']}>{stage.failedReason(failure)}</p>
      <button type="button" onClick={() => setFailure(null)}>
        {stage.again}
      </button>
    </div>
  );
}
