import { Component, createRef, type ReactNode } from 'react';
import { experimentOfPreset } from '../../state/experiment';
import { dialog } from '../../text/en/dialog';
import { failure } from '../../text/en/failure';
import { stage } from '../../text/en/stage';
import { experimentStore } from '../experimentStore';
import { Failure } from './Failure';

type BoundaryProps = {
  /** What is in it, as the beginning of a sentence; null: the page. */
  readonly title: string | null;
  /** Where a link leads that leads to what is in it. */
  readonly id?: string;
  /** Leaves what was opened: that does not come back by itself. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
};

type Caught = { readonly caught: { readonly error: unknown } | null };

/** A part of the page that fails takes nothing else down with it, and comes back when asked to or with other numbers. */
export class Boundary extends Component<BoundaryProps, Caught> {
  override state: Caught = { caught: null };
  readonly again = createRef<HTMLButtonElement>();

  static getDerivedStateFromError(error: unknown): Caught {
    return { caught: { error } };
  }

  /** Held weakly: React keeps what is returned here until the next update, and with it all that the element once stood in. */
  override getSnapshotBeforeUpdate() {
    return document.activeElement && new WeakRef(document.activeElement);
  }

  /** Where the focus was in what is gone, it would begin at the top of the page again. */
  override componentDidUpdate(_props: BoundaryProps, _state: Caught, focused: WeakRef<Element> | null) {
    if (focused?.deref()?.isConnected === false) this.again.current?.focus({ preventScroll: true });
  }

  readonly retry = () => this.setState({ caught: null });

  /** An address whose numbers no page can show must not keep its reader from all others. */
  readonly beginAnew = () => {
    experimentStore.getState().change(experimentOfPreset('question'));
    this.retry();
  };

  override render() {
    const { title, id, onClose, children } = this.props;
    const { caught } = this.state;
    if (caught === null) return children;
    const wayOut =
      title === null
        ? { says: failure.anew, does: this.beginAnew }
        : onClose && { says: dialog.close, does: onClose };
    return (
      <Failure
        sentence={title === null ? failure.page : stage.failed(title)}
        error={caught.error}
        onRetry={this.retry}
        isOfNumbers={!onClose}
        id={id}
        again={this.again}
      >
        {wayOut && (
          <button type="button" onClick={wayOut.does}>
            {wayOut.says}
          </button>
        )}
      </Failure>
    );
  }
}
