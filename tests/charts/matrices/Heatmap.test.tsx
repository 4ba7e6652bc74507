// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Heatmap, type HeatmapProps } from '../../../src/charts/matrices/Heatmap';

afterEach(cleanup);

const nothing: ReadonlySet<number> = new Set();

function margin(count: number, symbol: string, visible: boolean) {
  const indices = Array.from({ length: count }, (_, index) => index + 1);
  return {
    title: symbol,
    values: Float64Array.from(indices, (index) => index / -10),
    texts: indices.map((index) => `−0.${index}00`),
    names: indices.map((index) => `${symbol} ${index}`),
    symbols: indices.map((index) => `${symbol}${index}`),
    limit: 1,
    visible,
  };
}

function heatmap(size: number, changes: Partial<HeatmapProps> = {}) {
  const values = Float64Array.from({ length: size * size }, (_, index) =>
    index % (size + 1) === 0 ? 0.2 : -0.1,
  );
  const names = (letter: string) => Array.from({ length: size }, (_, index) => `${letter}${index + 1}`);
  const props: HeatmapProps = {
    rows: size,
    columns: size,
    values,
    limit: 0.25,
    theme: 'light',
    cellText: (row, column) => (row === column ? '+0.200' : '−0.100'),
    cellName: (row, column) => `a ${row + 1} by z ${column + 1}`,
    rowNames: names('a'),
    columnNames: names('z'),
    left: margin(size, 'dE/da', true),
    bottom: margin(size, 'dE/dz', true),
    selected: null,
    pointed: null,
    litRows: nothing,
    litColumns: nothing,
    litLeft: nothing,
    litBottom: nothing,
    dimmed: false,
    onSelect: vi.fn<HeatmapProps['onSelect']>(),
    onPoint: vi.fn<HeatmapProps['onPoint']>(),
    onPointRow: vi.fn<HeatmapProps['onPointRow']>(),
    onPointColumn: vi.fn<HeatmapProps['onPointColumn']>(),
    label: 'Jacobian',
    ...changes,
  };
  return { props, ...render(<Heatmap {...props} />) };
}

const cell = (row: number, column: number) =>
  screen.getByRole('gridcell', { name: `a ${row} by z ${column}` });
const fillOf = (element: Element) => element.querySelector('rect')?.getAttribute('fill');
const tabStops = (root: Element) => root.querySelectorAll('[tabindex="0"]');

describe('the heatmap', () => {
  it.each([1, 2, 3, 6, 10])('draws N × N cells, each with its name, for N = %i', (size) => {
    heatmap(size);
    expect(screen.getAllByRole('gridcell', { name: /a \d+ by z \d+/ })).toHaveLength(size * size);
    expect(screen.getAllByRole('rowheader', { name: /^a\d/ })).toHaveLength(size);
    expect(screen.getAllByRole('columnheader', { name: /^z\d/ })).toHaveLength(size);
  });

  it('writes values with their signs, and colours them by the scale', () => {
    heatmap(3);
    expect(cell(1, 1).textContent).toBe('+0.200');
    expect(cell(1, 2).textContent).toBe('−0.100');
    expect(fillOf(cell(1, 1))).not.toBe(fillOf(cell(1, 2)));
    expect(fillOf(cell(2, 1))).toBe(fillOf(cell(1, 2)));
  });

  it('writes signs alone where numbers no longer fit', () => {
    heatmap(14);
    expect(cell(1, 1).textContent).toBe('+');
    expect(cell(1, 2).textContent).toBe('−');
  });

  it('leaves the sign out there where the value is too small to be seen', () => {
    heatmap(14, { limit: 20 });
    expect(cell(1, 2).textContent).toBe('');
  });

  it('paints N = 64 on a canvas, with few elements over it: the cells of the row that the keyboard is in', () => {
    const { container } = heatmap(64);
    expect(screen.getAllByRole('gridcell', { name: /a 1 by z/ })).toHaveLength(64);
    expect(screen.getAllByRole('gridcell', { name: /by z/ })).toHaveLength(64);
    expect(tabStops(container)).toHaveLength(1);
    expect(container.querySelectorAll('canvas')).toHaveLength(1);
    expect(container.querySelectorAll('path').length).toBeLessThan(4);
  });

  it('has one element a cell up to N = 32, and a canvas from 33 on', () => {
    const drawnOf = (size: number) => {
      const { container } = heatmap(size);
      const drawn = [
        screen.getAllByRole('gridcell', { name: /by z/ }).length,
        container.querySelectorAll('canvas').length,
      ];
      cleanup();
      return drawn;
    };
    expect(drawnOf(32)).toEqual([1024, 0]);
    expect(drawnOf(33)).toEqual([33, 1]);
  });

  it('hatches what is not finite, with its word, and never prints NaN or Infinity', () => {
    const { container } = heatmap(2, {
      values: Float64Array.of(NaN, Infinity, -Infinity, 0.1),
      cellText: (row, column) => ['overflow', 'NaN', '−Infinity', '+0.100'][row * 2 + column]!,
    });
    expect(fillOf(cell(1, 1))).toMatch(/^url\(#/);
    expect(fillOf(cell(1, 2))).toMatch(/^url\(#/);
    expect(cell(1, 1).textContent).toBe('overflow');
    expect(cell(2, 2).textContent).toBe('+0.100');
    expect(container.textContent).not.toMatch(/NaN|Infinity/);
    expect(container.innerHTML).not.toMatch(/NaN/);
  });

  it('reserves the room of hidden margins, so that nothing moves when they appear', () => {
    const boxOf = (visible: boolean) => {
      const { container } = heatmap(3, { left: margin(3, 'l', visible), bottom: margin(3, 'b', visible) });
      const box = [container.querySelector('svg')?.getAttribute('viewBox'), cell(1, 1).innerHTML];
      const cells = screen.getAllByRole('gridcell').length;
      cleanup();
      return { box, cells };
    };
    expect(boxOf(false).box).toEqual(boxOf(true).box);
    expect([boxOf(false).cells, boxOf(true).cells]).toEqual([9, 15]);
  });

  it('shows the right value under a wrong one', () => {
    const bottom = { ...margin(3, 'dE/dz', true), reference: ['−0.081', '', '+0.017'] };
    heatmap(3, { bottom });
    expect(screen.getByRole('gridcell', { name: 'dE/dz 1' }).textContent).toContain('✓ −0.081');
    expect(screen.getByRole('gridcell', { name: 'dE/dz 2' }).textContent).not.toContain('✓');
  });

  it('shortens the right value to what its cell has room for, and never lets it run into the next', () => {
    const shownOf = (size: number, right: string) => {
      const reference = Array.from({ length: size }, () => `right: ${right}`);
      heatmap(size, { bottom: { ...margin(size, 'dE/dz', true), reference } });
      const { textContent } = screen.getByRole('gridcell', { name: 'dE/dz 1' });
      cleanup();
      return textContent;
    };
    expect(shownOf(3, '−0.081')).toContain('✓ right: −0.081');
    expect(shownOf(5, '−0.081')).toContain('✓ −0.081');
    expect(shownOf(6, '−0.081')).toContain('✓−0.081');
    expect(shownOf(6, '−8.28·10⁻³')).not.toMatch(/right|8\.28/);
  });

  it('rounds the right value once, from itself, where its digits are too many for the cell', () => {
    const reference = Array.from({ length: 8 }, () => 'right: +1.085');
    const rightValues = new Float64Array(8).fill(1.0852);
    heatmap(8, { bottom: { ...margin(8, 'dE/dz', true), reference, rightValues } });
    expect(screen.getByRole('gridcell', { name: 'dE/dz 1' }).textContent).toContain('✓+1.09');
  });

  it('lets all cells but the lit row and column step back', () => {
    heatmap(3);
    const plain = fillOf(cell(2, 3));
    cleanup();
    heatmap(3, { litRows: new Set([0]), litColumns: new Set([1]) });
    expect(fillOf(cell(2, 3))).not.toBe(plain);
    expect(fillOf(cell(1, 3))).toBe(plain);
    expect(fillOf(cell(3, 2))).toBe(plain);
    expect(screen.getByRole('rowheader', { name: 'a1' }).dataset['lit']).toBe('true');
  });

  it('keeps the scanned row or column forward', () => {
    heatmap(3);
    const plain = fillOf(cell(2, 1));
    cleanup();
    heatmap(3, { scan: { kind: 'row', index: 1 } });
    expect(fillOf(cell(2, 1))).toBe(plain);
    expect(fillOf(cell(3, 1))).not.toBe(plain);
  });
});

describe('the heatmap as a grid', () => {
  const NAMED = '[role="gridcell"], [role="rowheader"], [role="columnheader"]';
  const rowsOf = (container: Element) => [...container.querySelectorAll('[role="row"]')];
  const placesOf = (row: Element) =>
    [...row.querySelectorAll(NAMED)].map((place) => Number(place.getAttribute('aria-colindex')));
  const attribute = (name: string) => Number(screen.getByRole('grid').getAttribute(name));

  it.each([2, 6, 20, 32])(
    'has all of its places, in order, and a head for each row and column, N = %i',
    (size) => {
      const { container } = heatmap(size);
      const rows = rowsOf(container);
      expect(rows.map((row) => Number(row.getAttribute('aria-rowindex')))).toEqual(
        Array.from({ length: size + 2 }, (_, k) => k + 1),
      );
      expect(rows).toHaveLength(attribute('aria-rowcount'));
      const all = Array.from({ length: size + 2 }, (_, k) => k + 1);
      for (const row of rows.slice(1, -1)) expect(placesOf(row)).toEqual(all);
      for (const row of [rows[0]!, rows.at(-1)!]) expect(placesOf(row)).toEqual(all.slice(0, -1));
      expect(attribute('aria-colcount')).toBe(size + 2);
      expect(screen.getAllByRole('columnheader').map((head) => head.getAttribute('aria-label'))).toEqual([
        'dE/da',
        ...Array.from({ length: size }, (_, m) => `z${m + 1}`),
      ]);
    },
  );

  it('has the n-th head above the n-th cell, with and without margins, for who counts places by their order', () => {
    for (const visible of [true, false]) {
      const changes = { left: margin(4, 'l', visible), bottom: margin(4, 'b', visible) };
      const { container } = heatmap(4, changes);
      const [heads = [], ...rows] = rowsOf(container).map(placesOf);
      for (const row of rows) expect(row.slice(0, heads.length)).toEqual(heads);
      cleanup();
    }
  });

  it('has on a canvas every head, and of the cells the row that the keyboard is in, at their own indices', async () => {
    const user = userEvent.setup();
    const { container } = heatmap(64);
    expect(screen.getAllByRole('rowheader', { name: /^a\d/ })).toHaveLength(64);
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}{End}');
    const row = document.activeElement?.closest('[role="row"]');
    expect(row?.getAttribute('aria-rowindex')).toBe('4');
    expect(document.activeElement?.getAttribute('aria-colindex')).toBe('65');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('a 3 by z 64');
    expect(placesOf(row!)).toEqual(Array.from({ length: 66 }, (_, k) => k + 1));
    expect(container.querySelectorAll('[data-painted]')).toHaveLength(64);
    for (const other of rowsOf(container)) expect(other.querySelector(NAMED)).not.toBeNull();
  });

  it('keeps the ring of the focus around the place that the keyboard is in, be it in a margin', async () => {
    const user = userEvent.setup();
    const { container } = heatmap(3);
    const ring = () =>
      ['x', 'y', 'width', 'height'].map((side) =>
        Number(container.querySelector('[data-ring="focus"] rect')?.getAttribute(side)),
      );
    const focused = () =>
      ['x', 'y', 'width', 'height'].map((side) =>
        Number(document.activeElement?.querySelector('rect')?.getAttribute(side)),
      );
    await user.tab();
    for (const key of ['{ArrowDown}', '{Home}', '{Control>}{End}{/Control}', '{ArrowUp}']) {
      await user.keyboard(key);
      const [x = 0, y = 0, width = 0, height = 0] = focused();
      expect(ring(), key).toEqual([x - 4, y - 4, width + 8, height + 8]);
    }
  });
});

describe('the heatmap under the pointer', () => {
  it('points at a cell, at the row of a left margin, at the column of a bottom margin, and at nothing', () => {
    const { props, container } = heatmap(3);
    fireEvent.pointerMove(cell(2, 3));
    expect(props.onPoint).toHaveBeenLastCalledWith({ row: 1, column: 2 });
    fireEvent.pointerMove(screen.getByRole('gridcell', { name: 'dE/da 2' }));
    expect(props.onPoint).toHaveBeenLastCalledWith(null);
    expect(props.onPointRow).toHaveBeenLastCalledWith(1);
    fireEvent.pointerMove(screen.getByRole('columnheader', { name: 'z3' }));
    expect(props.onPointRow).toHaveBeenLastCalledWith(null);
    expect(props.onPointColumn).toHaveBeenLastCalledWith(2);
    fireEvent.pointerLeave(container.querySelector('svg')!);
    expect(props.onPointColumn).toHaveBeenLastCalledWith(null);
  });

  it('says nothing while the pointer stays in one cell', () => {
    const { props } = heatmap(3);
    for (let move = 0; move < 5; move++) fireEvent.pointerMove(cell(1, 1));
    expect(props.onPoint).toHaveBeenCalledTimes(1);
  });

  it('selects on a click and deselects on the next', () => {
    const { props, rerender } = heatmap(3);
    fireEvent.click(cell(1, 2));
    expect(props.onSelect).toHaveBeenLastCalledWith({ row: 0, column: 1 });
    rerender(<Heatmap {...props} selected={{ row: 0, column: 1 }} />);
    expect(cell(1, 2).getAttribute('aria-selected')).toBe('true');
    fireEvent.click(cell(1, 2));
    expect(props.onSelect).toHaveBeenLastCalledWith(null);
  });
});

describe('the heatmap on the keyboard', () => {
  it('is one Tab stop, whose place the arrows move', async () => {
    const user = userEvent.setup();
    const { props, container } = heatmap(3);
    expect(tabStops(container)).toHaveLength(1);
    await user.tab();
    expect(document.activeElement).toBe(cell(1, 1));
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cell(2, 2));
    expect(props.onPoint).toHaveBeenLastCalledWith({ row: 1, column: 1 });
    expect(tabStops(container)).toHaveLength(1);
    await user.tab();
    expect(props.onPoint).toHaveBeenLastCalledWith(null);
  });

  it('reaches both margins', async () => {
    const user = userEvent.setup();
    const { props } = heatmap(3);
    await user.tab();
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(screen.getByRole('gridcell', { name: 'dE/da 1' }));
    expect(props.onPointRow).toHaveBeenLastCalledWith(0);
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(screen.getByRole('gridcell', { name: 'dE/dz 3' }));
    expect(props.onPointColumn).toHaveBeenLastCalledWith(2);
  });

  it('selects with Enter or Space', async () => {
    const user = userEvent.setup();
    const { props } = heatmap(2);
    await user.tab();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(props.onSelect).toHaveBeenLastCalledWith({ row: 0, column: 1 });
    await user.keyboard('{ArrowDown} ');
    expect(props.onSelect).toHaveBeenLastCalledWith({ row: 1, column: 1 });
  });

  it('keeps the keys it uses from the page, at an edge too, and leaves it the others', () => {
    const onKeyDown = vi.fn<() => void>();
    const { props } = heatmap(2);
    cleanup();
    render(
      <div role="presentation" onKeyDown={onKeyDown}>
        <Heatmap {...props} />
      </div>,
    );
    for (const key of ['ArrowUp', 'ArrowRight', 'Enter', 'Home']) fireEvent.keyDown(cell(1, 1), { key });
    expect(onKeyDown).not.toHaveBeenCalled();
    fireEvent.keyDown(cell(1, 1), { key: '?' });
    fireEvent.keyDown(cell(1, 1), { key: 'ArrowRight', altKey: true });
    expect(onKeyDown).toHaveBeenCalledTimes(2);
  });

  it('gives up its selection by Escape, and leaves the key to the page where there is none', () => {
    const onKeyDown = vi.fn<() => void>();
    const { props, rerender } = heatmap(2);
    const inPage = (selected: HeatmapProps['selected']) => (
      <div role="presentation" onKeyDown={onKeyDown}>
        <Heatmap {...props} selected={selected} />
      </div>
    );
    rerender(inPage({ row: 0, column: 1 }));
    fireEvent.keyDown(cell(1, 1), { key: 'Escape' });
    expect(props.onSelect).toHaveBeenLastCalledWith(null);
    expect(onKeyDown).not.toHaveBeenCalled();
    rerender(inPage(null));
    fireEvent.keyDown(cell(1, 1), { key: 'Escape' });
    expect(props.onSelect).toHaveBeenCalledTimes(1);
    expect(onKeyDown).toHaveBeenCalledTimes(1);
  });

  it('leaves Escape to the page where its selection is fixed: there is nothing to give up', () => {
    const { props } = heatmap(2, { selected: { row: 0, column: 1 }, fixed: true });
    // false: the default was prevented
    expect(fireEvent.keyDown(cell(1, 1), { key: 'Escape' })).toBe(true);
    expect(props.onSelect).not.toHaveBeenCalled();
  });

  it('walks N = 64 as well', async () => {
    const user = userEvent.setup();
    heatmap(64);
    await user.tab();
    await user.keyboard('{End}{ArrowDown}');
    expect(document.activeElement).toBe(cell(2, 64));
  });
});
