import { expect } from 'vitest';
import type { MessageReceived, MessageWindow } from '../../../src/state/host/hostMessages';
import type { Content, Size } from '../../../src/state/host/pageBody';

type Listener = (event: MessageReceived & { readonly newURL: string }) => void;
const NOTHING = { source: null, data: null, newURL: '' };

/** The window of a page in a frame and its content, without a browser: what it posts, and what comes to it. */
export function pretendPage(first: Size = { width: 800, height: 612 }) {
  const posted: Record<string, unknown>[] = [];
  const listeners: { readonly type: string; readonly listener: Listener }[] = [];
  const watches = new Set<Parameters<Content['watch']>[0]>();
  const frames = new Map<number, () => void>();
  let size = first;
  let frameCount = 0;
  let told = 0;

  const parent = {
    postMessage: (message: unknown, targetOrigin: string) => {
      expect(targetOrigin).toBe('*');
      posted.push(structuredClone(message) as Record<string, unknown>);
    },
  };
  const window: MessageWindow = {
    parent,
    addEventListener: (type: string, listener: Listener) => void listeners.push({ type, listener }),
    removeEventListener: (type: string, listener: Listener) => {
      const place = listeners.findIndex((known) => known.type === type && known.listener === listener);
      if (place >= 0) listeners.splice(place, 1);
    },
    requestAnimationFrame: (callback) => {
      frameCount += 1;
      frames.set(frameCount, callback);
      return frameCount;
    },
    cancelAnimationFrame: (frame) => void frames.delete(frame),
  };
  const content: Content = {
    size: () => size,
    watch: (steps) => {
      watches.add(steps);
      return { told: () => void (told += 1), stop: () => void watches.delete(steps) };
    },
  };

  return {
    window,
    parent,
    content,
    posted,
    /** What is still listened to or waited for. */
    awaited: () => listeners.length + watches.size + frames.size,
    /** How often the frame may have to follow. */
    told: () => told,
    typed: (type: string) => posted.filter((message) => message['type'] === type),
    receive: (data: unknown, source: unknown = parent) => {
      for (const { type, listener } of listeners)
        if (type === 'message') listener({ ...NOTHING, source, data });
    },
    readdress: (newer: string) => {
      for (const { type, listener } of listeners) {
        if (type === 'hashchange') listener({ ...NOTHING, newURL: `https://host/page/${newer}` });
      }
    },
    /** The content has another size; the browser says so before it paints. */
    resizeTo: (height: number, width = size.width) => {
      size = { width, height };
      for (const { request } of watches) request();
    },
    /** The browser paints. */
    paint: () => {
      const due = [...frames.values()];
      frames.clear();
      for (const callback of due) callback();
    },
  };
}
