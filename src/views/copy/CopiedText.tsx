import { useId, useRef, useState } from 'react';
import { copying } from '../../text/en/copying';
import { announce } from '../announce';
import { copyText } from '../clipboard';
import styles from './CopiedText.module.css';

/** The lines that a text takes, roughly: for Safari, which does not size a field by its content. */
const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, line) => lines + Math.ceil(line.length / 48), 0);

type CopiedTextProps = { readonly name: string; readonly hint: string; readonly text: string };

/** A text with the button that copies it; where that is refused it is selected, and said so. */
export function CopiedText({ name, hint, text }: CopiedTextProps) {
  const id = useId();
  const shown = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<{ readonly text: string; readonly how: 'copied' | 'selected' } | null>(
    null,
  );
  const how = done?.text === text ? done.how : null;

  async function copy() {
    const came = await copyText(text, shown.current);
    setDone({ text, how: came });
    announce(copying[came], 'copied');
  }

  return (
    <div className={styles['text']}>
      <label htmlFor={id}>{name}</label>
      <button type="button" aria-label={copying.copyWhat(name)} onClick={() => void copy()}>
        {copying.copy}
      </button>
      <p id={`${id}-hint`} className={styles['hint']}>
        {how === null ? hint : copying[how]}
      </p>
      <textarea
        ref={shown}
        id={id}
        aria-describedby={`${id}-hint`}
        value={text}
        readOnly
        rows={linesOf(text)}
        dir="ltr"
        spellCheck={false}
        translate="no"
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}
