import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fitScrollbar } from '../../../src/state/host/fitScrollbar';
import { pageBody } from '../../../src/state/host/pageBody';

/** What of a window is asked, with a frame and a content of any size. */
function pretendWindow(frame: { width: number; height: number }, content: { width: number; height: number }) {
  const styles = new Map<string, string>();
  const listeners = new Set<() => void>();
  const window = {
    get innerWidth() {
      return frame.width;
    },
    get innerHeight() {
      return frame.height;
    },
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
    document: {
      body: { getBoundingClientRect: () => content },
      documentElement: {
        style: { setProperty: (name: string, value: string) => void styles.set(name, value) },
      },
    },
  } as unknown as Window;
  const resizeFrame = (height: number) => {
    frame.height = height;
    for (const listener of listeners) listener();
  };
  return { window, listeners, resizeFrame, scrollbar: () => styles.get('scrollbar-width') };
}

describe('the body of the page', () => {
  it('is measured in whole pixels, none too few', () => {
    const { window } = pretendWindow({ width: 800, height: 600 }, { width: 799.5, height: 611.02 });
    expect(pageBody(window).size()).toStrictEqual({ width: 800, height: 612 });
  });

  it('is not measured while the frame is 1 px high', () => {
    const content = { width: 800, height: 600 };
    const { window, resizeFrame } = pretendWindow({ width: 800, height: 600 }, content);
    const { size } = pageBody(window);
    size();
    resizeFrame(1);
    content.height = 450;
    expect(size()).toStrictEqual({ width: 800, height: 600 });
    resizeFrame(600);
    expect(size()).toStrictEqual({ width: 800, height: 450 });
  });
});

describe('the scrollbar of the frame', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('stays away while the frame is as high as its content, or a pixel lower', () => {
    for (const height of [900, 600, 599]) {
      const content = { width: 800, height: 600 };
      const { window, scrollbar } = pretendWindow({ width: 800, height }, content);
      fitScrollbar(window, () => content).check();
      vi.runAllTimers();
      expect(scrollbar()).toBe('none');
    }
  });

  it('is there where the host does not follow, downwards or sideways', () => {
    for (const frame of [
      { width: 800, height: 598 },
      { width: 180, height: 600 },
    ]) {
      const content = { width: 200, height: 600 };
      const { window, scrollbar } = pretendWindow(frame, content);
      fitScrollbar(window, () => content).check();
      expect(scrollbar()).toBe('none');
      vi.runAllTimers();
      expect(scrollbar()).toBe('auto');
    }
  });

  it('goes when the host follows after all, and comes when it goes back', () => {
    const content = { width: 800, height: 600 };
    const { window, scrollbar, resizeFrame, listeners } = pretendWindow({ width: 800, height: 150 }, content);
    const { check, stop } = fitScrollbar(window, () => content);
    check();
    vi.runAllTimers();
    resizeFrame(600);
    expect(scrollbar()).toBe('none');
    resizeFrame(300);
    expect(scrollbar()).toBe('none');
    vi.runAllTimers();
    expect(scrollbar()).toBe('auto');
    resizeFrame(300);
    stop();
    expect([listeners.size, vi.getTimerCount()]).toStrictEqual([0, 0]);
  });
});
