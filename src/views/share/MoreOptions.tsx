import { MOTIONS, RESIZES, THEMES } from '../../state/view/viewTable';
import { share } from '../../text/en/share';
import { Choice } from '../Choice';
import { FrameId } from './FrameId';
import { LockChoice } from './LockChoice';
import styles from './ShareDialog.module.css';
import { changeView, useShareOptions, type ShareOptions } from './shareOptions';

/** The rest of the view, for those who want more than the plain choice. */
export function MoreOptions({ view, linkEmbeds, title }: ShareOptions) {
  return (
    <details className={styles['more']}>
      <summary>{share.more}</summary>
      <Choice
        legend={share.theme}
        withLegend
        options={THEMES.map((value) => ({ value, content: share.themes[value] }))}
        value={view.theme}
        onChange={(theme) => changeView({ theme })}
      />
      <Choice
        legend={share.motion}
        withLegend
        options={MOTIONS.map((value) => ({ value, content: share.motions[value] }))}
        value={view.motion}
        onChange={(motion) => changeView({ motion })}
      />
      <LockChoice lock={view.lock} />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={linkEmbeds}
          onChange={({ target }) => useShareOptions.setState({ linkEmbeds: target.checked })}
        />
        {share.link} <code>embed</code>
      </label>
      <fieldset>
        <legend>
          {share.resize.name} <code>resize</code>
        </legend>
        {RESIZES.map((resize) => (
          <label key={resize} className={styles['check']}>
            <input
              type="radio"
              name="share-resize"
              checked={view.resize === resize}
              onChange={() => changeView({ resize })}
            />
            {share.resize.kinds[resize]}
          </label>
        ))}
      </fieldset>
      <label className={styles['field']}>
        <span>{share.frameTitle}</span>
        <input
          type="text"
          dir="auto"
          maxLength={200}
          value={title}
          onChange={({ target }) => useShareOptions.setState({ title: target.value })}
        />
        <small className={styles['hint']}>{share.frameTitleHint}</small>
      </label>
      <FrameId id={view.id} />
    </details>
  );
}
