import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { dialog as text } from '../../text/en/dialog';
import styles from './Dialog.module.css';

export type DialogProps = {
  readonly title: string;
  /** More than two columns wide. */
  readonly wide?: boolean;
  /** The browser has given the focus back to where it was by then. */
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** What lies over the page until it is closed; open from the start. */
export function Dialog({ title, wide, onClose, children }: DialogProps) {
  const frame = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => frame.current?.showModal(), []);
  return (
    <dialog
      ref={frame}
      className={styles['dialog']}
      data-wide={wide || undefined}
      aria-labelledby={id}
      onClose={onClose}
      // The page beneath has keys of its own: arrows walk it, Ctrl+Z undoes there.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        <button type="button" onClick={() => frame.current?.close()}>
          {text.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
