import { memo } from 'react';
import { PRESET_IDS, type PresetId } from '../lesson/presets';
import { choosePreset } from '../state/editChoices';
import type { Experiment } from '../state/experiment';
import { page } from '../text/en/page';
import { edit, experimentStore } from './experimentStore';
import styles from './Header.module.css';
import { HeaderMenu } from './HeaderMenu';
import { StartLesson } from './lesson/StartLesson';
import { useLockedOptions } from './lock';
import { ShareButton } from './share/ShareButton';
import { useHistory } from './useHistory';
import { useHasTabs, useShows } from './view';

const choosing = (id: PresetId) => (now: Experiment) => choosePreset(now, id);

/** What the page is about, and what concerns the whole of it. */
export const Header = memo(function Header({ preset }: { readonly preset: PresetId }) {
  const { before, right, between, wrong, after } = page.question;
  return (
    <header className={styles['header']}>
      <h1>{page.title}</h1>
      <p className={styles['question']}>
        {before}
        <b data-symbol="a">{right}</b>
        {between}
        <b data-symbol="z">{wrong}</b>
        {after}
      </p>
      <HeaderControls preset={preset} />
    </header>
  );
});

/** Lesson, example, share and what is rarer: what belongs to a panel only where that is shown. */
export const HeaderControls = memo(function HeaderControls({ preset }: { readonly preset: PresetId }) {
  const { undo, redo } = experimentStore.getState();
  const { canUndo, canRedo } = useHistory();
  const presets = useLockedOptions(PRESET_IDS, preset, choosing);
  const hasTabs = useHasTabs();
  const showsInputs = useShows('inputs');
  return (
    <div className={styles['controls']}>
      <div className={styles['beginning']}>
        {hasTabs && <StartLesson />}
        {showsInputs && (
          <select
            aria-label={page.preset}
            value={preset}
            onChange={(event) => edit(choosing(event.target.value as PresetId))}
            {...presets.list}
          >
            {PRESET_IDS.map((id) => (
              <option key={id} value={id} disabled={presets.isLocked(id)}>
                {page.presets[id]}
              </option>
            ))}
          </select>
        )}
      </div>
      <div className={styles['tools']}>
        <button type="button" className={styles['roomy']} onClick={undo} disabled={!canUndo}>
          {page.undo}
        </button>
        <button type="button" className={styles['roomy']} onClick={redo} disabled={!canRedo}>
          {page.redo}
        </button>
        <ShareButton />
        <HeaderMenu />
      </div>
    </div>
  );
});
