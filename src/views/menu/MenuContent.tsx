import type { MouseEvent } from 'react';
import { takeAway } from '../../text/en/handout';
import { menu as text } from '../../text/en/menu';
import { page } from '../../text/en/page';
import { Choice } from '../Choice';
import { experimentStore } from '../experimentStore';
import { printHandout } from '../handout/printHandout';
import { askForKeys } from '../keys/askForKeys';
import { LanguageLink } from '../LanguageLink';
import { THEME_CHOICES, useThemeChoice } from '../theme';
import { useHistory } from '../useHistory';
import styles from './MenuContent.module.css';

/** Closed first, the menu gives the focus back to its button, and a dialog that follows does so too. */
const leaving = (action: () => unknown) => (event: MouseEvent) => {
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
  action();
};

/** What the menu of the page holds. Undo and redo only where the header has no room for them. */
export function MenuContent() {
  const { choice } = useThemeChoice();
  const { canUndo, canRedo } = useHistory();
  const { undo, redo } = experimentStore.getState();
  return (
    <div className={styles['content']}>
      <div className={styles['history']}>
        <button type="button" onClick={undo} disabled={!canUndo}>
          {page.undo}
        </button>
        <button type="button" onClick={redo} disabled={!canRedo}>
          {page.redo}
        </button>
      </div>
      <Choice
        withLegend
        legend={text.theme}
        value={choice}
        options={THEME_CHOICES.map((value) => ({ value, content: text.themes[value] }))}
        onChange={(chosen) => useThemeChoice.setState({ choice: chosen })}
      />
      <button type="button" onClick={leaving(askForKeys)}>
        {text.keys}
      </button>
      <button type="button" onClick={leaving(printHandout)}>
        {takeAway.print}
      </button>
      <LanguageLink />
    </div>
  );
}
