// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sidesOf, type Shares } from '../../../src/charts/triangle/barycentric';
import { Triangle, type TriangleProps } from '../../../src/charts/triangle/Triangle';
import {
  HEIGHT,
  isCutOff,
  labelBox,
  pointOf,
  SIDE,
  WIDTH,
  type Box,
} from '../../../src/charts/triangle/triangleLayout';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const POINT: Shares = [0.5, 0.3, 0.2];
const corners = [1, 2, 3].map((i) => ({ name: `class ${i}`, share: `a${i} = 1`, lit: false }));
const base: TriangleProps = {
  corners,
  point: POINT,
  target: null,
  arrows: [],
  paths: [],
  handle: null,
  label: 'the triangle',
};
const draw = (props: Partial<TriangleProps> = {}) => render(<Triangle {...base} {...props} />).container;

const numbersOf = (element: Element | null, ...names: readonly string[]) =>
  names.map((name) => Number(element?.getAttribute(name)));

describe('a triangle of shares', () => {
  it('has the point where its shares are, and is one picture while nothing can be dragged', () => {
    const [x, y] = pointOf(POINT);
    const container = draw();
    expect(screen.getByRole('img', { name: 'the triangle' })).toBeTruthy();
    expect(screen.queryByRole('slider')).toBeNull();
    expect(numbersOf(container.querySelector('svg > circle'), 'cx', 'cy')).toEqual([x, y]);
  });

  it('draws an arrow as long as its motion, from the point', () => {
    const motion: Shares = [0.1, -0.2, 0.1];
    const arrow = draw({ arrows: [{ tone: 'wrong', motion }] }).querySelector('g[data-tone="wrong"]');
    const [x, y] = pointOf(POINT);
    const [tipX = NaN, tipY = NaN] = (
      /^M(\S+) ([^L]+)L/.exec(arrow?.querySelector('path')?.getAttribute('d') ?? '') ?? []
    )
      .slice(1)
      .map(Number);
    expect(numbersOf(arrow?.querySelector('line') ?? null, 'x1', 'y1')).toEqual([x, y]);
    expect(Math.hypot(tipX - x, tipY - y)).toBeCloseTo(SIDE * sidesOf(motion), 9);
    expect([tipX, tipY]).toEqual(pointOf([0.6, 0.1, 0.3]).map((value) => expect.closeTo(value, 9)));
  });

  it('draws none for a motion of 0, and cuts one off at the edge of the picture, without a head', () => {
    expect(draw({ arrows: [{ tone: 'right', motion: [0, 0, 0] }] }).querySelector('[data-tone]')).toBeNull();
    const far: Shares = [3, -1.5, -1.5];
    const arrow = draw({ arrows: [{ tone: 'right', motion: far }] }).querySelector('[data-tone]');
    expect(arrow?.querySelector('path')).toBeNull();
    const [x2 = NaN, y2 = NaN] = numbersOf(arrow?.querySelector('line') ?? null, 'x2', 'y2');
    expect(x2 >= 0 && x2 <= WIDTH && y2 >= 0 && y2 <= HEIGHT).toBe(true);
    expect(isCutOff(POINT, far)).toBe(true);
    expect(isCutOff(POINT, [0.1, -0.1, 0])).toBe(false);
  });

  it('has a dot for every place of a path, and its text in the picture', () => {
    const points: Shares[] = [POINT, [0.6, 0.25, 0.15], [0.7, 0.2, 0.1], [0.8, 0.1, 0.1]];
    const container = draw({ paths: [{ tone: 'right', points, end: 'E = 0.123' }] });
    expect(container.querySelectorAll('g[data-tone="right"] circle')).toHaveLength(3);
    const text = container.querySelector('text[data-tone]');
    expect(text?.textContent).toBe('E = 0.123');
    const [x = NaN, y = NaN] = numbersOf(text, 'x', 'y');
    expect(x > 0 && x < WIDTH && y > 0 && y < HEIGHT).toBe(true);
  });

  it('writes nothing at the end of a path without a step', () => {
    expect(
      draw({ paths: [{ tone: 'wrong', points: [POINT], end: 'E = 1' }] }).querySelector('text[data-tone]'),
    ).toBeNull();
  });

  it('cuts a long name, and keeps all of it as a title', () => {
    const name = 'a-very-long-name-of-a-class';
    const container = draw({ corners: corners.map((corner) => ({ ...corner, name })) });
    const [, , shown] = Array.from(
      container.querySelector('text')?.children ?? [],
      (part) => part.textContent,
    );
    expect(shown).toMatch(/^a-very.*…$/);
    expect(container.querySelector('title')?.textContent).toBe(name);
  });

  it('puts a text beside what it names where there is room, and off what is taken', () => {
    const free = labelBox([200, 200], 60, 16, []);
    expect(free.x).toBeGreaterThan(200);
    const taken: Box[] = [free];
    const next = labelBox([200, 200], 60, 16, taken);
    expect(next.x + next.width).toBeLessThan(200);
    const edge = labelBox([WIDTH - 5, 200], 60, 16, []);
    expect(edge.x + edge.width).toBeLessThanOrEqual(WIDTH);
  });
});

describe('its point as a handle', () => {
  const moves: Shares[] = [];
  let ends = 0;
  const handle = {
    name: 'a',
    text: 'cat 0.500, dog 0.300 and fox 0.200',
    onMove: (shares: Shares) => moves.push(shares),
    onMoveEnd: () => ends++,
  };
  const slider = () => screen.getByRole('slider', { name: 'a' });

  beforeEach(() => {
    moves.length = 0;
    ends = 0;
    // jsdom lays nothing out and captures no pointer: here the picture is as wide as its own units.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: WIDTH } as DOMRect);
    Element.prototype.setPointerCapture = () => {};
    draw({ handle });
  });

  it('says all three shares', () => {
    expect(slider().getAttribute('aria-valuetext')).toBe(handle.text);
    expect(slider().getAttribute('aria-valuenow')).toBe('0.5');
    expect(screen.getByRole('group', { name: 'the triangle' })).toBeTruthy();
  });

  it('moves by as much as the pointer does, and not at all when it is only taken', () => {
    fireEvent.pointerDown(slider(), { button: 0, clientX: 300, clientY: 100 });
    fireEvent.pointerMove(slider(), { clientX: 300, clientY: 100 });
    expect(moves).toEqual([]);
    fireEvent.pointerMove(slider(), { clientX: 300 + SIDE * 0.1, clientY: 100 });
    expect(moves).toEqual([[0.5, 0.2, 0.3].map((share) => expect.closeTo(share, 12))]);
    fireEvent.pointerUp(slider());
    expect(ends).toBe(1);
    fireEvent.pointerMove(slider(), { clientX: 400, clientY: 200 });
    expect(moves).toHaveLength(1);
  });

  it('stays in the triangle', () => {
    fireEvent.pointerDown(slider(), { button: 0, clientX: 0, clientY: 0 });
    fireEvent.pointerMove(slider(), { clientX: 5000, clientY: 0 });
    expect(Math.min(...moves[0]!)).toBe(0);
    expect(moves[0]![0] + moves[0]![1] + moves[0]![2]).toBeCloseTo(1, 12);
  });

  it('moves by the four arrow keys, farther with Shift, and ends at the key up', () => {
    fireEvent.keyDown(slider(), { key: 'ArrowRight' });
    fireEvent.keyDown(slider(), { key: 'ArrowLeft', shiftKey: true });
    fireEvent.keyDown(slider(), { key: 'ArrowUp' });
    fireEvent.keyUp(slider(), { key: 'ArrowUp' });
    const [right, left, up] = moves;
    expect(right).toEqual([0.5, 0.29, 0.21].map((share) => expect.closeTo(share, 12)));
    expect(left).toEqual([0.5, 0.4, 0.1].map((share) => expect.closeTo(share, 12)));
    expect(up![0]).toBeGreaterThan(0.51);
    expect(ends).toBe(1);
  });

  it('leaves other keys to the page', () => {
    expect(fireEvent.keyDown(slider(), { key: 'ArrowLeft', altKey: true })).toBe(true);
    expect(fireEvent.keyDown(slider(), { key: 'Enter' })).toBe(true);
    expect(fireEvent.keyDown(slider(), { key: 'ArrowLeft' })).toBe(false);
    expect(moves).toHaveLength(1);
  });
});
