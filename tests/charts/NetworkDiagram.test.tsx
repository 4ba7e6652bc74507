// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NetworkDiagram, type NetworkEdges } from '../../src/charts/NetworkDiagram';

afterEach(cleanup);

const node = (name: string) => ({ text: name, under: '', name, lit: name === 'z2' });
const columns = [
  {
    symbol: 'z',
    symbolUnder: '',
    tone: 'z' as const,
    nodes: [node('z1'), node('z2'), node('z3')],
    current: false,
  },
  {
    symbol: 'a',
    symbolUnder: '',
    tone: 'a' as const,
    nodes: [node('a1'), node('a2'), node('a3')],
    current: true,
  },
];

/** As wide as DejaVu Sans, the widest font that the page may come to, sets them. */
const EMS: Readonly<Record<string, number>> = { '.': 0.32, '·': 0.32, ' ': 0.32, '−': 0.84, '∞': 0.84 };
const emsOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (EMS[letter] ?? (/[⁰-⁹⁻¹²³]/.test(letter) ? 0.41 : 0.64)), 0);

function draw(edges: NetworkEdges, onPoint = vi.fn<(place: unknown) => void>(), shown = columns) {
  const { container } = render(
    <NetworkDiagram
      columns={shown}
      edges={[edges]}
      limit={2}
      theme="light"
      label="network"
      onPoint={onPoint}
    />,
  );
  return { container, lines: [...container.querySelectorAll('line')], onPoint };
}

describe('the network', () => {
  it('joins every z to every a where the activation mixes them', () => {
    expect(draw('each-to-each').lines).toHaveLength(9);
  });

  it('joins each z to its own a where it does not, on the level', () => {
    const { lines } = draw('each-to-its-own');
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => line.getAttribute('y1') === line.getAttribute('y2'))).toBe(true);
  });

  it('draws a heavier weight wider, and its sign as colour', () => {
    const { lines } = draw(Float64Array.of(2, 0, -2, 0, 0, 0, 0, 0, 0));
    const width = (k: number) => Number(lines[k]?.getAttribute('stroke-width'));
    expect(width(0)).toBeGreaterThan(width(1));
    expect(width(2)).toBe(width(0));
    expect(lines[0]?.getAttribute('stroke')).not.toBe(lines[2]?.getAttribute('stroke'));
  });

  it.each(['−1.23·10⁻³⁰⁸', '−1.23·10¹²⁰', '−∞', 'undefined', 'nicht definiert', '−123456'])(
    'writes %s, in both lines of a box, no wider than the box',
    (number) => {
      const long = { ...node('a1'), text: number, under: number };
      const [first, second] = columns;
      const { container } = draw('each-to-each', vi.fn(), [
        first!,
        { ...second!, symbolUnder: '∂E/∂a', nodes: [node('0.659'), long] },
      ]);
      const written = [...container.querySelectorAll('text')].filter(
        ({ textContent }) => textContent === number,
      );
      const width = Number(container.querySelector('rect')!.getAttribute('width'));
      expect(written).toHaveLength(2);
      for (const line of written)
        expect(emsOf(number) * Number(line.getAttribute('font-size'))).toBeLessThan(width);
      expect(container.querySelector('tspan')?.textContent).toBe('∂E/∂a');
    },
  );

  it('lights what it is told, marks the current column and says where the pointer is', () => {
    const { container, onPoint } = draw('each-to-each');
    expect(screen.getByRole('img', { name: 'network' })).toBeTruthy();
    expect(
      [...container.querySelectorAll('[data-lit]')].map((g) => g.querySelector('title')?.textContent),
    ).toEqual(['z2']);
    expect(container.querySelectorAll('[data-current]')).toHaveLength(1);
    const third = container.querySelectorAll('[data-tone="a"] g')[2];
    if (third) fireEvent.pointerEnter(third);
    expect(onPoint).toHaveBeenLastCalledWith({ column: 1, row: 2 });
  });
});
