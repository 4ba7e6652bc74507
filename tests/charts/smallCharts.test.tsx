// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Bar } from '../../src/charts/BarRow';
import { Bars } from '../../src/charts/Bars';
import { colourAt, rampOf } from '../../src/charts/colourScale';
import type { Cell } from '../../src/charts/matrices/gridPosition';
import { Legend } from '../../src/charts/Legend';
import { MiniHeatmap } from '../../src/charts/matrices/MiniHeatmap';
import { OuterProduct } from '../../src/charts/matrices/OuterProduct';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a thumbnail', () => {
  const cells = (container: Element) => container.querySelectorAll('svg > rect');
  const waves = (size: number) => Float64Array.from({ length: size * size }, (_, index) => Math.sin(index));

  it('has one rectangle a cell while there are few', () => {
    const { container } = render(<MiniHeatmap size={3} values={waves(3)} limit={1} theme="light" />);
    expect(cells(container)).toHaveLength(9);
  });

  /** jsdom has no canvas, so this one only writes down what it is asked to paint. */
  function watchCanvas() {
    const painted: { fill: string; box: readonly number[] }[] = [];
    const context = {
      fillStyle: '',
      clearRect: () => (painted.length = 0),
      fillRect: (...box: readonly number[]) => painted.push({ fill: context.fillStyle, box }),
    };
    const getContext = () => context as unknown as CanvasRenderingContext2D;
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(getContext as never);
    return painted;
  }

  it('paints every cell once, each in the colour of its value, when there are many', () => {
    const painted = watchCanvas();
    const values = waves(64);
    const { container } = render(<MiniHeatmap size={64} values={values} limit={1} theme="dark" />);
    expect(cells(container)).toHaveLength(0);
    const blocks = painted.filter(({ box: [, , width = 0] }) => width > 1);
    expect(blocks.map(({ fill }) => fill)).toEqual(
      Array.from(values, (value) => colourAt(rampOf('dark'), value, 1)),
    );
    expect(new Set(blocks.map(({ box }) => box.join())).size).toBe(64 * 64);
  });

  it.each([2, 6])('has a minus sign in each of its %i² cells that is visibly negative', (size) => {
    const { container } = render(<MiniHeatmap size={size} values={waves(size)} limit={1} theme="light" />);
    const signs = [...container.querySelectorAll('[data-signs] path')]
      .map((path) => path.getAttribute('d'))
      .join('');
    const isCell = (x: number, y: number) => Math.floor(y / (74 / size)) * size + Math.floor(x / (74 / size));
    const signed = [...signs.matchAll(/M([\d.]+) ([\d.]+)h/g)].map(([, x, y]) =>
      isCell(Number(x), Number(y)),
    );
    const negative = [...waves(size).entries()].filter(([, value]) => value < -0.05).map(([k]) => k);
    expect(signed.toSorted((one, other) => one - other)).toEqual(negative);
  });

  it.each([10, 64])('paints a minus sign into each of its %i² cells that is visibly negative', (size) => {
    const painted = watchCanvas();
    render(<MiniHeatmap size={size} values={waves(size)} limit={1} theme="light" />);
    const ramp = rampOf('light');
    const signs = painted.flatMap(({ fill, box }, k) => {
      const cell = painted[k - 1];
      return cell && ramp.inks.includes(fill) && !ramp.colours.includes(fill) ? [{ box, cell }] : [];
    });
    expect(signs).toHaveLength(waves(size).filter((value) => value < -4.5 / 127).length);
    for (const { box, cell } of signs) {
      const [x = 0, y = 0, width = 0, height = 0] = box;
      const [left = 0, top = 0, across = 0, down = 0] = cell.box;
      expect(x >= left && x + width <= left + across && y >= top && y + height <= top + down).toBe(true);
      expect(width * height).toBeLessThanOrEqual((across * down) / 3);
    }
  });

  it('hatches what is not finite', () => {
    const values = waves(2).fill(NaN, 0, 1);
    const { container } = render(<MiniHeatmap size={2} values={values} limit={1} theme="light" />);
    expect(container.querySelectorAll('svg > [fill^="url"]')).toHaveLength(1);
    expect(container.innerHTML).not.toContain('NaN');
  });

  it('strikes out what is not finite when there are many cells', () => {
    const painted = watchCanvas();
    const values = waves(10).map(Math.abs).fill(Infinity, 0, 1);
    render(<MiniHeatmap size={10} values={values} limit={1} theme="light" />);
    expect(painted).toHaveLength(10 * 10 + 1);
    expect(painted[1]?.box[3]).toBe(1);
  });

  it('is struck through when it is wrong, and is hidden from screen readers', () => {
    const picture = (wrong: boolean) => (
      <MiniHeatmap size={2} values={waves(2)} limit={1} theme="light" wrong={wrong} />
    );
    const { container, rerender } = render(picture(false));
    expect(container.querySelectorAll('svg > path')).toHaveLength(0);
    rerender(picture(true));
    expect(container.querySelectorAll('svg > path').length).toBeGreaterThan(0);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('the legend', () => {
  it('names both ends and 0 in the given format', () => {
    render(<Legend limit={0.25} theme="light" format={(value) => `<${value}>`} label="colour scale" />);
    expect(screen.getByRole('img', { name: 'colour scale' }).textContent).toBe('<-0.25><0><0.25>');
  });

  it('says at its ends where a value lies beyond them', () => {
    render(<Legend limit={0.25} theme="light" format={String} label="colour scale" isExceeded />);
    expect(screen.getByRole('img', { name: 'colour scale' }).textContent).toBe('≤ -0.250≥ 0.25');
  });
});

describe('bars', () => {
  const bar = (name: string, value: number, rest: Partial<Bar> = {}): Bar => ({
    name,
    value,
    text: value.toFixed(3),
    target: null,
    lit: false,
    ...rest,
  });
  const two = [bar('cat', 0.7, { target: 1 }), bar('dog', 0.3)];
  const drawn = (container: Element) =>
    [...container.querySelectorAll('rect[height="70%"]')].map((rect) => [
      rect.getAttribute('x'),
      rect.getAttribute('width'),
    ]);

  it('are as long as their shares, with their values as text and a mark at the target', () => {
    const { container } = render(<Bars bars={two} domain={[0, 1]} label="a" />);
    expect(drawn(container)).toEqual([
      ['0%', '70%'],
      ['0%', '30%'],
    ]);
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['cat0.700', 'dog0.300']);
    expect(container.querySelectorAll('line')).toHaveLength(1);
  });

  it('have their places where the ends of the scale are the largest doubles of both signs', () => {
    const most = Number.MAX_VALUE;
    const bars = [bar('x', most / 2), bar('y', -most), bar('z', 0)];
    const { container } = render(<Bars bars={bars} domain={[-most, most]} label="a" />);
    const boxes = [...container.querySelectorAll('rect.bar, rect[class*="bar"]')].map((rect) => [
      rect.getAttribute('x'),
      rect.getAttribute('width'),
    ]);
    expect(boxes).toEqual([
      ['50%', '25%'],
      ['0%', '50%'],
      ['50%', '0%'],
    ]);
  });

  it('grow to both sides of a line at 0 when the domain has both signs', () => {
    const { container } = render(<Bars bars={[bar('x', -0.5), bar('y', 1)]} domain={[-1, 1]} label="a" />);
    expect(drawn(container)).toEqual([
      ['25%', '25%'],
      ['50%', '50%'],
    ]);
    expect(container.querySelectorAll('line')).toHaveLength(2);
  });

  it('draw no bar for what is not finite', () => {
    const { container } = render(
      <Bars bars={[bar('x', NaN, { text: 'overflow' })]} domain={[0, 1]} label="a" draggable />,
    );
    expect(drawn(container)).toEqual([]);
    expect(container.innerHTML).not.toContain('NaN');
  });

  it('are dragged by the keyboard: arrows by a step, Page by ten, Home and End to the ends', async () => {
    const user = userEvent.setup();
    const onDrag = vi.fn<(index: number, value: number) => void>();
    const onDragEnd = vi.fn<(index: number) => void>();
    render(<Bars bars={two} domain={[0, 1]} label="a" draggable onDrag={onDrag} onDragEnd={onDragEnd} />);
    const dog = screen.getByRole('slider', { name: 'dog' });
    expect(dog.getAttribute('aria-valuetext')).toBe('0.300');
    dog.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{PageUp}{Home}{End}');
    expect(onDrag.mock.calls.map(([index, value]) => [index, Number(value.toFixed(6))])).toEqual([
      [1, 0.31],
      [1, 0.29],
      [1, 0.4],
      [1, 0],
      [1, 1],
    ]);
    expect(onDragEnd).toHaveBeenCalledTimes(5);
    expect(onDragEnd).toHaveBeenLastCalledWith(1);
  });

  it('end a drag once, however long its key is held', () => {
    const onDragEnd = vi.fn<(index: number) => void>();
    render(<Bars bars={two} domain={[0, 1]} label="a" draggable onDragEnd={onDragEnd} />);
    const cat = screen.getByRole('slider', { name: 'cat' });
    for (let repeat = 0; repeat < 9; repeat++) fireEvent.keyDown(cat, { key: 'ArrowLeft' });
    expect(onDragEnd).not.toHaveBeenCalled();
    fireEvent.keyUp(cat, { key: 'ArrowLeft' });
    fireEvent.blur(cat);
    expect(onDragEnd).toHaveBeenCalledTimes(1);
  });

  it('keep the arrow keys from the page only while they can be dragged', () => {
    const onKeyDown = vi.fn<() => void>();
    render(
      <div role="presentation" onKeyDown={onKeyDown}>
        <Bars bars={two} domain={[0, 1]} label="a" draggable />
      </div>,
    );
    fireEvent.keyDown(screen.getByRole('slider', { name: 'cat' }), { key: 'ArrowRight' });
    expect(onKeyDown).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('slider', { name: 'cat' }), { key: 'Enter' });
    expect(onKeyDown).toHaveBeenCalledTimes(1);
  });

  it('point at the row under the pointer or in focus', () => {
    const onPoint = vi.fn<(index: number | null) => void>();
    const { container } = render(<Bars bars={two} domain={[0, 1]} label="a" onPoint={onPoint} />);
    fireEvent.pointerEnter(screen.getAllByRole('listitem')[1]!);
    expect(onPoint).toHaveBeenLastCalledWith(1);
    fireEvent.pointerLeave(container.firstElementChild!);
    expect(onPoint).toHaveBeenLastCalledWith(null);
  });
});

describe('the outer product', () => {
  const vector = (count: number, symbol: string) => {
    const indices = Array.from({ length: count }, (_, index) => index + 1);
    return {
      values: Float64Array.from(indices),
      texts: indices.map((index) => `+${index}`),
      names: indices.map((index) => `${symbol} ${index}`),
      symbols: indices.map((index) => `${symbol}${index}`),
      limit: 4,
      visible: true,
    };
  };
  const matrix = {
    rows: 4,
    columns: 3,
    values: Float64Array.from({ length: 12 }, (_, index) => index - 6),
    limit: 6,
    theme: 'light',
    cellText: (row: number, column: number) => `${row}·${column}`,
    cellName: (row: number, column: number) => `W ${row + 1} ${column + 1}`,
    rowNames: ['x1', 'x2', 'x3', 'x4'],
    columnNames: ['z1', 'z2', 'z3'],
    label: 'dE/dW',
  } as const;

  it('shows x at the left, ∂E/∂z on top, and D × N cells', () => {
    render(<OuterProduct {...matrix} left={vector(4, 'x')} top={vector(3, 'dE/dz')} />);
    expect(screen.getAllByRole('gridcell', { name: /^W/ })).toHaveLength(12);
    const heads = (role: string) => screen.getAllByRole(role).map((head) => head.getAttribute('aria-label'));
    expect(heads('rowheader')).toEqual(['x 1', 'x 2', 'x 3', 'x 4']);
    expect(heads('columnheader')).toEqual(['dE/dz 1', 'dE/dz 2', 'dE/dz 3']);
  });

  it('is a labelled matrix without the vectors', () => {
    render(<OuterProduct {...matrix} />);
    expect(screen.getAllByRole('rowheader')).toHaveLength(4);
    expect(screen.getAllByRole('columnheader')).toHaveLength(3);
  });

  it('fits 420 × 200, also for a large layer', () => {
    const { container } = render(
      <OuterProduct
        {...matrix}
        rows={20}
        columns={10}
        values={new Float64Array(200)}
        top={vector(10, 'd')}
      />,
    );
    const [, , width, height] = container
      .querySelector('svg')!
      .getAttribute('viewBox')!
      .split(' ')
      .map(Number);
    expect(width).toBeLessThanOrEqual(420);
    expect(height).toBeLessThanOrEqual(200.001);
  });

  it('points at cells, not at vectors', () => {
    const onPoint = vi.fn<(cell: Cell | null) => void>();
    render(<OuterProduct {...matrix} left={vector(4, 'x')} onPoint={onPoint} />);
    fireEvent.pointerMove(screen.getByRole('gridcell', { name: 'W 2 3' }));
    expect(onPoint).toHaveBeenLastCalledWith({ row: 1, column: 2 });
    fireEvent.pointerMove(screen.getByRole('rowheader', { name: 'x 2' }));
    expect(onPoint).toHaveBeenLastCalledWith(null);
  });
});
