// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onceAFrame, useOnceAFrame } from '../../src/charts/onceAFrame';

let frames: (() => void)[] = [];
const nextFrame = () => frames.splice(0).forEach((run) => run());

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('what runs once a frame', () => {
  it('runs a lone request at once', () => {
    const done: number[] = [];
    onceAFrame((value: number) => done.push(value)).request(1);
    expect(done).toEqual([1]);
  });

  it('makes one update of all further events of a frame, and the last value wins', () => {
    const done: number[] = [];
    const limited = onceAFrame((value: number) => done.push(value));
    [1, 2, 3, 4].forEach(limited.request);
    expect(done).toEqual([1]);
    nextFrame();
    expect(done).toEqual([1, 4]);
    [5, 6].forEach(limited.request);
    expect(done).toEqual([1, 4]);
    nextFrame();
    expect(done).toEqual([1, 4, 6]);
  });

  it('loses nothing on release: what still waits is done at once, and not again', () => {
    const done: number[] = [];
    const limited = onceAFrame((value: number) => done.push(value));
    [1, 2].forEach(limited.request);
    limited.flush();
    expect(done).toEqual([1, 2]);
    nextFrame();
    limited.flush();
    expect(done).toEqual([1, 2]);
  });

  it('asks for no frame once nothing was asked for in one', () => {
    const limited = onceAFrame(() => {});
    [1, 2].forEach(limited.request);
    nextFrame();
    nextFrame();
    expect(frames).toEqual([]);
    limited.request(3);
    expect(frames).toHaveLength(1);
  });
});

describe('its hook', () => {
  it('runs the action as it was last given, and what waits when its component goes', () => {
    const done: string[] = [];
    const { result, rerender, unmount } = renderHook(
      ({ name }) => useOnceAFrame((value: number) => done.push(`${name} ${value}`)),
      { initialProps: { name: 'old' } },
    );
    result.current.request(1);
    result.current.request(2);
    rerender({ name: 'new' });
    unmount();
    expect(done).toEqual(['old 1', 'new 2']);
  });
});
