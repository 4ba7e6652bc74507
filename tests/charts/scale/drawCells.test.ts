import { describe, expect, it } from 'vitest';
import { drawCells, type CellsPicture } from '../../../src/charts/scale/drawCells';

type Stroke = { readonly ink: string; readonly lines: readonly (readonly number[])[] };

/** What is stroked and written on a map of 240 pixels that shows so many cells a side. */
function drawn(cells: number, face: CellsPicture['face']) {
  const strokes: Stroke[] = [];
  const texts: string[] = [];
  let lines: number[][] = [];
  let from = [0, 0];
  const context = {
    strokeStyle: '',
    save: () => {},
    restore: () => {},
    rect: () => {},
    clip: () => {},
    beginPath: () => (lines = []),
    moveTo: (x: number, y: number) => (from = [x, y]),
    lineTo: (x: number, y: number) => lines.push([...from, x, y]),
    stroke() {
      strokes.push({ ink: this.strokeStyle, lines });
    },
    fillText: (text: string) => texts.push(text),
  };
  drawCells({
    context: context as unknown as CanvasRenderingContext2D,
    layout: { left: 0, top: 0, side: 240 },
    window: { firstRow: 0, rows: cells, firstColumn: 0, columns: cells },
    count: cells,
    heads: { row: String, column: String, tick: String },
    inks: { ink: '#111', paper: '#eee', muted: '', row: '', column: '', mark: '', font: 'sans-serif' },
    face,
    text: (row, column) => `${row},${column}`,
  });
  return { signs: strokes.filter(({ ink }) => ink !== '#eee'), texts };
}

/** As of a Jacobian: a plus on the diagonal, a minus beside it; in the last row it is too small to be seen. */
const face = (row: number, column: number) => {
  if (row === column) return { sign: 1, ink: 'white' } as const;
  return { sign: row === 9 ? 0 : -1, ink: 'black' } as const;
};

describe('the cells of a map', () => {
  it('have their signs without colour where there is no room for numbers: a minus, a plus, or none where all is 0', () => {
    const { signs, texts } = drawn(10, face);
    expect(texts).toEqual([]);
    const pitch = 24;
    const cellsOf = (ink: string) =>
      signs
        .filter((stroke) => stroke.ink === ink)
        .flatMap(({ lines }) => lines)
        .map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => ({
          row: Math.floor((y1 + y2) / 2 / pitch),
          column: Math.floor((x1 + x2) / 2 / pitch),
          isFlat: y1 === y2,
          length: Math.hypot(x2 - x1, y2 - y1),
        }));
    const minus = cellsOf('black');
    expect(minus).toHaveLength(9 * 9);
    expect(minus.every(({ row, column, isFlat }) => row !== column && row !== 9 && isFlat)).toBe(true);
    const plus = cellsOf('white');
    expect(plus.filter(({ isFlat }) => isFlat)).toHaveLength(10);
    expect(plus.filter(({ isFlat }) => !isFlat)).toHaveLength(10);
    expect(plus.every(({ row, column }) => row === column)).toBe(true);
    for (const { length } of [...minus, ...plus]) expect(length).toBeLessThan(pitch - 4);
  });

  it('have their numbers instead where there is room, and nothing where a cell is a few pixels', () => {
    const few = drawn(4, face);
    expect(few.signs).toEqual([]);
    expect(few.texts.toSorted()).toEqual(
      Array.from({ length: 16 }, (_, k) => `${Math.floor(k / 4)},${k % 4}`).toSorted(),
    );
    expect(drawn(40, face)).toEqual({ signs: [], texts: [] });
  });
});
