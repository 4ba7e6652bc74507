import type { VocabularyProgress, VocabularyStage } from './vocabulary';

/** Thrown where long work stops because nobody waits for it any more. */
export class Superseded extends Error {}

/** What long work calls on its way. */
export type Pace = {
  /** A stage begins. */
  readonly begin: (stage: VocabularyStage) => Promise<void>;
  /** Whether it is time for `turn`: cheap enough to be asked every thousand numbers. */
  readonly isDue: () => boolean;
  /** Tells how much of the stage is done and gives the page its turn. Throws `Superseded`. */
  readonly turn: (part: number | null) => Promise<void>;
};

/** How long the page is kept from its frames at a time, where it does the work itself. */
const LONGEST_TURN_MS = 12;

/** A message, for nested timers are kept waiting 4 ms each. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

export function startPace(report: (progress: VocabularyProgress) => void, isStopped: () => boolean): Pace {
  let stage: VocabularyStage = 'reading';
  let last = performance.now();
  const turn = async (part: number | null): Promise<void> => {
    report({ stage, part });
    await nextTask();
    if (isStopped()) throw new Superseded();
    last = performance.now();
  };
  return {
    begin: (next) => {
      stage = next;
      return turn(null);
    },
    // a clock that was set back would not come to it again for as long
    isDue: () => Math.abs(performance.now() - last) > LONGEST_TURN_MS,
    turn,
  };
}
