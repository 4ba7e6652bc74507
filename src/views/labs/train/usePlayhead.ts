import { useEffect, useState } from 'react';

/** Seconds that all steps take, and milliseconds between two pictures. */
const SECONDS = 6;
const PICTURE = 40;

export type Playhead = {
  /** The step that is looked at */
  readonly step: number;
  readonly isPlaying: boolean;
  readonly goTo: (step: number) => void;
  /** From the start where it stands at the end. */
  readonly play: () => void;
  readonly pause: () => void;
  /** At the end again, wherever that will be. */
  readonly follow: () => void;
};

/** Which step is looked at: the last one until the reader goes elsewhere. There is a timer only while it plays. */
export function usePlayhead(last: number): Playhead {
  const [at, setAt] = useState<number | null>(null);
  const [wanted, setPlaying] = useState(false);
  const step = Math.max(0, Math.min(at ?? last, last));
  const isPlaying = wanted && step < last;
  useEffect(() => {
    if (!isPlaying) return;
    const by = Math.max(1, Math.round((last * PICTURE) / (1000 * SECONDS)));
    const pause = Math.max(PICTURE, (1000 * SECONDS * by) / Math.max(last, 30));
    const timer = setTimeout(() => setAt(Math.min(last, step + by)), pause);
    return () => clearTimeout(timer);
  }, [isPlaying, step, last]);
  return {
    step,
    isPlaying,
    goTo: (next) => {
      setPlaying(false);
      setAt(Math.round(next));
    },
    play: () => {
      if (step >= last) setAt(0);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    follow: () => {
      setPlaying(false);
      setAt(null);
    },
  };
}
