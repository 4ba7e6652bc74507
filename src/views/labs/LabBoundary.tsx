import { Component, type ReactNode } from 'react';
import { stage } from '../../text/en/stage';
import styles from './Lab.module.css';

type LabBoundaryProps = {
  readonly title: string;
  /** Loads the lab anew; a chunk that did not come is asked for again. */
  readonly onRetry: () => void;
  readonly children: ReactNode;
};

type Caught = { readonly reason: string | null };

/** A lab that fails, or whose chunk does not come, takes nothing else down with it. */
export class LabBoundary extends Component<LabBoundaryProps, Caught> {
  override state: Caught = { reason: null };

  static getDerivedStateFromError(error: unknown): Caught {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { title, children } = this.props;
    const { reason } = this.state;
    if (reason === null) return children;
    return (
      <div className={styles['failed']} role="alert">
        <p>{stage.failed(title)}</p>
        <p className={styles['reason']}>{stage.failedReason(reason)}</p>
        <button
          type="button"
          onClick={() => {
            this.props.onRetry();
            this.setState({ reason: null });
          }}
        >
          {stage.again}
        </button>
      </div>
    );
  }
}
