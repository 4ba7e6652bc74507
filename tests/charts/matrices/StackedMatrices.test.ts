import { describe, expect, it } from 'vitest';
import { blockDiagonal } from '../../../src/charts/matrices/BlockDiagonal';
import { colourAt, inkAt, rampOf } from '../../../src/charts/colourScale';
import type { Box } from '../../../src/charts/matrices/minusBox';
import { paintMatrix, type PaintedMatrix } from '../../../src/charts/matrices/StackedMatricesPaint';

type Filled = Box & { readonly fill: string };

/** Only writes down what it is asked to paint. */
function painted(matrix: PaintedMatrix, box: Box): Filled[] {
  const filled: Filled[] = [];
  const context = {
    fillStyle: '',
    fillRect(x: number, y: number, width: number, height: number) {
      filled.push({ x, y, width, height, fill: this.fillStyle });
    },
  };
  paintMatrix(context as unknown as CanvasRenderingContext2D, matrix, box);
  return filled;
}

const matrix = (rows: number, columns: number, ...values: number[]): PaintedMatrix => ({
  rows,
  columns,
  values: Float64Array.from(values),
  limit: 2,
  theme: 'light',
});

describe('a matrix in a stack', () => {
  it('has its rows below each other and its columns side by side, in the colours of the scale', () => {
    const filled = painted(matrix(2, 3, 1, -1, 0, 2, -2, 5), { x: 10, y: 20, width: 90, height: 40 });
    const cells = filled.filter(({ height }) => height > 5);
    expect(cells.map(({ x, y }) => [x, y])).toEqual([
      [10, 20],
      [40, 20],
      [70, 20],
      [10, 40],
      [40, 40],
      [70, 40],
    ]);
    expect(cells.map(({ fill }) => fill)).toEqual(
      [1, -1, 0, 2, -2, 2].map((value) => colourAt(rampOf('light'), value, 2)),
    );
    for (const { width, height } of cells) {
      expect(width).toBeLessThan(30);
      expect(height).toBeLessThan(20);
    }
  });

  it('has a minus sign within each cell that is negative, in an ink that is read on it', () => {
    const filled = painted(matrix(2, 3, 1, -1, 0, 2, -2, 5), { x: 0, y: 0, width: 90, height: 40 });
    const signs = filled.filter(({ height }) => height <= 5);
    expect(signs.map(({ fill }) => fill)).toEqual([-1, -2].map((value) => inkAt(rampOf('light'), value, 2)));
    const cellOf = ({ x, y }: Box) => [Math.floor(y / 20), Math.floor(x / 30)];
    expect(signs.map(cellOf)).toEqual([
      [0, 1],
      [1, 1],
    ]);
    for (const { x, width } of signs) expect(Math.floor((x + width) / 30)).toBe(Math.floor(x / 30));
  });

  it('keeps within its box, on whole pixels and without holes, however narrow the cells are', () => {
    const cells = painted(matrix(1, 64, ...Array.from({ length: 64 }, (_, i) => i / 64)), {
      x: 3.4,
      y: 0,
      width: 104,
      height: 16,
    });
    let end = 3;
    for (const { x, width } of cells) {
      expect(x).toBe(end);
      expect(Number.isInteger(width)).toBe(true);
      end = x + width;
    }
    expect(end).toBe(107);
  });

  it('has a dash where there is no number, and nothing where there is no cell', () => {
    const box = { x: 0, y: 0, width: 40, height: 20 };
    expect(painted(matrix(1, 2, NaN, 1), box)).toHaveLength(3);
    expect(painted({ ...matrix(1, 2, NaN, 1), isEmpty: (_, column) => column === 0 }, box)).toHaveLength(1);
  });
});

describe('the flattened Jacobian', () => {
  it('has the blocks on its diagonal and zeros between', () => {
    const blocks = [Float64Array.of(1, 2, 3, 4), Float64Array.of(5, 6, 7, 8)];
    expect([...blockDiagonal(blocks, 2)]).toEqual([1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 5, 6, 0, 0, 7, 8]);
  });
});
