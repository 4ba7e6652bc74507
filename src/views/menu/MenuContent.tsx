import { menu as text } from '../../text/en/menu';
import { page } from '../../text/en/page';
import { Choice } from '../Choice';
import { experimentStore } from '../experimentStore';
import { THEME_CHOICES, useThemeChoice } from '../theme';
import { useHistory } from '../useHistory';
import styles from './MenuContent.module.css';

/** What the menu of the page holds. Undo and redo only where the header has no room for them. */
export function MenuContent() {
  const { choice } = useThemeChoice();
  const { canUndo, canRedo } = useHistory();
  const { undo, redo } = experimentStore.getState();
  return (
    <>
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
    </>
  );
}
