import { useStore } from 'zustand';
import { experimentStore } from './experimentStore';

/** Whether there is a step to take back, or one that was taken back. */
export function useHistory() {
  const canUndo = useStore(experimentStore.temporal, (history) => history.pastStates.length > 0);
  const canRedo = useStore(experimentStore.temporal, (history) => history.futureStates.length > 0);
  return { canUndo, canRedo };
}
