import { menu as text } from '../text/en/menu';
import styles from './HeaderMenu.module.css';
import { menu, partFailed } from './parts/pageParts';
import { useLoaded } from './parts/part';

const bring = () => void menu.load().catch(partFailed);

/** What is rare, or has no room in the header of a narrow page. It is loaded when it is first opened. */
export function HeaderMenu() {
  const content = useLoaded(menu);
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
        onBeforeToggle={bring}
      >
        {content && <content.MenuContent />}
      </div>
    </>
  );
}
