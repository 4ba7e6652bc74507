import { useId, useState } from 'react';
import { share } from '../../text/en/share';
import styles from './ShareDialog.module.css';
import { changeView } from './shareOptions';

/** The `id` of the view; one that the page would refuse is refused here. */
export function FrameId({ id }: { readonly id: string }) {
  const [text, setText] = useState(id);
  const describedBy = useId();
  const isAllowed = /^[A-Za-z0-9_-]{0,64}$/.test(text);
  return (
    <label className={styles['field']}>
      <span>
        {share.id} <code>id</code>
      </span>
      <input
        type="text"
        value={text}
        spellCheck={false}
        autoCapitalize="none"
        aria-invalid={!isAllowed}
        aria-describedby={describedBy}
        onChange={({ target }) => {
          setText(target.value);
          if (/^[A-Za-z0-9_-]{0,64}$/.test(target.value)) changeView({ id: target.value });
        }}
      />
      <small id={describedBy} className={styles['hint']} role={isAllowed ? undefined : 'alert'}>
        {isAllowed ? share.idHint : share.idRefused(text)}
      </small>
    </label>
  );
}
