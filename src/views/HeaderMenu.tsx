import { useState } from 'react';
import { failure } from '../text/en/failure';
import { menu as text } from '../text/en/menu';
import { Boundary } from './failure/Boundary';
import styles from './HeaderMenu.module.css';
import { Awaited } from './parts/Awaited';
import { menu } from './parts/pageParts';

/** What is rare, or has no room in the header of a narrow page. It is loaded when it is first opened. */
export function HeaderMenu() {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button type="button" popoverTarget="page-menu" aria-label={text.name}>
        <span aria-hidden="true">☰</span>
      </button>
      <div
        id="page-menu"
        popover="auto"
        role="group"
        aria-label={text.name}
        className={styles['menu']}
        onBeforeToggle={() => setAsked(true)}
      >
        {isAsked && (
          <Boundary title={failure.names.menu}>
            <Awaited small part={menu} title={failure.names.menu}>
              {({ MenuContent }) => <MenuContent />}
            </Awaited>
          </Boundary>
        )}
      </div>
    </>
  );
}
