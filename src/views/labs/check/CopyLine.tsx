import { useRef, useState } from 'react';
import { check } from '../../../text/en/labs/check';
import styles from './Explained.module.css';

/** Selects what could not be copied, so that the keyboard can. */
function select(element: HTMLElement) {
  const selection = getSelection();
  selection?.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(element);
  selection?.addRange(range);
}

/** One line of code with a button that copies it. */
export function CopyLine({ code }: { readonly code: string }) {
  const line = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<{ readonly code: string; readonly how: 'copied' | 'selected' } | null>(
    null,
  );
  const how = copied?.code === code ? copied.how : null;

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      setCopied({ code, how: 'copied' });
    } catch {
      // denied in a frame, or not there at all
      if (line.current) select(line.current);
      setCopied({ code, how: 'selected' });
    }
  }

  return (
    <div className={styles['copyLine']}>
      <code ref={line} className={styles['code']}>
        {code}
      </code>
      <button type="button" onClick={() => void copy()}>
        {how === 'copied' ? check.copied : check.copy}
      </button>
      <span role="status" className={how === 'selected' ? styles['note'] : 'visually-hidden'}>
        {how && check[how]}
      </span>
    </div>
  );
}
