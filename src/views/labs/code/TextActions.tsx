import { useState, type RefObject } from 'react';
import { code } from '../../../text/en/labs/code';
import { announce } from '../../announce';
import { copyText } from '../../clipboard';
import styles from './CodeLab.module.css';

type TextActionsProps = {
  readonly text: string;
  /** Where the text stands, to be selected where the clipboard is not open to the page. */
  readonly shown: RefObject<HTMLElement | null>;
  /** The name under which it is downloaded; null: it is not. */
  readonly fileName: string | null;
};

function download(text: string, fileName: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Copy, download, and what came of it. */
export function TextActions({ text, shown, fileName }: TextActionsProps) {
  const [done, setDone] = useState<{ readonly text: string; readonly said: string } | null>(null);
  const say = (said: string) => {
    setDone({ text, said });
    announce(said, 'copied');
  };
  return (
    <div className={styles['actions']}>
      <button type="button" onClick={() => void copyText(text, shown.current).then((how) => say(code[how]))}>
        {code.copy}
      </button>
      {fileName !== null && (
        <button
          type="button"
          onClick={() => {
            download(text, fileName);
            say(code.downloaded(fileName));
          }}
        >
          {code.download}
        </button>
      )}
      <span className={styles['done']}>{done?.text === text ? done.said : ''}</span>
    </div>
  );
}
