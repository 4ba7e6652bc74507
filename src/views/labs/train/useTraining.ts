import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { TrainingPlan, WrongWay } from '../../../engine/training/trainingPlan';
import {
  trainingSession,
  type Training,
  type TrainingSession,
} from '../../../state/training/trainingSession';

/**
 * Trains what is wanted while the lab is open, and ends everything when it closes. `asked` changes with what the reader asks for
 * in the lab itself, which is trained however long it takes.
 */
export function useTraining(
  plan: TrainingPlan,
  wrong: WrongWay,
  asked: unknown,
): { readonly training: Training; readonly session: TrainingSession } {
  const [session] = useState(() => trainingSession());
  const training = useSyncExternalStore(session.subscribe, session.current);
  const lastAsked = useRef(asked);
  useEffect(() => {
    session.want(plan, wrong, lastAsked.current !== asked);
    lastAsked.current = asked;
  }, [session, plan, wrong, asked]);
  useEffect(() => () => session.close(), [session]);
  return { training, session };
}
