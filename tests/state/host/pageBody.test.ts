import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fitScrollbar } from '../../../src/state/host/fitScrollbar';
import { pageBody } from '../../../src/state/host/pageBody';

/** What of a window is asked, with a frame and a content of any size. */
function pretendWindow(frame: { width: number; height: number }, content: { width: number; height: number }) {
  const styles = new Map<string, string>();
  const listeners: { readonly type: string; readonly listener: () => void; readonly options: unknown }[] = [];
  const fonts = new EventTarget();
  const body = { getBoundingClientRect: () => content };
  const window = {
    get innerWidth() {
      return frame.width;
    },
    get innerHeight() {
      return frame.height;
    },
    addEventListener: (type: string, listener: () => void, options: unknown) =>
      void listeners.push({ type, listener, options }),
    removeEventListener: (type: string, listener: () => void, options: unknown) => {
      const place = listeners.findIndex(
        (known) => known.type === type && known.listener === listener && known.options === options,
      );
      if (place >= 0) listeners.splice(place, 1);
    },
    document: {
      body,
      fonts,
      documentElement: {
        style: { setProperty: (name: string, value: string) => void styles.set(name, value) },
      },
    },
  } as unknown as Window;
  const happen = (happened: string) => {
    for (const { type, listener } of listeners) if (type === happened) listener();
  };
  const resizeFrame = (height: number) => {
    frame.height = height;
    happen('resize');
  };
  return {
    window,
    body,
    fonts,
    listeners,
    happen,
    resizeFrame,
    scrollbar: () => styles.get('scrollbar-width'),
  };
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

  it('is measured once even in a frame that was 1 px high from the start', () => {
    const { window } = pretendWindow({ width: 800, height: 1 }, { width: 800, height: 600 });
    expect(pageBody(window).size()).toStrictEqual({ width: 800, height: 600 });
  });

  describe('is watched', () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    });

    const watched = () => {
      const page = pretendWindow({ width: 800, height: 600 }, { width: 800, height: 600 });
      const [request, restart] = [vi.fn(), vi.fn()];
      return { ...page, request, restart, watch: pageBody(page.window).watch({ request, restart }) };
    };

    it('by its own size and the fonts that come, until it is no more', () => {
      const observed = new Map<unknown, () => void>();
      vi.stubGlobal('ResizeObserver', function Observer(callback: () => void) {
        return {
          observe: (element: unknown) => void observed.set(element, callback),
          disconnect: () => observed.clear(),
        };
      });
      const { body, fonts, request, restart, watch } = watched();
      observed.get(body)?.();
      expect(request).toHaveBeenCalledTimes(1);
      fonts.dispatchEvent(new Event('loadingdone'));
      expect(request).toHaveBeenCalledTimes(2);
      watch.stop();
      fonts.dispatchEvent(new Event('loadingdone'));
      expect([request.mock.calls.length, restart.mock.calls.length, observed.size]).toStrictEqual([2, 0, 0]);
    });

    it('by what a reader does, also where a part of the page keeps it for itself', () => {
      const { listeners, happen, request, restart, watch } = watched();
      const byHand = ['pointerup', 'keydown', 'input'];
      for (const type of byHand) {
        expect(listeners.find((one) => one.type === type)?.options).toStrictEqual({ capture: true });
        happen(type);
      }
      expect([request.mock.calls.length, restart.mock.calls.length]).toStrictEqual([0, 3]);
      watch.stop();
      expect([listeners, vi.getTimerCount()]).toStrictEqual([[], 0]);
    });

    it('and once it is told, the frame that does not follow has its scrollbar', () => {
      const { watch, resizeFrame, scrollbar } = watched();
      resizeFrame(300);
      vi.runAllTimers();
      resizeFrame(600);
      expect(scrollbar()).toBe('none');
      resizeFrame(300);
      watch.told();
      vi.runAllTimers();
      expect(scrollbar()).toBe('auto');
      watch.stop();
    });
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
    resizeFrame(200);
    expect(scrollbar()).toBe('auto');
    stop();
    expect([listeners.length, vi.getTimerCount()]).toStrictEqual([0, 0]);
  });
});
