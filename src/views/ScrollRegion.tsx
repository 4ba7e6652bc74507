import type { ReactNode } from 'react';
import styles from './ScrollRegion.module.css';

/** What may be wider than a phone: it scrolls inside itself, by touch and by the arrow keys. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // Not every browser gives the keyboard a way into what scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['scroll']} role="group" aria-label={label} tabIndex={0} data-own-arrows>
      {children}
    </div>
  );
}
