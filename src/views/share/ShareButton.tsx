import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { failure } from '../../text/en/failure';
import { page } from '../../text/en/page';
import { Boundary } from '../failure/Boundary';
import { withPart } from '../parts/pageParts';
import { partOf, useLoaded } from '../parts/part';

const sharing = partOf(() => import('./ShareDialog'));

/** Opens the dialog, which is loaded when it is first asked for. It stands outside the header, whose style it does not share. */
export function ShareButton() {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const content = useLoaded(sharing);

  function close() {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        onClick={() => withPart(sharing, () => setOpen(true))}
      >
        {page.share}
      </button>
      {isOpen && content && (
        <Boundary title={failure.names.share} onClose={close}>
          {createPortal(<content.ShareDialog onClose={close} />, document.body)}
        </Boundary>
      )}
    </>
  );
}
