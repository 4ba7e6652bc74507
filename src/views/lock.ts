import './lock.css';
import { useStore } from 'zustand';
import { lockedChanges } from '../state/lock/lockedChanges';
import type { FieldId } from '../state/fieldTable';
import { page } from '../text/en/page';
import { editedBy, experimentStore, type Change } from './experimentStore';

/** What a control is given whose move would be refused: it is there, cannot be used, and says why. */
export const LOCKED = { disabled: true, title: page.locked, 'data-locked': true } as const;
export type Locked = typeof LOCKED;
/** The same for a text, which can still be read and copied. */
export const READ_ONLY = { readOnly: true, title: page.locked, 'data-locked': true } as const;

/** Whether the reader may make this edit: it is tried, and asked whether anything locked would differ. */
export function mayEdit(change: Change): boolean {
  const { experiment, lock } = experimentStore.getState();
  return lock.length === 0 || lockedChanges(lock, experiment, editedBy(change).experiment).length === 0;
}

/**
 * Asks of any edit what its control is given: `LOCKED`, or nothing where the reader may make it. A view that asks is drawn
 * anew at every change, but on a page without a lock.
 */
export function useLock(): (change: Change) => Locked | undefined {
  useStore(experimentStore, ({ experiment, lock }) => (lock.length === 0 ? null : experiment));
  return (change) => (mayEdit(change) ? undefined : LOCKED);
}

/** Whether one of these keys is locked, for a control that changes nothing else. */
export const useLocked = (...fields: readonly FieldId[]): boolean =>
  useStore(experimentStore, ({ lock }) => fields.some((field) => lock.includes(field)));

/** For a list to choose from by an edit: whether it leaves a choice, and whether one of its options is left. */
export function useLockedOptions<Name extends string>(
  names: readonly Name[],
  chosen: Name,
  choosing: (name: Name) => Change,
) {
  const lock = useLock();
  const isLocked = (name: Name): boolean => name !== chosen && lock(choosing(name)) !== undefined;
  const isFixed = names.every((name) => name === chosen || isLocked(name));
  return { isLocked, list: isFixed ? LOCKED : undefined };
}
