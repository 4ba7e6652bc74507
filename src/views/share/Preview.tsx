import { useState } from 'react';
import { share } from '../../text/en/share';
import { Choice } from '../Choice';
import { useSettled } from '../useSettled';
import { PreviewFrame } from './PreviewFrame';
import styles from './ShareDialog.module.css';

const WIDTHS = ['320px', '640px', '1000px', '100%'] as const;

/** In milliseconds. */
const SETTLED_AFTER_TYPING = 500;

type PreviewProps = {
  /** What the frame opens; null where the page has no address. */
  readonly address: string | null;
};

/** The frame as the students will see it; loaded only where one wants to see it. */
export function Preview({ address }: PreviewProps) {
  const [isOpen, setOpen] = useState(false);
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('100%');
  const settled = useSettled(address, SETTLED_AFTER_TYPING);
  return (
    <details className={styles['preview']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{share.preview.name}</summary>
      {isOpen && settled === null && <p className={styles['hint']}>{share.preview.noAddress}</p>}
      {isOpen && settled !== null && (
        <>
          <Choice
            legend={share.preview.width}
            withLegend
            options={WIDTHS.map((value) => ({ value, content: share.preview.widths[value] }))}
            value={width}
            onChange={setWidth}
          />
          {/* Another address is another frame: one that is led elsewhere adds to the reader's way back. */}
          <PreviewFrame key={settled} address={settled} width={width} />
        </>
      )}
    </details>
  );
}
