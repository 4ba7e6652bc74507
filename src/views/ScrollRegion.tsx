import type { ReactNode } from 'react';
import styles from './ScrollRegion.module.css';

type ScrollRegionProps = {
  readonly label: string;
  /** It is also much taller than a screen, and scrolls inside itself that way too where there is room for both. */
  readonly isTall?: boolean;
  readonly children: ReactNode;
};

/** What may be wider than a phone: it scrolls inside itself, by touch and by the arrow keys. */
export function ScrollRegion({ label, isTall = false, children }: ScrollRegionProps) {
  return (
    // Not every browser gives the keyboard a way into what scrolls.
    <div
      className={styles['scroll']}
      role="group"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-own-arrows
      data-scrolls
      data-tall={isTall || undefined}
    >
      {children}
    </div>
  );
}
