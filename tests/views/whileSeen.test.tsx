// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whileSeen, type Place } from '../../src/views/whileSeen';

type Told = (entries: readonly { target: Element; isIntersecting: boolean }[]) => void;

const observers: { tell: Told; watched: Set<Element> }[] = [];
let draws = 0;

class FakeObserver {
  readonly watched = new Set<Element>();
  constructor(readonly tell: Told) {
    observers.push(this);
  }
  observe = (element: Element) => this.watched.add(element);
  unobserve = (element: Element) => this.watched.delete(element);
}

type PartProps = { readonly experiment: { readonly value: number }; readonly step: string };

const Part = whileSeen(function Part({ experiment, step, place }: PartProps & Place) {
  draws++;
  return (
    <div ref={place} data-testid="part">
      {step} {experiment.value}
    </div>
  );
});

const text = () => screen.getByTestId('part').textContent;
const at = (value: number, step = 'a') => <Part experiment={{ value }} step={step} />;

/** As when the page is scrolled. */
function see(isIntersecting: boolean) {
  const target = screen.getByTestId('part');
  act(() => observers.forEach(({ tell }) => tell([{ target, isIntersecting }])));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  draws = 0;
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a part of the page', () => {
  it('that is seen is drawn once at each change', () => {
    const { rerender } = render(at(0));
    see(true);
    for (const value of [1, 2, 3]) rerender(at(value));
    expect([text(), draws]).toEqual(['a 3', 4]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that nobody sees is not drawn while numbers move, and is right as soon as they rest', () => {
    const { rerender } = render(at(0));
    see(false);
    for (const value of [1, 2, 3]) {
      rerender(at(value));
      act(() => vi.advanceTimersByTime(100));
    }
    expect([text(), draws]).toEqual(['a 0', 1]);
    act(() => vi.advanceTimersByTime(100));
    expect([text(), draws]).toEqual(['a 3', 2]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that comes into view in the middle of a drag has the number of that moment', () => {
    const { rerender } = render(at(0));
    see(false);
    rerender(at(1));
    see(true);
    expect(text()).toBe('a 1');
    rerender(at(2));
    expect(text()).toBe('a 2');
  });

  it('that leaves the view keeps what it showed last, and goes on from there', () => {
    const { rerender } = render(at(0));
    rerender(at(1));
    see(false);
    expect(text()).toBe('a 1');
    rerender(at(2));
    expect(text()).toBe('a 1');
    act(() => vi.advanceTimersByTime(200));
    expect(text()).toBe('a 2');
  });

  it('waits for nothing but numbers', () => {
    const { rerender } = render(at(0));
    see(false);
    rerender(at(1, 'b'));
    expect(text()).toBe('b 1');
  });

  it('is watched by one observer for the whole page, and no more once it is gone', () => {
    const { unmount } = render(
      <>
        {at(0)}
        <Part experiment={{ value: 1 }} step="other" />
      </>,
    );
    expect(observers).toHaveLength(1);
    expect(observers[0]?.watched.size).toBe(2);
    unmount();
    expect(observers[0]?.watched.size).toBe(0);
  });

  it('is always drawn where the browser cannot tell what is seen', () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    const { rerender } = render(at(0));
    rerender(at(1));
    expect(text()).toBe('a 1');
  });
});
