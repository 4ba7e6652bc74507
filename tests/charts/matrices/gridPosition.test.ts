import { describe, expect, it } from 'vitest';
import { clampPosition, moveByKey, targetOf } from '../../../src/charts/matrices/gridPosition';

const extent = { rows: 3, columns: 3, hasLeft: true, hasBottom: true };
const bare = { ...extent, hasLeft: false, hasBottom: false };
const at = (row: number, column: number) => ({ row, column });

describe('a key in the grid', () => {
  it.each([
    ['ArrowRight', at(0, 0), at(0, 1)],
    ['ArrowLeft', at(0, 0), at(0, -1)],
    ['ArrowDown', at(2, 1), at(3, 1)],
    ['ArrowUp', at(0, 1), at(0, 1)],
    ['Home', at(1, 2), at(1, -1)],
    ['End', at(1, -1), at(1, 2)],
    ['Ctrl+Home', at(2, 2), at(0, -1)],
    ['Ctrl+End', at(0, 0), at(3, 2)],
  ])('%s leads from %o to %o', (key, from, to) => {
    expect(moveByKey(key, from, extent)).toEqual(to);
  });

  it('never enters the corner between the margins', () => {
    expect(moveByKey('ArrowDown', at(2, -1), extent)).toEqual(at(2, -1));
    expect(moveByKey('ArrowLeft', at(3, 0), extent)).toEqual(at(3, 0));
    expect(moveByKey('Home', at(3, 2), extent)).toEqual(at(3, 0));
  });

  it('stays among the cells where no margin shows', () => {
    expect(moveByKey('ArrowLeft', at(0, 0), bare)).toEqual(at(0, 0));
    expect(moveByKey('Ctrl+End', at(0, 0), bare)).toEqual(at(2, 2));
  });

  it('is not taken when it is none of the grid’s', () => {
    expect(moveByKey('a', at(0, 0), extent)).toBeNull();
    expect(moveByKey('Tab', at(0, 0), extent)).toBeNull();
  });
});

describe('a place', () => {
  it('moves inside when the grid shrinks', () => {
    expect(clampPosition(at(9, 9), bare)).toEqual(at(2, 2));
    expect(clampPosition(at(1, -1), bare)).toEqual(at(1, 0));
  });

  it('stands for a cell, a row (left margin) or a column (bottom margin)', () => {
    expect(targetOf(at(1, 2), 3)).toEqual({ kind: 'cell', cell: at(1, 2) });
    expect(targetOf(at(1, -1), 3)).toEqual({ kind: 'row', index: 1 });
    expect(targetOf(at(3, 2), 3)).toEqual({ kind: 'column', index: 2 });
  });
});
