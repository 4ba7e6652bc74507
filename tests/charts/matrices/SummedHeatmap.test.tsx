// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { colourAt, inkAt, rampOf } from '../../../src/charts/colourScale';
import { SummedHeatmap, type SummedHeatmapProps } from '../../../src/charts/matrices/SummedHeatmap';
import { summedHeatmapLayout } from '../../../src/charts/matrices/summedHeatmapLayout';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const waves = (size: number) => Float64Array.from({ length: size * size }, (_, index) => Math.sin(index + 1));
const indices = (size: number) => Array.from({ length: size }, (_, i) => i + 1);

function draw(size: number, change: Partial<SummedHeatmapProps> = {}) {
  const values = waves(size);
  const props: SummedHeatmapProps = {
    size,
    values,
    limit: 1,
    theme: 'light',
    cellText: (row, column) => `${row + 1}.${column + 1}`,
    rowNames: indices(size).map((i) => `a${i}`),
    columnNames: indices(size).map((i) => `z${i}`),
    sums: { title: 'sum', rows: indices(size).map((i) => ({ text: `s${i}`, isOff: i === 2 })) },
    widest: 180,
    label: 'the matrix',
    ...change,
  };
  const { container } = render(<SummedHeatmap {...props} />);
  return { container, texts: [...container.querySelectorAll('text')].map((text) => text.textContent) };
}

describe('a matrix with its row sums', () => {
  it('is one picture with heads, a number in every cell, and a sum for every row', () => {
    const { container, texts } = draw(3);
    expect(screen.getAllByRole('img', { name: 'the matrix' })).toHaveLength(1);
    expect(container.querySelectorAll('[data-cell]')).toHaveLength(9);
    const heads = ['z1', 'z2', 'z3', 'a1', 'a2', 'a3'];
    const numbers = indices(3).flatMap((i) => indices(3).map((m) => `${i}.${m}`));
    expect(texts).toEqual([...heads, ...numbers, 'sum', 's1', 's2', 's3']);
  });

  it('sets a sum apart that is not what it ought to be', () => {
    const { container } = draw(3);
    expect([...container.querySelectorAll('[data-off]')].map((sum) => sum.textContent)).toEqual(['s2']);
  });

  it('is narrower without sums', () => {
    expect(draw(3, { sums: null }).texts).not.toContain('sum');
    expect(summedHeatmapLayout(3, 180, false).width).toBeLessThan(summedHeatmapLayout(3, 180, true).width);
  });

  it.each([1, 2, 3, 4, 5, 6])('gives every row of %d its own place, inside the picture', (size) => {
    const { width, height, x, y, cellWidth, cellHeight, sumX } = summedHeatmapLayout(size, 180, true);
    expect(x + size * cellWidth).toBeLessThan(sumX);
    expect(sumX).toBeLessThanOrEqual(width);
    expect(y + size * cellHeight).toBeLessThanOrEqual(height + 1e-9);
    expect(cellHeight).toBeGreaterThanOrEqual(19);
  });

  it('shows signs where its cells are too narrow for numbers, and none in a cell too near 0 to have a tint', () => {
    const { texts } = draw(6, { widest: 120, cellText: () => '+0.123', sums: null });
    const signs: string[] = Array.from(waves(6), (value) => (value < 0 ? '−' : '+'));
    const pale = waves(6).findIndex((value) => Math.abs(value) < 0.01);
    expect(texts.slice(12)).toEqual(signs.with(pale, ''));
  });

  it('hatches what is not finite and shows none of the words that are no numbers', () => {
    const { container } = draw(2, { values: Float64Array.of(NaN, 1, Infinity, 0), cellText: () => 'NaN' });
    const hatched = [...container.querySelectorAll('[data-cell]')].filter((cell) =>
      cell.getAttribute('fill')?.startsWith('url'),
    );
    expect(hatched).toHaveLength(2);
    expect(container.textContent).not.toContain('NaN');
  });

  it('is a painted picture beyond six rows: every cell in its colour with its sign, no sums', () => {
    const fills: string[] = [];
    const context = {
      fillStyle: '',
      clearRect: () => {},
      fillRect: () => fills.push(context.fillStyle),
    };
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() => context) as never);
    const { texts } = draw(10);
    const ramp = rampOf('light');
    expect(fills).toEqual(
      Array.from(waves(10)).flatMap((value) => {
        const isSigned = value < -4.5 / 127;
        return isSigned ? [colourAt(ramp, value, 1), inkAt(ramp, value, 1)] : [colourAt(ramp, value, 1)];
      }),
    );
    expect(texts).toEqual([]);
  });
});
