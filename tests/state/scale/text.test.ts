import { describe, expect, it } from 'vitest';
import { readFile, readText, refusedFile, refusedText } from './asking';

const logitsOf = async (text: string) => Array.from((await readText(text)).logits);
const bothOf = async (text: string, name?: string) => {
  const { labels, logits } = await (name === undefined ? readText(text) : readFile(name, text));
  return { labels, logits: Array.from(logits) };
};

describe('logits in text', () => {
  it.each([
    ['one a line', '1.5\n-2\n3e-1\n'],
    ['with Windows’ line ends', '1.5\r\n-2\r\n3e-1\r\n'],
    ['with empty lines and a name above', 'logit\n\n1.5\n-2\n\n3e-1\n\n'],
    ['below a comment', '# the last position\n1.5\n-2\n0.3'],
    ['separated by commas', '1.5, -2, 0.3'],
    ['separated by tabs', '1.5\t-2\t0.3'],
    ['separated by blanks', '1.5 -2 0.3'],
    ['with decimal commas, separated by semicolons', '1,5;-2,0;0,3\n1,0;1,0;1,0'],
    ['a JSON list', '[1.5, -2, 0.3]'],
    ['a JSON list over several lines', '[\n  1.5,\n  -2,\n  0.3\n]\n'],
    ['a list with its commas at the beginnings of lines', '[1.5, -2\n, 0.3]'],
    ['a list with a name', '{"logits": [1.5, -2, 0.3]}'],
    ['a list of one list', '[[1.5, -2, 0.3]]'],
    ['as NumPy prints it', '[ 1.5 -2.   0.3]'],
    ['as NumPy represents it', 'array([ 1.5, -2. ,  0.3])'],
    ['as PyTorch prints it', 'tensor([ 1.5000, -2.0000,  0.3000], grad_fn=<SelectBackward0>)'],
    ['as PyTorch prints a column', 'tensor([[ 1.5000],\n        [-2.0000],\n        [ 0.3000]])'],
    ['with MATLAB’s common factor', '   1.0e-01 *\n\n   15\n  -20\n   3\n'],
    ['as an old PyTorch prints it', '\n 1.5\n-2.0\n 0.3\n[torch.FloatTensor of size 3]\n'],
    ['below a byte-order mark', '\uFEFF1.5\n-2\n0.3'],
  ])('are read %s', async (_, text) => {
    expect(await logitsOf(text)).toEqual([1.5, -2, 0.3]);
  });

  it('may be one number', async () => {
    expect(await logitsOf('2.5')).toEqual([2.5]);
    expect(await logitsOf('[2.5]')).toEqual([2.5]);
  });

  it('may be -inf, as a masked token is written', async () => {
    expect(await logitsOf('1\n-inf\n-Infinity')).toEqual([1, -Infinity, -Infinity]);
    expect(await logitsOf('[1, -Infinity, NaN]'.replace('NaN', '2'))).toEqual([1, -Infinity, 2]);
    expect(await logitsOf('tensor([1., -inf])')).toEqual([1, -Infinity]);
  });

  it('have rows where they are a matrix', async () => {
    const matrix = '1,2,3\n4,5,6\n';
    const { origin, logits } = await readText(matrix, { row: 2 });
    expect(Array.from(logits)).toEqual([4, 5, 6]);
    expect(origin).toMatchObject({ kind: 'text', rows: { count: 2, taken: 2 } });
    expect(Array.from((await readText('[[1,2],[3,4]]', { row: 2 })).logits)).toEqual([3, 4]);
    expect(Array.from((await readText('a,b,c\n1,2,3\n4,5,6', { row: 2 })).logits)).toEqual([4, 5, 6]);
  });
});

describe('logits with labels', () => {
  const expected = { labels: ['the', 'of'], logits: [1.5, -2] };

  it.each([
    ['a JSON object', '{"the": 1.5, "of": -2}'],
    ['a JSON object over several lines', '{\n  "the": 1.5,\n  "of": -2.0\n}\n'],
    ['two columns', 'the,1.5\nof,-2\n'],
    ['two columns below a byte-order mark', '\uFEFFthe,1.5\nof,-2\n'],
    ['two columns with names', 'token,logit\nthe,1.5\nof,-2\n'],
    ['quotation marks', '"token","logit"\n"the","1.5"\n"of","-2"'],
    ['tabs', 'the\t1.5\nof\t-2\n'],
    ['semicolons and decimal commas', 'the;1,5\nof;-2,0'],
    ['pandas’ numbers of rows', ',token,logit\n0,the,1.5\n1,of,-2.0\n'],
  ])('are read from %s', async (_, text) => {
    expect(await bothOf(text)).toEqual(expected);
  });

  it('keep labels as they are: quotes, commas, line ends, blanks, numbers, equal ones', async () => {
    const csv = 'token,logit\n",",1\n"""",2\n"\n",3\n the,4\n7,5\n7,6\n,7\n"say ""no""",8\n';
    expect(await bothOf(csv)).toEqual({
      labels: [',', '"', '\n', ' the', '7', '7', '', 'say "no"'],
      logits: [1, 2, 3, 4, 5, 6, 7, 8],
    });
    const json = String.raw`{"\"": 1, "\n": 2, "17": 3, "the": 4, "0": 5, "the": "-inf", "}": 7, "\u0120a": 8}`;
    expect(await bothOf(json)).toEqual({
      labels: ['"', '\n', '17', 'the', '0', 'the', '}', 'Ġa'],
      logits: [1, 2, 3, 4, 5, -Infinity, 7, 8],
    });
  });

  it('take a quotation mark that closes nothing for a label', async () => {
    expect(await bothOf('"\t1\n"the\t2\nit"s\t3\n')).toEqual({
      labels: ['"', '"the', 'it"s'],
      logits: [1, 2, 3],
    });
  });

  it('may begin like a list, as BERT’s first token does', async () => {
    const expectedOfBert = { labels: ['[PAD]', '[unused0]', '['], logits: [-5.5, -6, 1] };
    expect(await bothOf('[PAD],-5.5\n[unused0],-6\n[,1\n')).toEqual(expectedOfBert);
    expect(await bothOf('[,1\n[PAD],2\n', 'a.csv')).toEqual({ labels: ['[', '[PAD]'], logits: [1, 2] });
  });

  it('are no labels where they only count the rows', async () => {
    expect(await bothOf('id,logit\n0,1.5\n1,-2\n')).toEqual({ labels: null, logits: [1.5, -2] });
    expect(await bothOf(',0\n0,1.5\n1,-2.0\n')).toEqual({ labels: null, logits: [1.5, -2] });
    expect((await readText('the,1\nof,2')).origin).toMatchObject({ labels: { kind: 'own' } });
  });
});

const ALLOWED = 'a finite number is needed, or -inf for a token that is masked.';

describe('text of which no softmax can be taken', () => {
  it.each([
    ['', 'The text is empty; paste numbers, such as [[0.1, -0.2], [0.3, 0.4]].'],
    ['  \n ', 'The text is empty; paste numbers, such as [[0.1, -0.2], [0.3, 0.4]].'],
    ['1\n2\nnan', `Logit 3 is NaN; ${ALLOWED}`],
    ['1\ninf', `Logit 2 is inf, or too large for a double; ${ALLOWED}`],
    ['[1, 1e999]', `Logit 2 is inf, or too large for a double; ${ALLOWED}`],
    ['-inf', 'The one logit is -inf, so that every token is masked; at least one must be finite.'],
    ['-inf\n-inf', 'All 2 logits are -inf, so that every token is masked; at least one must be finite.'],
    [
      '[[[1,2],[3,4]],[[1,2],[3,4]]]',
      'The shape (2, 2, 2) has 3 dimensions; one row of logits is needed, or a matrix with one row for each position. Save one of its matrices, as with np.save(name, logits[0]).',
    ],
    ['{"a": 1, "b": null}', `Line 1: “null”, given for “b”, is not a number; ${ALLOWED}`],
    ['{"a": 1\n"b": 2}', 'Line 1: “"a": 1�"b": 2}” does not go on as {"token": logit, …} should.'],
    ['{}', 'Line 1: “}” does not go on as {"token": logit, …} should.'],
    ['{"a": 1} x', 'Line 1: “x” does not go on as {"token": logit, …} should.'],
    [
      '1.5\n2.5\n3,5',
      'Line 3: 2 cells, and the first line has 1; all lines need as many (a label with a separator in it needs quotation marks).',
    ],
    [
      'the,1.5\nof,x',
      'Line 2, column 2: “x” is not a number; numbers such as 0.5, -2e-3, nan and inf are allowed.',
    ],
    [
      '0,5\n1,7\n3,25',
      'Line 1: “0,5” may be a decimal comma or two numbers; write decimal points, as in 0.5.',
    ],
  ])('is refused with a sentence: %j', async (text, sentence) => {
    expect((await refusedText(text)).sentence).toBe(sentence);
  });

  it('names the line below a label of two lines', async () => {
    const { sentence } = await refusedFile('a.csv', 'token,logit\n"\n",1\nof,two\n');
    expect(sentence).toBe(
      '“a.csv”: Line 4, column 2: “two” is not a number; numbers such as 0.5, -2e-3, nan and inf are allowed.',
    );
  });

  it('does not take a number that is mistaken for the name of a column', async () => {
    expect((await refusedText('1.5x\n2\n3')).sentence).toContain('“1.5x” is not a number');
  });

  it('has at most a million numbers, of which a row has at most 262,144', async () => {
    const many = Array.from({ length: 262_145 }, () => '0').join('\n');
    expect((await refusedText(many)).sentence).toBe(
      '262,145 logits in one row are too many; at most 262,144 are allowed.',
    );
    const rows = `${'0,'.repeat(262_143)}0\n`.repeat(5);
    expect((await refusedText(rows)).sentence).toBe(
      'Line 5: more than 1,048,576 numbers; save so many as .npy, of which only the row that is looked at is read.',
    );
    expect((await readText(many.slice(2))).logits).toHaveLength(262_144);
  });

  it('is no text, or of a kind that is known', async () => {
    expect((await refusedFile('a.bin', Uint8Array.of(255, 1, 2, 0))).sentence).toBe(
      '“a.bin”: the file is neither text nor NumPy’s; .npy, .npz, or text such as .json, .csv and .txt is read.',
    );
    expect((await refusedFile('a.npy', new Uint8Array(0))).sentence).toContain('the file is empty');
    expect((await refusedFile('a.pt', Uint8Array.of(0x80, 2, 0x8a))).sentence).toContain('pickle');
  });
});
