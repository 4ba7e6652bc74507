import { describe, expect, it } from 'vitest';
import { cellValue } from '../../../src/state/scale/cellValue';
import { isColumns, separatorIn } from '../../../src/state/scale/isColumns';
import { layoutOf } from '../../../src/state/scale/tableLayout';
import { separatorOf, type TableRow } from '../../../src/state/scale/tableRows';

describe('the number in a cell', () => {
  it('may have a decimal comma where commas do not separate', () => {
    const values = ['12,5', ' -1,25 ', '+1,5e3', '1,5E-12', '1,5e+10'].map((cell) => cellValue(cell, ';'));
    expect(values).toEqual([12.5, -1.25, 1500, 1.5e-12, 1.5e10]);
    expect(cellValue('1,5', '\t')).toBe(1.5);
    expect(cellValue('1,5', ',')).toBeNull();
  });

  it('is none where a word stands beside it, or a second comma', () => {
    for (const cell of ['1,5x', 'x1,5', '1,5,2', '1,', ',5', '1,5e', '1,5ex', 'one', ''])
      expect([cell, cellValue(cell, ';')]).toEqual([cell, null]);
  });
});

describe('the separator', () => {
  it('is that of the first line that holds something, outside its quotation marks', () => {
    expect(separatorIn('\n  \na;b\nc\td')).toBe(';');
    expect(separatorOf('"a;b\t",1')).toBe(',');
    expect(separatorOf('"a","b";1')).toBe(';');
    expect(separatorOf('a;b\tc')).toBe('\t');
    expect(separatorOf('""";"",1')).toBe(',');
  });
});

const row = (...cells: string[]): TableRow => ({ line: 1, cells });

describe('the columns of a table', () => {
  it.each<[string, TableRow, TableRow | null, ReturnType<typeof layoutOf>]>([
    ['one of numbers', row('1'), row('2'), { isHeaded: false, skipped: 0, isLabelled: false, columns: 1 }],
    [
      'one with a name',
      row('logit'),
      row('2'),
      { isHeaded: true, skipped: 0, isLabelled: false, columns: 1 },
    ],
    [
      'a number mistaken',
      row('1.5x'),
      row('2'),
      { isHeaded: false, skipped: 0, isLabelled: false, columns: 1 },
    ],
    [
      'one mistaken too',
      row(' -.5x'),
      row('2'),
      { isHeaded: false, skipped: 0, isLabelled: false, columns: 1 },
    ],
    [
      'labels and logits',
      row('a', '1'),
      row('b', '2'),
      { isHeaded: false, skipped: 0, isLabelled: true, columns: 2 },
    ],
    [
      'labels and logits with names',
      row('t', 'l'),
      row('b', '2'),
      { isHeaded: true, skipped: 0, isLabelled: true, columns: 2 },
    ],
    [
      'what pandas numbers',
      row('', 't', 'l'),
      row('0', 'b', '2'),
      { isHeaded: true, skipped: 1, isLabelled: true, columns: 3 },
    ],
    [
      'what pandas numbers, one column',
      row('', '0'),
      row('0', '1.5'),
      { isHeaded: true, skipped: 0, isLabelled: true, columns: 2 },
    ],
    [
      'what pandas numbers, many',
      row('', '0', '1', '2'),
      row('0', '1', '2', '3'),
      { isHeaded: true, skipped: 0, isLabelled: false, columns: 4 },
    ],
    ['an empty label', row(''), row('2'), { isHeaded: false, skipped: 0, isLabelled: false, columns: 1 }],
    [
      'one row of two numbers',
      row('1', '2'),
      null,
      { isHeaded: false, skipped: 0, isLabelled: false, columns: 2 },
    ],
    [
      'one row with a label',
      row('a', '2'),
      null,
      { isHeaded: false, skipped: 0, isLabelled: true, columns: 2 },
    ],
    ['one row of names', row('a', 'b'), null, { isHeaded: false, skipped: 0, isLabelled: true, columns: 2 }],
    [
      'three with names',
      row('a', 'b', 'c'),
      row('1', '2', '3'),
      { isHeaded: true, skipped: 0, isLabelled: false, columns: 3 },
    ],
  ])('are told by the first two rows: %s', (_, first, second, layout) => {
    expect(layoutOf(first, second, ',')).toEqual(layout);
  });
});

it('a digit behind letters makes no number of the name of a column', () => {
  expect(layoutOf(row('logit1'), row('2'), ',').isHeaded).toBe(true);
  expect(layoutOf(row('l1'), row('2'), ',').isHeaded).toBe(true);
});

describe('a table', () => {
  it.each([
    ['labels and logits', 'the,1\nof,2'],
    ['labels and logits below names', 'token,logit\nthe,1'],
    ['a label that begins like a list', '[PAD],1\n[,2'],
    ['a first row of logits', '1,2\nx,y'],
    ['a label with a star in it', 'a*b,1\nc,2'],
    ['a label with a fence in it', 'a```,1\nb,2'],
    ['labels with digits', 'a1,1\nb2,2'],
    ['labels with digits that begin like lists', '[x1],1\n[y2],2'],
    ['numbers of rows, labels and logits', '0,the,1\n1,of,2'],
    ['a row of numbers', '1,2,3'],
  ])('is %s', (_, text) => {
    expect(isColumns(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['one word', 'the'],
    ['a label in one row', 'the,1'],
    ['rows of different length', '1,2\n3'],
    ['a common factor', '1.0e-3 *\n 1.5'],
    ['another with blanks behind it', '1.0e-3 *  \n 1.5'],
    ['fenced numbers', '```\n1'],
    ['a list with blanks in it', '( 1, 2\n( 3, 4'],
    ['a word within numbers', '1,2,x,4\n1,2,y,4'],
    ['otherwise fenced numbers', '  ~~~\n1'],
    ['a list that goes on', '[1, 2,\n3, 4'],
    ['another in parentheses', 'array((1, 2,\n3, 4'],
    ['one that begins with a sign', 'a{-.5,2\nb{ +1,2'],
    ['three labels before each logit', 'a,b,c,1\nd,e,f,2'],
    ['words', 'the,of\nand,to'],
  ])('is not %s', (_, text) => {
    expect(isColumns(text)).toBe(false);
  });

  it('is told by its first 4,000 characters, but for the cell that they cut', () => {
    const numbers = (count: number, end: string) => `${'0,'.repeat(count)}${end}`;
    expect(isColumns(numbers(1997, '-1.5e-10,x'))).toBe(true); // cut behind “-1.5e-”
    expect(isColumns(numbers(1999, '0x'))).toBe(false); // 4,000 of them
    // of the next row nothing is seen
    expect(isColumns(`${'0,'.repeat(2500)}0\n1\n1`)).toBe(true);
    expect(isColumns('1'.repeat(4001))).toBe(false);
  });
});
