import { describe, expect, it } from 'vitest';
import { failed, type Given } from '../../../src/state/scale/given';
import { MOST_TOKENS, SCALE_LIMITS, tooLarge } from '../../../src/state/scale/limits';
import { takeRow } from '../../../src/state/scale/takeRow';
import { file, readFile, readText, refusedFile, refusedText } from './asking';

const bothOf = async (text: string, name?: string) => {
  const { labels, logits } = await (name === undefined ? readText(text) : readFile(name, text));
  return { labels, logits: Array.from(logits) };
};
const expected = { labels: ['the', 'of'], logits: [1.5, -2] };
const NUMBERS_ALLOWED = 'numbers such as 0.5, -2e-3, nan and inf are allowed.';

describe('a table of labels and logits', () => {
  it.each([
    ['behind an empty line', '\nthe,1.5\nof,-2'],
    ['in quotation marks, with Windows’ line ends', '"the","1.5"\r\n"of","-2"\r\n'],
    ['with numbers of rows and quoted names', ',"token","logit"\n0,"the",1.5\n1,"of",-2'],
  ])('is read %s', async (_, text) => {
    expect(await bothOf(text)).toEqual(expected);
  });

  it('has semicolons between whole numbers, of which none is a decimal comma', async () => {
    expect(await bothOf('5;7\n1;9\n3;25')).toEqual({ labels: ['5', '1', '3'], logits: [7, 9, 25] });
    expect((await refusedText('0,5\r\n1,7\r\n3,25')).sentence).toBe(
      'Line 1: “0,5” may be a decimal comma or two numbers; write decimal points, as in 0.5.',
    );
  });

  it('may have remarks and lines of blanks, wherever they stand', async () => {
    expect(await bothOf('  # one\n  # two\n1\n   \n2', 'a.csv')).toEqual({ labels: null, logits: [1, 2] });
    expect((await refusedFile('a.csv', '# nothing\n')).sentence).toMatch(/^“a\.csv”: The text is empty/);
    expect((await refusedFile('a.csv', '  \n')).sentence).toMatch(/^“a\.csv”: The text is empty/);
  });

  it('names the place of what is no number, and of what is missing', async () => {
    expect((await refusedText('"the","1.5"\r\n"of"," x "\r\n')).sentence).toBe(
      `Line 2, column 2: “x” is not a number; ${NUMBERS_ALLOWED}`,
    );
    expect((await refusedText('the,1.5\nof,  ')).sentence).toBe(
      'Line 2, column 2: “,” has no number beside it; between two separators a number is needed (nan is allowed).',
    );
  });

  it('keeps a quotation mark that nothing closes, and those far down that double', async () => {
    expect((await bothOf('"the",1\n"of,2')).labels).toEqual(['the', '"of']);
    const many = Array.from({ length: 900 }, (_, i) => `t${i},1`);
    expect((await bothOf([...many, '"say ""no""",8'].join('\n'))).labels?.at(-1)).toBe('say "no"');
  });

  it('has labels of at most 1,000 characters, quotation marks too', async () => {
    const marks = (count: number, before = '') => `"${before}${'""'.repeat(count)}",1\nb,2`;
    expect((await bothOf(marks(1000))).labels?.[0]).toBe('"'.repeat(1000));
    const long = { field: 'labels', sentence: 'Label 1 has 2,004 characters; at most 1,000 are allowed.' };
    expect(await refusedText(marks(1001))).toEqual(long);
    expect((await refusedText(marks(1000, 'a'))).sentence).toMatch(/^Label 1 has 2,003 characters/);
  });
});

describe('the limits', () => {
  it('are a million numbers, of which a row has 262,144', async () => {
    const tooMany =
      '1,048,576 numbers; save so many as .npy, of which only the row that is looked at is read.';
    expect(SCALE_LIMITS).toMatchObject({ characters: 64_000_000, numbers: 1_048_576 });
    expect(SCALE_LIMITS.tooMany('Line 5')).toBe(`Line 5: more than ${tooMany}`);
    const rowOf = async (cells: number) => (await refusedFile('a.csv', ','.repeat(cells - 1))).sentence;
    expect(await rowOf(1_048_577)).toBe(`“a.csv”: Line 1: more than ${tooMany}`);
    expect(await rowOf(1_048_576)).toMatch(/^“a\.csv”: Line 1, column 1: “,” has no number beside it/);
    const given = (columns: number): Given => ({
      shape: [columns],
      stored: null,
      labels: null,
      entries: () => failed('not there'),
    });
    expect(takeRow(given(MOST_TOKENS), 1)).toEqual({
      ok: false,
      failure: { field: 'logits', sentence: 'not there' },
    });
    expect(takeRow(given(MOST_TOKENS + 1), 1)).toMatchObject({
      failure: { sentence: expect.stringMatching(/^262,145 logits/) },
    });
  });

  it('are 64 MB, and nothing less', () => {
    const sized = (size: number) => Object.defineProperty(file('a.npy', ''), 'size', { value: size });
    const asked = (size: number) => [
      { source: { kind: 'file', file: sized(size) }, labels: null } as const,
      { source: { kind: 'text', text: ' '.repeat(size) }, labels: null } as const,
      { source: { kind: 'text', text: '' }, labels: sized(size) } as const,
    ];
    const fields = (size: number) =>
      asked(size).map((one) => tooLarge({ ...one, row: null, array: null })?.field ?? null);
    expect(fields(64_000_000)).toEqual([null, null, null]);
    expect(fields(64_000_001)).toEqual(['logits', 'logits', 'labels']);
  });
});

describe('an object of tokens', () => {
  it('may begin behind blanks, and have a backslash that escapes nothing', async () => {
    expect(await bothOf(' \n{"the": 1.5, "of": -2}')).toEqual(expected);
    expect((await bothOf(String.raw`{"\x": 1, "a": 2}`)).labels).toEqual([String.raw`\x`, 'a']);
    expect((await bothOf('{"\\\n": 1, "a": 2}')).labels).toEqual(['\\\n', 'a']);
  });

  it('names the line of what is no number, and where it ends too soon', async () => {
    expect((await refusedText('{"a": 1,\n"b": x}')).sentence).toMatch(/^Line 2: “x”, given for “b”/);
    expect((await refusedText('{"a": 1,')).sentence).toBe(
      'Line 1: “{” does not go on as {"token": logit, …} should.',
    );
  });
});
