import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArrayText } from '../../../src/state/arrays/readArrayText';
import { said, taken } from '../../state/arrays/fixtures';
import { changed } from '../near';
import { runs } from '../runs';
import { arraysOf, nested, type Given } from './nested';

const sides = fc.integer({ min: 1, max: 8 });
const tables = arraysOf(fc.tuple(sides, sides).filter(([rows, columns]) => rows * columns > 1));
const severalRows = arraysOf(fc.tuple(fc.integer({ min: 2, max: 8 }), sides));

/** One line or one column is a vector. */
const shapeOf = ({ shape: [rows = 1, columns = 1] }: Given): number[] =>
  rows > 1 && columns > 1 ? [rows, columns] : [rows * columns];

const wordOf = (value: number): string =>
  Number.isFinite(value) ? String(value) : String(value).replace('Infinity', 'inf').toLowerCase();

const rowsOf = ({ shape, values }: Given): string[][] => nested(shape, values.map(wordOf)) as string[][];

/** How cells are written: bare, in quotation marks, with blanks around them. */
const dressings = fc.constantFrom<(cell: string) => string>(
  (cell) => cell,
  (cell) => `"${cell}"`,
  (cell) => ` ${cell} `,
);
const ends = fc.constantFrom('\n', '\r\n', '\r');

/** What is read from a text as something else than it was written from; nothing where it is the same. */
function misread(text: string, given: Given): string {
  const { shape, values } = taken(readArrayText(text));
  const wanted = shapeOf(given).join('×');
  if (shape.join('×') !== wanted) return `${shape.join('×')}, not ${wanted}, of ${text}`;
  const written = given.values.map((value) => value + 0); // String(−0) is 0
  return changed(text, values, written);
}

describe.each([
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
])('a table with %s', (_, separator) => {
  it('reads back to the very doubles, in quotation marks or not, whatever ends its lines', () => {
    fc.assert(
      fc.property(tables, dressings, ends, (given, dressed, end) => {
        // one line of semicolons and blanks may be rows of MATLAB’s
        fc.pre(!(separator === ';' && given.shape[0] === 1 && dressed('1') !== '1'));
        const lines = rowsOf(given).map((row) => row.map(dressed).join(separator));
        expect(misread(lines.join(end), given)).toBe('');
        expect(misread(lines.map((line) => `${line}${end}`).join(''), given)).toBe('');
      }),
      runs(),
    );
  });

  it('reads the same under names of its columns, comments and empty lines', () => {
    const names = fc.stringMatching(/^[a-df-hj-mo-z][A-Za-z_]{2,9}$/);
    fc.assert(
      fc.property(
        severalRows,
        fc.array(names, { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (given, some, commented) => {
          const header = some.slice(0, given.shape[1]).join(separator);
          const lines = rowsOf(given).map((row) => row.join(separator));
          const before = commented ? `# ${header}\n\n` : `${header}\n`;
          expect(misread(`${before}${lines.join('\n')}\n\n`, given)).toBe('');
        },
      ),
      runs(),
    );
  });

  it('with a row of another length is refused, and the row named', () => {
    fc.assert(
      fc.property(severalRows, fc.nat(), fc.boolean(), (given, place, longer) => {
        const rows = rowsOf(given);
        // a first row that is shorter is one of names where the second begins with one
        const at = 1 + (place % (rows.length - 1));
        const cut = longer ? [...(rows[at] ?? []), '0.5'] : (rows[at] ?? []).slice(1);
        fc.pre(cut.length > 0);
        const text = rows.map((row, r) => (r === at ? cut : row).join(separator)).join('\n');
        expect(said(readArrayText(text))).toMatch(new RegExp(`^Line ${at + 1}(?:,|:)`));
      }),
      runs(),
    );
  });

  it('with a cell that is no number is refused, and the cell named', () => {
    const others = fc.constantFrom(
      'abc',
      '1.2.3',
      '--1',
      '0x1F',
      '1e',
      'e5',
      '1_000',
      '½',
      '٣',
      'none',
      '#N/A',
      '#DIV/0!',
      '#NV',
      '#NAME?',
      '1+2j',
      '1e999',
    );
    fc.assert(
      fc.property(severalRows, fc.nat(), fc.nat(), others, (given, row, column, bad) => {
        const rows = rowsOf(given);
        const [r, c] = [1 + (row % (rows.length - 1)), column % (given.shape[1] ?? 1)];
        const text = rows
          .map((cells, i) => cells.map((cell, k) => (i === r && k === c ? bad : cell)).join(separator))
          .join('\n');
        const failure = said(readArrayText(text));
        expect(failure).toContain(bad);
        expect(failure).toMatch(new RegExp(`^Line ${r + 1}\\b`));
      }),
      runs(),
    );
  });
});

describe('columns apart by blanks', () => {
  it('read back to the very doubles, padded or not', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 30 }), ends, (given, width, end) => {
        const lines = rowsOf(given).map((row) => row.map((cell) => cell.padStart(width)).join(' '));
        expect(misread(lines.join(end), given)).toBe('');
      }),
      runs(),
    );
  });

  it('read back as np.savetxt writes them, with 18 decimals', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(' ', ',', '\t'), (given, separator) => {
        const word = (value: number): string =>
          Number.isFinite(value)
            ? (Object.is(value, -0) ? '-' : '') + value.toExponential(18).replace(/e([+-])(\d)$/, 'e$10$2')
            : wordOf(value);
        const rows = nested(given.shape, given.values.map(word)) as string[][];
        const array = taken(readArrayText(rows.map((row) => `${row.join(separator)}\n`).join('')));
        expect(array.shape).toStrictEqual(shapeOf(given));
        expect(changed('savetxt', array.values, given.values)).toBe('');
      }),
      runs(),
    );
  });
});

describe('decimal commas', () => {
  it('are read where semicolons or tabs stand between the cells', () => {
    fc.assert(
      fc.property(severalRows, fc.constantFrom(';', '\t'), (given, separator) => {
        const lines = rowsOf(given).map((row) => row.map((cell) => cell.replace('.', ',')).join(separator));
        // a column of nothing but such numbers is told from two columns by what stands between them alone
        fc.pre(given.shape[1] !== 1);
        expect(misread(lines.join('\n'), given)).toBe('');
      }),
      runs(),
    );
  });
});
