// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Axis, LineChart, type Series } from '../../../src/charts/curves/LineChart';
import { ticksOf } from '../../../src/charts/curves/lineChartScales';

afterEach(cleanup);

const x: Axis = { domain: [-5, 5], scale: 'linear', label: 'z' };
const y: Axis = { domain: [0, 1], scale: 'linear', label: 'f(z)' };
const logX: Axis = { domain: [1e-12, 1], scale: 'log', label: 'ε' };
const logY: Axis = { domain: [1e-16, 1], scale: 'log', label: 'error' };

const curve = (points: Series['points']): Series[] => [{ name: 'f', points, colour: 'red' }];

const pathOf = (container: HTMLElement) =>
  container.querySelector('svg[role] path[style*="red"]')?.getAttribute('d') ?? '';

function drawn(props: Partial<Parameters<typeof LineChart>[0]>) {
  return render(<LineChart x={x} y={y} series={[]} label="a curve" {...props} />).container;
}

describe('curves', () => {
  it('are one path, and break where a point is no number', () => {
    const whole = pathOf(
      drawn({
        series: curve([
          [-1, 0],
          [0, 0.5],
          [1, 1],
        ]),
      }),
    );
    expect(whole.match(/M/g)).toHaveLength(1);
    cleanup();
    const broken = pathOf(
      drawn({
        series: curve([
          [-2, 0],
          [-1, 0.1],
          [0, NaN],
          [1, 1],
          [2, Infinity],
          [3, 1],
        ]),
      }),
    );
    expect(broken.match(/M/g)).toHaveLength(3);
    expect(broken).not.toMatch(/NaN|Infinity/);
  });

  it('break on a logarithmic axis where a value is not positive', () => {
    const points = [
      [1e-3, 1e-3],
      [1e-2, 0],
      [1e-1, 1e-1],
      [1, -1],
    ] as const;
    const path = pathOf(drawn({ x: logX, y: logY, series: curve(points) }));
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path).not.toMatch(/NaN|Infinity/);
  });

  it('keep coordinates that a browser can draw, however far off the values are', () => {
    const path = pathOf(
      drawn({
        series: curve([
          [-1, -1e300],
          [1, 1e300],
        ]),
      }),
    );
    const numbers = path.match(/-?\d+(\.\d+)?(e\d+)?/g)?.map(Number) ?? [];
    expect(numbers).toHaveLength(4);
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(1e5);
  });
});

describe('dots and guides', () => {
  const dot = { colour: 'red', name: 'here' };

  it('are drawn inside the domains and left out beyond', () => {
    const dots = [
      { ...dot, x: 0, y: 0.5 },
      { ...dot, x: 6, y: 0.5 },
      { ...dot, x: 0, y: 2 },
      { ...dot, x: NaN, y: 0.5 },
      { ...dot, x: -Infinity, y: 0 },
    ];
    expect(drawn({ dots }).querySelectorAll('svg[role] circle')).toHaveLength(1);
  });

  it('say their label, and are left out beyond the domain', () => {
    drawn({
      guides: [
        { kind: 'vertical', at: 1, label: 'seen' },
        { kind: 'horizontal', at: 3, label: 'too high' },
        { kind: 'vertical', at: -Infinity, label: 'masked' },
        { kind: 'segment', from: [0, 0], to: [1, NaN], label: 'no end' },
      ],
    });
    expect(screen.getByText('seen')).toBeDefined();
    expect(screen.queryByText('too high')).toBeNull();
    expect(screen.queryByText('masked')).toBeNull();
    expect(screen.queryByText('no end')).toBeNull();
  });
});

describe('ticks', () => {
  it('of a logarithmic axis are powers of ten, no more than there is room for', () => {
    expect(ticksOf(logY, 6).map((tick) => tick.text)).toEqual([
      '10⁻¹⁵',
      '10⁻¹²',
      '10⁻⁹',
      '10⁻⁶',
      '10⁻³',
      '10⁰',
    ]);
    expect(ticksOf({ ...logY, domain: [2, 8] }, 4).length).toBeGreaterThanOrEqual(2);
  });

  it('of a linear axis carry a true minus', () => {
    expect(ticksOf(x, 5).map((tick) => tick.text)).toEqual(['−4', '−2', '0', '2', '4']);
  });
});

describe('the handle', () => {
  function withHandle(axis: Axis, value: number, step: number) {
    const onDrag = vi.fn();
    const onDragEnd = vi.fn();
    const handle = { value, step, name: 'probe z', valueText: (v: number) => `z is ${v}`, onDrag, onDragEnd };
    render(<LineChart x={axis} y={y} series={[]} label="a curve" handle={handle} />);
    return { slider: screen.getByRole('slider', { name: 'probe z' }), onDrag, onDragEnd };
  }

  it('says its value in words', () => {
    const { slider } = withHandle(x, 2, 0.1);
    expect(slider.getAttribute('aria-valuetext')).toBe('z is 2');
    expect(slider.getAttribute('aria-valuenow')).toBe('2');
  });

  it('moves by keys, by pages and to the ends, and ends its gesture at key up', () => {
    const { slider, onDrag, onDragEnd } = withHandle(x, 0.2, 0.1);
    const moves = [
      ['ArrowRight', 0.3],
      ['ArrowDown', 0.1],
      ['PageUp', 1.2],
      ['PageDown', -0.8],
      ['Home', -5],
      ['End', 5],
    ] as const;
    for (const [key, value] of moves) {
      fireEvent.keyDown(slider, { key });
      expect(onDrag, key).toHaveBeenLastCalledWith(value);
    }
    expect(onDragEnd).not.toHaveBeenCalled();
    fireEvent.keyUp(slider, { key: 'End' });
    expect(onDragEnd).toHaveBeenCalledOnce();
    fireEvent.keyDown(slider, { key: 'x' });
    expect(onDrag).toHaveBeenCalledTimes(moves.length);
  });

  it('multiplies on a logarithmic axis and stays inside the domain', () => {
    const { slider, onDrag } = withHandle(logX, 1e-5, 0.5);
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    expect(onDrag.mock.lastCall?.[0]).toBeCloseTo(1e-5 * 10 ** 0.5, 12);
    fireEvent.keyDown(slider, { key: 'PageUp' });
    expect(onDrag).toHaveBeenLastCalledWith(1);
  });

  it('tells what the pointer is over, and that it has left, without being moved', () => {
    const onDrag = vi.fn();
    const onPoint = vi.fn();
    const handle = { value: 0, step: 1, name: 'probe z', valueText: String, onDrag, onPoint, pointed: 2 };
    render(<LineChart x={x} y={y} series={[]} label="a curve" handle={handle} />);
    const slider = screen.getByRole('slider', { name: 'probe z' });
    slider.hasPointerCapture = () => false;
    const picture = slider.ownerDocument.querySelector('svg[role]');
    picture!.getBoundingClientRect = () => ({ left: 0, width: 360 }) as DOMRect;
    // two thin lines of the same path form: where it stands, and where it points
    expect(slider.querySelectorAll('path')).toHaveLength(2);
    fireEvent.pointerMove(slider, { clientX: 1e6 });
    expect(onPoint).toHaveBeenLastCalledWith(5);
    fireEvent.pointerLeave(slider);
    expect(onPoint).toHaveBeenLastCalledWith(null);
    expect(onDrag).not.toHaveBeenCalled();
  });
});
