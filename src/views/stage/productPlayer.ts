import { useEffect } from 'react';
import { create } from 'zustand';
import { lastFrame, scaledFrame } from '../../engine/productFrames';
import type { Substep } from '../../lesson/step';
import { useWalk } from '../walk';

type Player = {
  /** Null: at rest, the finished product. */
  readonly frame: number | null;
  /** The frame it runs to by itself; null: it does not run. */
  readonly until: number | null;
  /** How long each frame stays at normal speed, in ms. */
  readonly pace: number;
};

const LONGEST_FRAME = 800;
const WHOLE_PLAY = 14_000;
/** A stop of the walk is 3 s: its half of the product ends a little before. */
const HALF_PLAY = 2_600;

const REST: Player = { frame: null, until: null, pace: LONGEST_FRAME };

/** Where the reader is in the product: for this visit to the step, not part of the experiment. */
export const useProductPlayer = create<Player>(() => REST);

export const restProduct = () => useProductPlayer.setState(REST);

export const scrubProduct = (frame: number) => useProductPlayer.setState({ frame, until: null });

export const pauseProduct = () => useProductPlayer.setState({ until: null });

/** Goes on from where it stands; from the start where it is at rest or at the end. */
export function playProduct(outputs: number) {
  const last = lastFrame(outputs);
  const { frame } = useProductPlayer.getState();
  useProductPlayer.setState({
    frame: frame === null || frame >= last ? 0 : frame,
    until: last,
    pace: Math.min(LONGEST_FRAME, WHOLE_PLAY / last),
  });
}

/** The half of the product that a sub-step of the walk is about. */
function playHalf(outputs: number, scan: 'rows' | 'columns') {
  const middle = scaledFrame(outputs);
  const [frame, until] = scan === 'rows' ? [0, middle] : [middle, lastFrame(outputs)];
  useProductPlayer.setState({ frame, until, pace: Math.min(LONGEST_FRAME, HALF_PLAY / (until - frame)) });
}

/** Runs while it is to run; at rest there is no timer. The chain rule's own play takes its two halves along. */
export function useProductPlayback(outputs: number, scan: Substep['scan'], reduced: boolean) {
  const { frame, until, pace } = useProductPlayer();
  const { speed, playing } = useWalk();
  useEffect(() => {
    if (frame === null || until === null) return;
    if (reduced || frame >= until) {
      pauseProduct();
      return;
    }
    const timer = setTimeout(() => useProductPlayer.setState({ frame: frame + 1 }), pace / speed);
    return () => clearTimeout(timer);
  }, [frame, until, pace, speed, reduced]);
  useEffect(() => {
    if (!playing || reduced) return;
    if (scan === 'rows' || scan === 'columns') playHalf(outputs, scan);
    else restProduct();
    return pauseProduct;
  }, [playing, reduced, scan, outputs]);
  // The step is left, or another number of outputs makes other frames.
  useEffect(() => restProduct, [outputs]);
}
