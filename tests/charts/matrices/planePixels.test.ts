import { describe, expect, it } from 'vitest';
import { colourAt, inkAt, rampOf } from '../../../src/charts/colourScale';
import { writePlane } from '../../../src/charts/matrices/planePixels';

const CELL = { side: 10, gap: 2 };
const NOTHING = '#00000000';

/** A plane of two rows, with the colour of each pixel as a style sheet writes it. */
function planeOf(values: readonly number[], isFaded = (_row: number, _column: number) => false) {
  const [rows, columns] = [2, values.length / 2];
  const pixels = new Uint32Array(rows * columns * CELL.side ** 2);
  writePlane(pixels, { rows, columns, values: Float64Array.from(values), limit: 1 }, CELL, 'light', isFaded);
  const bytes = new Uint8Array(pixels.buffer);
  return (x: number, y: number) => {
    const at = 4 * (y * columns * CELL.side + x);
    const hex = Array.from(bytes.slice(at, at + 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.endsWith('ff') ? `#${hex.slice(0, 6)}` : `#${hex}`;
  };
}

const colour = (value: number, faded = false) => colourAt(rampOf('light', faded), value, 1);

describe('the pixels of a plane', () => {
  it('are blocks of the ramp’s own colours, row by row, with transparent gaps', () => {
    const at = planeOf([0.5, -1, 0, 0.25, 1, -0.5]);
    const corners = [0, 10, 20].flatMap((x) => [at(x, 0), at(x, 10)]);
    expect(corners).toEqual([0.5, 0.25, -1, 1, 0, -0.5].map((value) => colour(value)));
    expect([at(7, 7), at(8, 0), at(9, 5), at(0, 8), at(5, 9)]).toEqual([
      colour(0.5),
      NOTHING,
      NOTHING,
      NOTHING,
      NOTHING,
    ]);
  });

  it('have a minus sign in the middle of what is visibly negative, in an ink that is read on it, and no other', () => {
    const at = planeOf([-1, -0.01, 0.5, -0.5]);
    const middles = [at(4, 3), at(14, 3), at(4, 13), at(14, 13)];
    expect(middles).toEqual([
      inkAt(rampOf('light'), -1, 1),
      colour(-0.01),
      colour(0.5),
      inkAt(rampOf('light'), -0.5, 1),
    ]);
    expect([at(0, 3), at(7, 3), at(4, 0), at(4, 7)]).toEqual(Array.from({ length: 4 }, () => colour(-1)));
  });

  it('leave what is not finite to the hatching over it', () => {
    const at = planeOf([NaN, Infinity, -Infinity, 0]);
    expect([at(0, 0), at(10, 3), at(4, 13), at(10, 10)]).toEqual([NOTHING, NOTHING, NOTHING, colour(0)]);
  });

  it('let a cell that is faded step back', () => {
    const at = planeOf([1, 1, 1, 1], (row, column) => row === 1 && column === 0);
    expect([at(0, 0), at(10, 0), at(0, 10), at(10, 10)]).toEqual([
      colour(1),
      colour(1),
      colour(1, true),
      colour(1),
    ]);
  });
});
