// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { number } from '../../src/lesson/notation';
import { tex } from '../../src/lesson/tex';
import { Formula } from '../../src/views/Formula';
import { pointAt, lightUp } from '../../src/views/pointing';

afterEach(cleanup);

const product = (left: number, right: number) =>
  tex`\frac{${number(left, { ref: 'a-1' })}}{${number(right, { ref: 'z-2' })}}`;
const shownBy = (host: HTMLElement, ref: string) =>
  host.querySelector<HTMLElement>(`[data-ref="${ref}"] .slot`)?.textContent;

describe('Formula', () => {
  it('puts every number in its own slot, although a fraction is written bottom first', () => {
    const { container } = render(<Formula tex={product(0.25, -1.5)} says={null} />);
    expect(shownBy(container, 'a-1')).toBe('0.250');
    expect(shownBy(container, 'z-2')).toBe('−1.500');
  });

  it('patches numbers without touching the rest of the markup', () => {
    const { container, rerender } = render(<Formula tex={product(0.25, 1.5)} says={null} />);
    const before = container.querySelector('.katex');
    rerender(<Formula tex={product(0.75, 1.5)} says={null} />);
    expect(shownBy(container, 'a-1')).toBe('0.750');
    expect(container.querySelector('.katex')).toBe(before);
  });

  it('gives a number its power of ten, and takes it away, in the same slot', () => {
    const { container, rerender } = render(<Formula tex={product(0.25, 1.5)} says={null} />);
    const before = container.querySelector('.katex');
    const widthOf = () =>
      parseFloat(container.querySelector<HTMLElement>('.slot > .mord')?.style.width ?? '');
    const narrow = widthOf();
    rerender(<Formula tex={product(0.25, 2.5e-7)} says={null} />);
    expect(shownBy(container, 'z-2')).toBe('2.50⋅10−7');
    expect(widthOf()).toBeGreaterThan(narrow);
    rerender(<Formula tex={product(0.25, 1.5)} says={null} />);
    expect(shownBy(container, 'z-2')).toBe('1.500');
    expect(widthOf()).toBe(narrow);
    expect(container.querySelector('.katex')).toBe(before);
  });

  it('keeps the space around an operator, which KaTeX puts beside the placeholder', () => {
    const { container } = render(<Formula tex={tex`${number(1)} + ${number(2)}`} says={null} />);
    expect(container.querySelectorAll('.slot .mspace, .mspace').length).toBe(2);
  });

  it('is set anew when a number needs another structure, such as ∞', () => {
    const { container, rerender } = render(<Formula tex={product(0.25, 1.5)} says={null} />);
    const before = container.querySelector('.katex');
    rerender(<Formula tex={product(0.25, Infinity)} says={null} />);
    expect(container.querySelector('.katex')).not.toBe(before);
    expect(container.textContent).toContain('∞');
  });

  it('throws on TeX that KaTeX does not know, rather than showing it red', () => {
    expect(() => render(<Formula tex={tex`\nosuchcommand`} says={null} />)).toThrow(/nosuchcommand/);
  });

  it('lights the symbols of what is pointed at, also in markup that came later', () => {
    pointAt('a-1');
    const { container } = render(<Formula tex={product(0.25, 1.5)} says={null} />);
    const lit = () => [...container.querySelectorAll<HTMLElement>('.lit')].map((e) => e.dataset['ref']);
    expect(lit()).toContain('a-1');
    expect(lit()).not.toContain('z-2');
    pointAt(null);
    lightUp(container);
    expect(lit()).toEqual([]);
  });
});
