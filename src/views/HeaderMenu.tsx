import { useState } from 'react';
import { menu as text } from '../text/en/menu';
import styles from './HeaderMenu.module.css';
import { Awaited } from './parts/Awaited';
import { menu } from './parts/pageParts';

/** What is rare, or has no room in the header of a narrow page. It is loaded when it is first opened. */
export function HeaderMenu() {
  const [isAsked, ask] = useState(false);
  return (
    <>
      <button type="button" className={styles['button']} popoverTarget="page-menu" aria-label={text.name}>
        <span aria-hidden="true">☰</span>
      </button>
      <div
        id="page-menu"
        popover="auto"
        role="group"
        aria-label={text.name}
        className={styles['menu']}
        onBeforeToggle={() => ask(true)}
      >
        {isAsked && (
          <Awaited part={menu} title={text.name}>
            {({ MenuContent }) => <MenuContent />}
          </Awaited>
        )}
      </div>
    </>
  );
}
