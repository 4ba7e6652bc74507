import type { ViewOptions } from '../../state/view/viewTable';
import { share } from '../../text/en/share';
import { Choice } from '../Choice';
import { PanelOrder } from './PanelOrder';
import styles from './ShareDialog.module.css';
import { changeView, chooseWhat, whatOf } from './shareOptions';

const WHATS = ['compact', 'whole', 'parts'] as const;

/** The one question that every teacher has an answer to. */
export function WhatToShow({ view }: { readonly view: ViewOptions }) {
  const what = whatOf(view);
  return (
    <div className={styles['what']}>
      <Choice
        legend={share.what}
        withLegend
        options={WHATS.map((value) => ({ value, content: share.whats[value] }))}
        value={what}
        onChange={chooseWhat}
      />
      <p className={styles['hint']}>{share.whatIs[what]}</p>
      {view.show && (
        <>
          <PanelOrder shown={view.show} />
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={view.embed}
              onChange={({ target }) => changeView({ embed: target.checked })}
            />
            {share.parts.embed} <code>embed</code>
          </label>
        </>
      )}
    </div>
  );
}
