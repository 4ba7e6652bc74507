import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile, refusedFile } from './asking';

const folder = new URL('../../fixtures/scale/', import.meta.url);
const bytesOf = (name: string) => Uint8Array.from(readFileSync(new URL(name, folder)));
const expected = Object.entries(
  JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, (number | string)[][]>,
).map(([name, rows]) => [name, rows.map((row) => row.map(numberOf))] as const);

function numberOf(value: number | string): number {
  return value === '-inf' ? -Infinity : Number(value);
}

const FILES: Readonly<Record<string, string>> = {
  two: 'two.npz',
  packed: 'packed.npz',
  savetxt: 'savetxt.csv',
  savetxt_rows: 'savetxt_rows.csv',
  printed: 'printed.txt',
  repr: 'repr.txt',
  json_dumps: 'json_dumps.json',
};
const fileOf = (name: string): string => FILES[name] ?? `${name}.npy`;
const read = (name: string, more = {}) => readFile(name, bytesOf(name), more);
const refused = (name: string, more = {}) => refusedFile(name, bytesOf(name), more);

describe('what NumPy saved', () => {
  it.each(expected)('is read to the last bit: %s', async (name, rows) => {
    for (const [i, row] of rows.entries()) {
      const which = name === 'two' ? { array: i } : { row: i + 1 };
      const { logits } = await read(fileOf(name), which);
      expect(Array.from(logits)).toEqual(row);
    }
  });

  it('says of which type the numbers were stored, and nothing of whole ones', async () => {
    const stored = async (name: string) => {
      const { origin } = await read(name);
      return origin.kind === 'preset' ? undefined : origin.stored;
    };
    expect(await stored('f2_big.npy')).toBe('float16');
    expect(await stored('f4_little.npy')).toBe('float32');
    expect(await stored('f8_big.npy')).toBe('float64');
    expect(await stored('i4_big.npy')).toBeNull();
  });

  it('gives the first row of several and says how many there are', async () => {
    const { origin, name } = await read('rows_fortran.npy');
    expect(origin).toEqual({
      kind: 'file',
      stored: 'float64',
      rows: { count: 3, taken: 1 },
      arrays: null,
      labels: null,
    });
    expect(name).toBe('rows_fortran.npy');
  });

  it('has no rows to choose from where an axis of length 1 makes no difference', async () => {
    expect((await read('column.npy')).origin).toMatchObject({ rows: null });
    expect((await read('model.npy', { row: 3 })).origin).toMatchObject({ rows: { count: 3, taken: 3 } });
  });

  it('gives one array of a .npz and names the others', async () => {
    const { origin } = await read('two.npz', { array: 1 });
    expect(origin).toMatchObject({ arrays: { names: ['first', 'second'], taken: 1 }, stored: 'float16' });
    expect((await read('packed.npz')).origin).toMatchObject({ arrays: null });
  });

  it('reads a good row of an array that has a bad one', async () => {
    expect((await read('second_row.npy')).logits).toHaveLength(11);
  });
});

describe('what NumPy saved and no softmax can be taken of', () => {
  it.each([
    [
      'stack.refused.npy',
      '“stack.refused.npy”: the shape (2, 3, 4) has 3 dimensions; one row of logits is needed, or a matrix with one row for each position. Save one of its matrices, as with np.save(name, logits[0]).',
    ],
    ['empty.refused.npy', '“empty.refused.npy”: the shape “(0,)” has no numbers; one at least is needed.'],
    [
      'nan.refused.npy',
      '“nan.refused.npy”: logit 3 is NaN; a finite number is needed, or -inf for a token that is masked.',
    ],
    [
      'inf.refused.npy',
      '“inf.refused.npy”: logit 2 is inf, or too large for a double; a finite number is needed, or -inf for a token that is masked.',
    ],
    [
      'all_masked.refused.npy',
      '“all_masked.refused.npy”: all 5 logits are -inf, so that every token is masked; at least one must be finite.',
    ],
    [
      'too_many.refused.npz',
      '“too_many.refused.npz”: 262,145 logits in one row are too many; at most 262,144 are allowed.',
    ],
    [
      'cut.refused.npy',
      '“cut.refused.npy”: the shape “(11,)” needs 88 bytes of numbers and the file has 85; both must agree.',
    ],
    [
      'cut_header.refused.npy',
      '“cut_header.refused.npy”: the file ends inside its header; it seems to be cut short.',
    ],
  ])('is refused with a sentence: %s', async (name, sentence) => {
    expect(await refused(name)).toEqual({ field: 'logits', sentence });
  });

  it.each(['complex.refused.npy', 'text.refused.npy'])('is refused for its type: %s', async (name) => {
    expect(await refused(name)).toMatchObject({ field: 'logits', sentence: expect.stringContaining(name) });
  });

  it('is refused with the row where that has the bad logit', async () => {
    expect((await refused('second_row.npy', { row: 2 })).sentence).toContain('logit 7 of row 2 is NaN');
  });

  it.each([0, 4, 1.5, -1, NaN])('is refused with the rows there are: %s', async (row) => {
    expect(await refused('rows.npy', { row })).toEqual({
      field: 'row',
      sentence: `“rows.npy”: row ${row} is not there; give a whole number from 1 to 3.`,
    });
  });

  it('is refused where a second row is asked of one', async () => {
    const { sentence } = await refused('f8_big.npy', { row: 2 });
    expect(sentence).toBe('“f8_big.npy”: row 2 is not there; there is only row 1.');
  });

  it('is refused where a third array is asked of two', async () => {
    const { sentence } = await refused('two.npz', { array: 2 });
    expect(sentence).toBe('“two.npz”: array 3 is not there; the .npz holds 2 arrays.');
  });
});
