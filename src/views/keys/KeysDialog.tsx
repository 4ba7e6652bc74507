import { Fragment } from 'react';
import { keysText } from '../../text/en/keys';
import { Dialog } from '../dialog/Dialog';
import { forgetKeys, useKeysAsked } from './askForKeys';
import { KEY_RECORD, type KeyEntry } from './keyRecord';
import styles from './KeysDialog.module.css';

/** Every key of the page, by the place where it has its use. */
export function KeysDialog() {
  const { byCharacter } = useKeysAsked();
  return (
    <Dialog title={keysText.title} onClose={forgetKeys}>
      <label className={styles['switch']}>
        <input
          type="checkbox"
          checked={byCharacter}
          onChange={({ target }) => useKeysAsked.setState({ byCharacter: target.checked })}
        />
        {keysText.byCharacter}
      </label>
      <div className={styles['places']}>
        {Object.entries(KEY_RECORD).map(([place, entries]) => (
          <section key={place} aria-labelledby={`keys-${place}`}>
            <h3 id={`keys-${place}`}>{keysText.place[place as keyof typeof KEY_RECORD]}</h3>
            <dl>
              {entries.map((entry) => (
                <Entry key={entry.does} {...entry} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles['note']}>{keysText.mac}</p>
    </Dialog>
  );
}

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

/** All four arrows with one modifier are one word. */
function shortened(keys: readonly string[]): readonly string[] {
  const modifiers = ['', 'Shift+', 'Control+'].filter((modifier) =>
    ARROWS.every((arrow) => keys.includes(modifier + arrow)),
  );
  const folded = modifiers.flatMap((modifier) => ARROWS.map((arrow) => modifier + arrow));
  return [
    ...modifiers.map((modifier) => `${modifier}arrows`),
    ...keys.filter((key) => !folded.includes(key)),
  ];
}

/** "Shift+ArrowUp" as the keys to press at once. */
const capsOf = (key: string): readonly string[] =>
  (key === '+' ? [key] : key.split('+')).map((name) =>
    name in keysText.cap ? keysText.cap[name as keyof typeof keysText.cap] : name.toUpperCase(),
  );

function Entry({ keys, does }: KeyEntry) {
  return (
    <div>
      <dt>
        {shortened(keys).map((key, k) => (
          <Fragment key={key}>
            {k > 0 && ', '}
            {capsOf(key).map((cap, place) => (
              <Fragment key={cap}>
                {place > 0 && '+'}
                <kbd>{cap}</kbd>
              </Fragment>
            ))}
          </Fragment>
        ))}
      </dt>
      <dd>{keysText.does[does]}</dd>
    </div>
  );
}
