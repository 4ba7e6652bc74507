import { useRef, useState } from 'react';
import { check } from '../../../text/en/labs/check';
import { announce } from '../../announce';
import { copyText } from '../../clipboard';
import styles from './Explained.module.css';

/** One line of code with a button that copies it. */
export function CopyLine({ code }: { readonly code: string }) {
  const line = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<{ readonly code: string; readonly how: 'copied' | 'selected' } | null>(
    null,
  );
  const how = copied?.code === code ? copied.how : null;

  async function copy() {
    const came = await copyText(code, line.current);
    setCopied({ code, how: came });
    announce(check[came], 'copied');
  }

  return (
    <div className={styles['copyLine']}>
      <code ref={line} className={styles['code']}>
        {code}
      </code>
      <button type="button" onClick={() => void copy()}>
        {how === 'copied' ? check.copied : check.copy}
      </button>
      {how === 'selected' && <span className={styles['note']}>{check.selected}</span>}
    </div>
  );
}
