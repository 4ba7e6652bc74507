import { PANELS, type PanelName } from '../../state/view/viewTable';
import { share } from '../../text/en/share';
import { announce } from '../announce';
import styles from './ShareDialog.module.css';
import { changeView, moved } from './shareOptions';

/** The panels that are shown, in order, then the others; ticked and moved by buttons, so that any pointer and any keyboard can. */
export function PanelOrder({ shown }: { readonly shown: readonly PanelName[] }) {
  function tick(panel: PanelName, isShown: boolean) {
    changeView({ show: isShown ? [...shown, panel] : shown.filter((other) => other !== panel) });
  }

  function move(panel: PanelName, by: 1 | -1) {
    const show = moved(shown, panel, by);
    changeView({ show });
    announce(share.parts.moved(share.parts.panels[panel], show.indexOf(panel) + 1, show.length), 'order');
  }

  return (
    <fieldset className={styles['parts']}>
      <legend>
        {share.parts.name} <code>show</code>
      </legend>
      <ol>
        {[...shown, ...PANELS.filter((panel) => !shown.includes(panel))].map((panel) => (
          <li key={panel}>
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={shown.includes(panel)}
                onChange={({ target }) => tick(panel, target.checked)}
              />
              {share.parts.panels[panel]}
            </label>
            {shown.includes(panel) && <MoveButtons panel={panel} shown={shown} onMove={move} />}
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p className={styles['hint']}>{share.parts.none}</p>}
    </fieldset>
  );
}

type MoveButtonsProps = {
  readonly panel: PanelName;
  readonly shown: readonly PanelName[];
  readonly onMove: (panel: PanelName, by: 1 | -1) => void;
};

/** At an end they stay where the keyboard is, and do nothing. */
function MoveButtons({ panel, shown, onMove }: MoveButtonsProps) {
  const name = share.parts.panels[panel];
  return (
    <span className={styles['moves']}>
      <button
        type="button"
        aria-label={share.parts.up(name)}
        aria-disabled={shown[0] === panel}
        onClick={() => onMove(panel, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={share.parts.down(name)}
        aria-disabled={shown.at(-1) === panel}
        onClick={() => onMove(panel, 1)}
      >
        ↓
      </button>
    </span>
  );
}
