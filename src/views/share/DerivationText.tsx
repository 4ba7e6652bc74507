import { useLayoutEffect, useRef, useState } from 'react';
import { figureMenu } from '../../text/en/figure';
import { takeAway } from '../../text/en/handout';
import { announce } from '../announce';
import { copyText } from '../clipboard';
import { download } from '../figure/download';
import { fileName } from '../figure/figureFiles';
import styles from './TakeAway.module.css';

type DerivationTextProps = {
  readonly title: string;
  readonly hint: string;
  readonly ending: 'tex' | 'md';
  readonly type: string;
  readonly write: () => string;
};

/** A derivation to copy or to save; where the clipboard is closed, its text is there to be copied by hand. */
export function DerivationText({ title, hint, ending, type, write }: DerivationTextProps) {
  const shown = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const [toCopy, setToCopy] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (toCopy === null) return;
    shown.current?.focus({ preventScroll: true });
    shown.current?.select();
  }, [toCopy]);

  function say(sentence: string) {
    setSaid(sentence);
    announce(sentence, 'copied');
  }

  async function copy() {
    const text = write();
    const how = await copyText(text, null);
    say(figureMenu[how]);
    setToCopy(how === 'selected' ? text : null);
  }

  return (
    <div className={styles['item']} role="group" aria-label={title}>
      <h4>{title}</h4>
      <p>{hint}</p>
      <div className={styles['buttons']}>
        <button type="button" aria-label={takeAway.copyWhat(title)} onClick={() => void copy()}>
          {takeAway.copy}
        </button>
        <button
          type="button"
          aria-label={takeAway.downloadWhat(title)}
          onClick={() => say(download(new Blob([write()], { type }), fileName('derivation', ending)))}
        >
          {takeAway.download}
        </button>
      </div>
      <p>{said}</p>
      {toCopy !== null && (
        <textarea ref={shown} readOnly rows={3} aria-label={figureMenu.text} value={toCopy} dir="ltr" />
      )}
    </div>
  );
}
