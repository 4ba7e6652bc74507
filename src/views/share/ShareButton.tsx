import { useRef, useState, type ComponentType } from 'react';
import { createPortal } from 'react-dom';
import { failure } from '../../text/en/failure';
import { page } from '../../text/en/page';
import { experimentStore } from '../experimentStore';
import { Boundary } from '../failure/Boundary';
import type { ShareDialogProps } from './ShareDialog';

/** Opens the dialog, which is loaded when it is first asked for. It stands outside the header, whose style it does not share. */
export function ShareButton() {
  const button = useRef<HTMLButtonElement>(null);
  const [dialog, setDialog] = useState<{ readonly Content: ComponentType<ShareDialogProps> } | null>(null);

  async function open() {
    try {
      setDialog({ Content: (await import('./ShareDialog')).ShareDialog });
    } catch {
      experimentStore.getState().report([{ field: '', value: '', reason: page.shareFailed }], 'page');
    }
  }

  function close() {
    setDialog(null);
    button.current?.focus({ preventScroll: true });
  }

  return (
    <>
      <button ref={button} type="button" aria-haspopup="dialog" onClick={() => void open()}>
        {page.share}
      </button>
      {dialog && (
        <Boundary title={failure.names.share} onClose={close}>
          {createPortal(<dialog.Content onClose={close} />, document.body)}
        </Boundary>
      )}
    </>
  );
}
