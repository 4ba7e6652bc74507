import { expect, test } from 'vitest';
import { curvesTable } from '../../../src/lesson/tables/curvesTable';

test('curves stand side by side at every x of any of them, and their marks and levels below', () => {
  const table = curvesTable({
    name: 'curves',
    x: 'z',
    series: [
      {
        name: 'f',
        points: [
          [0, 1],
          [1, 2],
        ],
      },
      {
        name: 'g',
        points: [
          [1, 5],
          [2, 6],
        ],
      },
    ],
    dots: [
      { name: 'probe', x: 0.5, y: 9 },
      { name: 'level', x: null, y: 4 },
    ],
  });
  expect(table.columns).toEqual(['z', 'f', 'g', 'mark']);
  expect(table.rows.map(({ values }) => values)).toEqual([
    [0, 1, null, null],
    [1, 2, 5, null],
    [2, null, 6, null],
    [0.5, null, null, 9],
    [null, null, null, 4],
  ]);
});

test('where a curve jumps the table keeps its value on the left, which the gap in the picture is not', () => {
  const points = [
    [-1, 0],
    [0, 0],
    [0, NaN],
    [5e-324, 1],
  ] as const;
  const { rows } = curvesTable({ name: 'steps', x: 'z', series: [{ name: 'relu′', points }] });
  expect(rows.map(({ values }) => values)).toEqual([
    [-1, 0],
    [0, 0],
    [5e-324, 1],
  ]);
});
