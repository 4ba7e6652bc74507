// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lastFrame, scaledFrame } from '../../src/engine/productFrames';
import type { Substep } from '../../src/lesson/step';
import {
  pauseProduct,
  playProduct,
  restProduct,
  scrubProduct,
  useProductPlayback,
  useProductPlayer,
} from '../../src/views/stage/productPlayer';
import { useWalk } from '../../src/views/walk';

type Given = { readonly outputs: number; readonly scan: Substep['scan']; readonly reduced: boolean };

const player = (given: Partial<Given> = {}) =>
  renderHook((props: Given) => useProductPlayback(props.outputs, props.scan, props.reduced), {
    initialProps: { outputs: 3, scan: undefined, reduced: false, ...given },
  });
const frame = () => useProductPlayer.getState().frame;
const runs = () => useProductPlayer.getState().until !== null;
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));
const walk = (state: Partial<ReturnType<typeof useWalk.getState>>) => act(() => useWalk.setState(state));

/** Lets time pass until it stands still, and says which frames it showed. */
function framesShown(): (number | null)[] {
  const seen = [frame()];
  for (let ticks = 0; vi.getTimerCount() > 0 && ticks < 500; ticks++) {
    act(() => vi.advanceTimersToNextTimer());
    if (frame() !== seen.at(-1)) seen.push(frame());
  }
  return seen;
}

describe('the player of the product', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    useWalk.setState({ step: null, substep: 0, playing: false, speed: 1 });
    restProduct();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it.each([1, 3, 6, 64])(
    'shows every frame once from the first to the last, and then has no timer (N = %i)',
    (n) => {
      player({ outputs: n });
      expect(vi.getTimerCount()).toBe(0);
      act(() => playProduct(n));
      expect(framesShown()).toEqual(Array.from({ length: lastFrame(n) + 1 }, (_, k) => k));
      expect(runs()).toBe(false);
      expect(vi.getTimerCount()).toBe(0);
      act(() => playProduct(n));
      expect(frame()).toBe(0);
    },
  );

  it('has no timer while it is paused or scrubbed, and goes on from there', () => {
    player();
    act(() => playProduct(3));
    pass(900);
    act(pauseProduct);
    expect([frame(), vi.getTimerCount()]).toEqual([1, 0]);
    act(() => scrubProduct(7));
    expect(vi.getTimerCount()).toBe(0);
    act(() => playProduct(3));
    expect(framesShown()).toEqual([7, 8, 9, 10, 11, 12, 13]);
  });

  it('goes at the speed of the walk', () => {
    const reached = (speed: number) => {
      walk({ speed });
      const { unmount } = player();
      act(() => playProduct(3));
      for (let tenths = 0; tenths < 33; tenths++) pass(100);
      const at = frame() ?? 0;
      unmount();
      return at;
    };
    const [half, one, two] = [reached(0.5), reached(1), reached(2)];
    expect(one).toBe(2 * half);
    expect(two).toBe(2 * one);
  });

  it('is at rest again when the step is left, or the number of outputs changes', () => {
    const { unmount, rerender } = player();
    act(() => playProduct(3));
    pass(900);
    act(() => rerender({ outputs: 4, scan: undefined, reduced: false }));
    expect([frame(), runs()]).toEqual([null, false]);
    act(() => playProduct(4));
    unmount();
    expect([frame(), vi.getTimerCount()]).toEqual([null, 0]);
  });

  it('never runs by itself where motion is reduced, and can be stepped', () => {
    const { rerender } = player({ reduced: true });
    act(() => scrubProduct(3));
    pass(20_000);
    expect(frame()).toBe(3);
    act(() => rerender({ outputs: 3, scan: 'rows', reduced: true }));
    walk({ playing: true });
    pass(20_000);
    expect([frame(), vi.getTimerCount()]).toEqual([3, 0]);
  });

  it('stops where motion becomes reduced while it runs', () => {
    const { rerender } = player();
    act(() => playProduct(3));
    pass(900);
    act(() => rerender({ outputs: 3, scan: undefined, reduced: true }));
    pass(20_000);
    expect([frame(), runs(), vi.getTimerCount()]).toEqual([1, false, 0]);
  });

  it('plays the half that the walk is at, within its stop, rests beyond, and pauses with it', () => {
    const { rerender } = player({ scan: 'rows' });
    pass(5_000);
    expect(frame()).toBeNull();
    walk({ playing: true });
    for (let tenths = 0; tenths < 29; tenths++) pass(100);
    expect([frame(), runs()]).toEqual([scaledFrame(3), false]);
    act(() => rerender({ outputs: 3, scan: 'columns', reduced: false }));
    pass(600);
    walk({ playing: false });
    const stopped = frame() ?? 0;
    expect(stopped).toBeGreaterThan(scaledFrame(3));
    expect(stopped).toBeLessThan(lastFrame(3));
    expect(vi.getTimerCount()).toBe(0);
    walk({ playing: true });
    act(() => rerender({ outputs: 3, scan: undefined, reduced: false }));
    expect(frame()).toBeNull();
  });
});
