import { memo } from 'react';
import { useStore } from 'zustand';
import { page } from '../text/en/page';
import { stage } from '../text/en/stage';
import { experimentStore } from './experimentStore';
import styles from './Notices.module.css';
import { askAgain } from './parts/pageParts';

/** What was refused, from the address, a message or a control, and what runs in its place. The announcer says it. */
export const Notices = memo(function Notices() {
  const notices = useStore(experimentStore, (state) => state.notices);
  const { dismissNotice } = experimentStore.getState();
  if (notices.length === 0) return null;
  return (
    <section className={styles['notices']} aria-label={page.notices.name} data-panel="notices">
      {notices.map((notice, k) => (
        <p key={k}>
          <span>
            {notice.value !== '' && <code>{page.notices.field(notice.field, notice.value)}</code>}{' '}
            {notice.reason}
          </span>
          {notice.reason === page.partFailed && (
            <button
              type="button"
              className={styles['again']}
              onClick={() => {
                dismissNotice(notice);
                askAgain();
              }}
            >
              {stage.again}
            </button>
          )}
          <button type="button" onClick={() => dismissNotice(notice)} aria-label={page.notices.dismiss}>
            ✕
          </button>
        </p>
      ))}
    </section>
  );
});
