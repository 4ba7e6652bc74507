import { useState } from 'react';
import type { FieldId } from '../../state/fieldTable';
import { LOCKS } from '../../state/view/viewTable';
import { share } from '../../text/en/share';
import styles from './ShareDialog.module.css';
import { changeView } from './shareOptions';

type Lock = Exclude<FieldId, 'v'>;

const GROUPS: Readonly<Record<keyof typeof share.lock.groups, readonly Lock[]>> = {
  numbers: ['z', 'a', 'x', 'X', 'row', 'W', 'b'],
  aim: ['y', 'labels', 'loss'],
  way: ['activation', 'T', 'lr', 'arg', 'form'],
  place: ['preset', 'lesson', 'step', 'cell'],
};
const NAMES = Object.keys(GROUPS) as readonly (keyof typeof GROUPS)[];

/** In the order of the table, whatever was ticked first. */
const withLock = (lock: readonly FieldId[], id: FieldId, isLocked: boolean): readonly FieldId[] =>
  LOCKS.filter((other) => (other === id ? isLocked : lock.includes(other)));

/** All, or key by key. */
export function LockChoice({ lock }: { readonly lock: readonly FieldId[] }) {
  const isAll = lock.length === LOCKS.length;
  const [startsOpen] = useState(lock.length > 0);
  return (
    <fieldset>
      <legend>
        {share.lock.name} <code>lock</code>
      </legend>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={isAll}
          onChange={({ target }) => changeView({ lock: target.checked ? LOCKS : [] })}
        />
        {share.lock.all} <code>all</code>
      </label>
      {!isAll && (
        <details open={startsOpen}>
          <summary>{share.lock.some}</summary>
          {NAMES.map((name) => (
            <fieldset key={name} className={styles['group']}>
              <legend>{share.lock.groups[name]}</legend>
              {GROUPS[name].map((id) => (
                <label key={id} className={styles['check']}>
                  <input
                    type="checkbox"
                    checked={lock.includes(id)}
                    onChange={({ target }) => changeView({ lock: withLock(lock, id, target.checked) })}
                  />
                  {share.lock.fields[id]} <code>{id}</code>
                </label>
              ))}
            </fieldset>
          ))}
        </details>
      )}
    </fieldset>
  );
}
