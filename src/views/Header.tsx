import { memo } from 'react';
import { useStore } from 'zustand';
import { PRESET_IDS, type PresetId } from '../lesson/presets';
import { choosePreset } from '../state/editChoices';
import type { Experiment } from '../state/experiment';
import { page } from '../text/en/page';
import { edit, experimentStore } from './experimentStore';
import styles from './Header.module.css';
import { StartLesson } from './lesson/StartLesson';
import { useLockedOptions } from './lock';
import { ShareButton } from './share/ShareButton';
import { THEME_CHOICES, useThemeChoice } from './theme';
import { useHasTabs, useShows } from './view';

const choosing = (id: PresetId) => (now: Experiment) => choosePreset(now, id);

/** What the page is about, and what concerns the whole of it: example, undo, theme. */
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

/** Lesson, example, undo, redo, theme: what belongs to a panel only where that is shown. */
export const HeaderControls = memo(function HeaderControls({ preset }: { readonly preset: PresetId }) {
  const { undo, redo } = experimentStore.getState();
  const canUndo = useStore(experimentStore.temporal, (history) => history.pastStates.length > 0);
  const canRedo = useStore(experimentStore.temporal, (history) => history.futureStates.length > 0);
  const presets = useLockedOptions(PRESET_IDS, preset, choosing);
  const { choice } = useThemeChoice();
  const hasTabs = useHasTabs();
  const showsInputs = useShows('inputs');
  const nextTheme = THEME_CHOICES[(THEME_CHOICES.indexOf(choice) + 1) % THEME_CHOICES.length] ?? 'auto';
  return (
    <div className={styles['controls']}>
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
      <button type="button" onClick={undo} disabled={!canUndo}>
        {page.undo}
      </button>
      <button type="button" onClick={redo} disabled={!canRedo}>
        {page.redo}
      </button>
      <ShareButton />
      <button
        type="button"
        aria-label={page.theme[choice]}
        title={page.theme[choice]}
        onClick={() => useThemeChoice.setState({ choice: nextTheme })}
      >
        {{ auto: '◐', light: '○', dark: '●' }[choice]}
      </button>
    </div>
  );
});
