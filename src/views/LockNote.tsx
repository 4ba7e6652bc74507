import { useStore } from 'zustand';
import { page } from '../text/en/page';
import styles from './App.module.css';
import { experimentStore } from './experimentStore';

/** Says in words what a title tells the pointer only; nothing where nothing is locked. */
export function LockNote() {
  const isLocked = useStore(experimentStore, ({ lock }) => lock.length > 0);
  return isLocked && <p className={styles['lockNote']}>{page.lockedNote}</p>;
}
