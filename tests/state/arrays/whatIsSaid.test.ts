import { describe, expect, it } from 'vitest';
import { CHECK_LIMITS } from '../../../src/state/arrays/limits';
import { readArrayText, readArrayTextInParts } from '../../../src/state/arrays/readArrayText';
import { places, textFaults } from '../../../src/text/en/arrays';
import { said, taken } from './fixtures';

const line = places.line;
const read = (text: string) => {
  const { shape, values, resolution, precision } = taken(readArrayText(text));
  return { shape, values: [...values], resolution: [...resolution], precision };
};

describe('what is wrong with brackets is said with its place', () => {
  it.each([
    ['[[1]] [2]', textFaults.afterEnd(line(1), '[2]')],
    ['[1]\n(2)\n3', textFaults.afterEnd(line(2), '(2)')],
    ['[[1]] 2', textFaults.afterEnd(line(1), '2')],
    ['[1], 2', textFaults.afterEnd(line(1), ', 2')],
    ['[1];[2]', textFaults.afterEnd(line(1), ';[2]')],
    ['array([1], [2])', textFaults.afterEnd(line(1), '])')],
    ['array(1, 2)', textFaults.afterEnd(line(1), '2)')],
    ['(1; 2)', textFaults.afterEnd(line(1), '; 2)')],
    ['[; 1]', textFaults.afterEnd(line(1), '; 1]')],
    ['[1; ; 2]', textFaults.missing(line(1))],
    ['[1, , 2]', textFaults.missing(line(1))],
    ['[, 1]', textFaults.missing(line(1))],
    ['array(, [1])', textFaults.missing(line(1))],
    ['[[]]', textFaults.noNumbers(line(1), '[]')],
    ['[1, ()]', textFaults.noNumbers(line(1), '()')],
    ['array()', textFaults.noNumbers(line(1), 'array()')],
    ['[[1, 2], [3]]', textFaults.ragged(line(1), 2, [1], [2])],
    ['[1, [2]]', textFaults.ragged(line(1), 2, [1], [])],
    ['[1 2; 3]', textFaults.ragged(line(1), 2, [1], [2])],
    ['[1)', textFaults.mismatchedBracket(line(1), ')', '[')],
    ['array([1]]', textFaults.mismatchedBracket(line(1), ']', 'array(')],
    ['[1]]', textFaults.unopened(line(1), ']')],
    ['[1,\n[2', textFaults.unclosed(line(2), '[')],
    ['[[[[1]]]]', textFaults.tooDeep(line(1), 3)],
    ['[[[[[[[[[1]]]]]]]]]', textFaults.tooDeep(line(1), 3)],
    ['[1, x]', textFaults.notNumber(places.number(1, 2), 'x')],
    ['[1,\n 2j]', textFaults.complex(places.number(2, 2), '2j')],
    ['[1e999]', textFaults.beyondDoubles(places.number(1, 1), '1e999')],
    ['[foo(1)]', textFaults.unknownCall(line(1), 'foo(')],
    ['[xarray(1)]', textFaults.unknownCall(line(1), 'xarray(')],
    ['[arrayx(1)]', textFaults.unknownCall(line(1), 'arrayx(')],
    ['[pd.array(1)]', textFaults.unknownCall(line(1), 'pd.array(')],
    ['[foo[1]]', textFaults.unknownForm(line(1), 'foo[')],
    ['[xFloat32[1]]', textFaults.unknownForm(line(1), 'xFloat32[')],
    ['[Float32x[1]]', textFaults.unknownForm(line(1), 'Float32x[')],
    ['[1, dtype=float32]', textFaults.badOption(line(1), 'dtype=float32]')],
    ['arr = array([1], dtype=)', textFaults.badOption(line(1), 'dtype=)')],
    ['array([1], dtype=, device=cpu)', textFaults.badOption(line(1), 'dtype=, device=cpu)')],
    ['array([1], dtype= float32)', textFaults.badOption(line(1), 'dtype= float32)')],
    ["array([1], device='cpu)", textFaults.badOption(line(1), "device='cpu)")],
    ['[2abc(1)]', textFaults.notNumber(places.number(1, 1), '2abc')],
    ['[a-b(1)]', textFaults.notNumber(places.number(1, 1), 'a-b')],
    ['array([1], dtype=float32', textFaults.unclosed(line(1), 'array(')],
    ['<tf.Tensor: numpy=array([1.], name=<a>', textFaults.badOption(line(1), 'name=<a')],
    [`["${'1'.repeat(399)}"]`, textFaults.beyondDoubles(places.number(1, 1), '1'.repeat(399))],
    ['[1, 2 * 3]', textFaults.badScale(places.number(1, 2), '2 *')],
    ['(10 * [1])', textFaults.badScale(places.number(1, 1), '10 *')],
    ['tensor(3 * [1])', textFaults.badScale(line(1), '3 *')],
    ['tensor(10 * 10 * [1])', textFaults.badScale(line(1), '10 *')],
    ['["1]', textFaults.unclosedQuote(line(1), '"1]')],
    [`["${'1'.repeat(400)}"]`, textFaults.unclosedQuote(line(1), `"${'1'.repeat(399)}`)],
    ['[1, ..., 2]', textFaults.truncated(line(1), '...', 'numpy')],
    ['tensor([1, ..., 2])', textFaults.truncated(line(1), '...', 'torch')],
    ['tf.Tensor([1, ..., 2])', textFaults.truncated(line(1), '...', 'numpy')],
    ['[1, …, 2]', textFaults.truncated(line(1), '…', 'other')],
    ['dW =\n[1, x]', textFaults.notNumber(places.number(2, 2), 'x')],
    ['[1]\n10 * 2', textFaults.badScale(line(2), '10 *')],
    ['array([1], dtype=', textFaults.badOption(line(1), 'dtype=')],
    [' <tf.Tensor: numpy=1e3 * >\n', textFaults.noNumbers(line(1), '<tf.Tensor: numpy=1e3 * >')],
    ['', textFaults.empty],
    ['  \n ', textFaults.empty],
    [';', textFaults.noNumbers(places.whole, ';')],
  ])('%j', (text, sentence) => {
    expect(said(readArrayText(text))).toBe(sentence);
  });
});

describe('what stands in brackets is read', () => {
  it.each([
    ['[1 2; 3 4;]', [2, 2], [1, 2, 3, 4]],
    ['[1; 2]', [2, 1], [1, 2]],
    ['([1, 2])', [2], [1, 2]],
    ['((1, 2), (3, 4))', [2, 2], [1, 2, 3, 4]],
    ['(1,)', [1], [1]],
    ['(1 2)', [2], [1, 2]],
    ['[1, 2,]', [2], [1, 2]],
    ['[(1), (2)]', [2], [1, 2]],
    ['list([tuple((1, 2))])', [1, 2], [1, 2]],
    ['["0.5", \' nan \']', [2], [0.5, NaN]],
    ['Float32[1, 2]', [2], [1, 2]],
    ['UInt8[1, 2]', [2], [1, 2]],
    ['[np.int64(1), np.uint8(2)]', [2], [1, 2]],
    ['Int64[1, 2]', [2], [1, 2]],
    ['np.array([1, 2], dtype="float32", copy=(1, 2), order=<x>)', [2], [1, 2]],
    ['tensor(100 * [1, 2])', [2], [100, 200]],
    ['array(5)', [], [5]],
  ])('%j', (text, shape, values) => {
    expect(read(text)).toMatchObject({ shape, values });
  });

  it.each([
    ['[float16(0.5)]', 'float16'],
    ['[float32(0.5)]', 'float32'],
    ['[float64(0.5)]', 'float64'],
    ['[np.float16(0.5)]', 'float16'],
    ['[tensor(0.5)]', 'float32'],
    ['FloatTensor([0.5])', 'float32'],
    ['as_tensor([0.5])', 'float32'],
    ['torch.nn.Parameter([0.5])', 'float32'],
    ['DoubleTensor([0.5])', 'float64'],
    ['asarray([0.5])', 'float64'],
    ['onp.matrix([0.5])', 'float64'],
    ['tf.constant([0.5])', null],
    ['jnp.array([0.5])', null],
    ['jax.numpy.array([0.5])', null],
    ['np.array([1, 2])', null],
    ['np.array([0.5], dtype=half)', 'float16'],
    ['np.array([0.5], dtype=float)', 'float32'],
    ['np.array([0.5], dtype=np.double)', 'float64'],
    ['np.array([0.5], dtype=constructor)', null],
    ['np.array([0.5], dtype="float32")', 'float32'],
    ["np.array([0.5], dtype='<f4')", null],
    ['Float32[0.5]', 'float32'],
    ['[0.5]', null],
  ])('%j is of the type %s', (text, precision) => {
    expect(read(text).precision).toBe(precision);
  });

  it.each([
    ['np.array([1, 2], dtype=np.int64)', [0, 0]],
    ['np.array([1, 2], dtype=uint8)', [0, 0]],
    ['np.array([1, 2], dtype=bool)', [0, 0]],
    ['torch.tensor([1, 2], dtype=torch.long)', [0, 0]],
    ['np.array([1, 2], dtype=point)', [0.5, 0.5]],
    ['np.array([1, 2], dtype=float32)', [0.5, 0.5]],
    ['[1, 2]', [0.5, 0.5]],
    ['[1, 2.5]', [0.05, 0.05]],
    ['[0.5 0.25; 1 2]', [0.05, 0.005, 0.005, 0.005]],
    ['[0.5 0.25 1 2]', [0.005, 0.005, 0.005, 0.005]],
    ['[1., 2.5]', [0.05, 0.05]],
    ['[1.0, 0.25]', [0.005, 0.005]],
    ['[1.50, 0.25]', [0.005, 0.005]],
    ['[0.1, 0.25]', [0.05, 0.005]],
    ['[1, 2.5e-3]', [5e-5, 5e-5]],
    ['[1, 2.5e-3, 0e0]', [5e-5, 5e-5, 0]],
    ['[2e5, 7]', [5e4, 0.5]],
    ['[1, 0.1234567890123456]', [0, 0]],
    ['[1, 0.123456789012345]', [5e-15, 5e-16]],
    ['[1, 0.12345678901234]', [5e-15, 5e-15]],
    ['[nan, 1.5]', [0, 0.05]],
    ['tensor([1., 2.])', [0, 0]],
    ['tensor([1e3, 2e3])', [500, 500]],
    ['tensor([1, 2.5])', [0.05, 0.05]],
    ['array([1., 2.])', [0.5, 0.5]],
  ])('%j is known to %j', (text, resolution) => {
    const found = read(text).resolution;
    expect(found).toHaveLength(resolution.length);
    resolution.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 16));
  });
});

describe('tables', () => {
  it.each([
    ['1,5;2,5\n3;4', [2, 2], [1.5, 2.5, 3, 4]],
    ['1,5e2;1\n-2,5e-1;2', [2, 2], [150, 1, -0.25, 2]],
    ['1,25\t2,5', [2], [1.25, 2.5]],
    ['1\t2,\n3\t4,', [2, 2], [1, 2, 3, 4]],
    ['"1";\' 2 \'\n3;4', [2, 2], [1, 2, 3, 4]],
    ['1 2; 3 4', [2, 2], [1, 2, 3, 4]],
    ['1; 2; 3', [3], [1, 2, 3]],
    ['1;2;3', [3], [1, 2, 3]],
    ['1,5', [2], [1, 5]],
    ['a,b\n1,2', [2], [1, 2]],
    [',a,b\nx,1,2\ny,3,4', [2, 2], [1, 2, 3, 4]],
    [',0,1\n0,1,2\n1,3,4', [2, 2], [1, 2, 3, 4]],
    ['  a b\nx 1 2\ny 3 4', [2, 2], [1, 2, 3, 4]],
    ['  0 1\n0 5 6\n1 7 8', [2, 2], [5, 6, 7, 8]],
    ['  0 1\nx 5 6\ny 7 8', [2, 2], [5, 6, 7, 8]],
    ['Column 1\n1\n2\nColumns 2 and 3:\n3 4\n5 6', [2, 3], [1, 3, 4, 2, 5, 6]],
    ['columns 10 through 12\n1 2 3', [3], [1, 2, 3]],
    ['     [,1] [,2]\n[1,]    1    2\n[2,]    3    4', [2, 2], [1, 2, 3, 4]],
    ['     [,10] [,11]\n[10,]    1    2', [2], [1, 2]],
    ['[1] 1 2 3\n[10] 4', [4], [1, 2, 3, 4]],
    ['[1] 5', [], [5]],
    ['# a remark\n1 2\n% another\n// and one\n3 4', [2, 2], [1, 2, 3, 4]],
    ['1.0e-03 *\n\n1 2', [2], [0.001, 0.002]],
    ['100*\n1 2', [2], [100, 200]],
    ['1 2;\n3 4,', [2, 2], [1, 2, 3, 4]],
    ['1 2 ;\n3 4 ,', [2, 2], [1, 2, 3, 4]],
    ['nan\ninf', [2], [NaN, Infinity]],
    ['7', [], [7]],
  ])('%j', (text, shape, values) => {
    expect(read(text)).toMatchObject({ shape, values });
  });

  it.each([
    ['[torch.HalfTensor of size 2]', 'float16'],
    ['[torch.FloatTensor of size 2]', 'float32'],
    ['[torch.DoubleTensor of size 2]', 'float64'],
    ['[torch.LongTensor of size 2]', null],
    ['[torch.ByteTensor of size 2x1]', null],
  ])('that end with %s are of its type', (last, precision) => {
    expect(read(`1.5 2\n${last}`)).toMatchObject({ values: [1.5, 2], precision });
  });

  it.each([
    ['1,5;2,5', textFaults.decimalComma(line(1), '1,5;2,5')],
    ['1;2,5', textFaults.ragged(line(1), 2, [2], [1])],
    ['1.5;2,5\n3;4', textFaults.decimalComma(places.column(1, 2), '2,5')],
    ['1,2 3', textFaults.decimalComma(places.column(1, 2), '2 3')],
    ['-12 -34,5', textFaults.decimalComma(places.column(1, 1), '-12 -34')],
    ['1,2 x', textFaults.notNumber(places.column(1, 2), '2 x')],
    ['1,x2 3', textFaults.notNumber(places.column(1, 2), 'x2 3')],
    ['1,2 3x', textFaults.notNumber(places.column(1, 2), '2 3x')],
    ['1,,2', textFaults.missing(places.column(1, 2))],
    ['1 x', textFaults.notNumber(places.column(1, 2), 'x')],
    ['1 2\n3', textFaults.ragged(line(2), 2, [1], [2])],
    ['1 ... 2', textFaults.truncated(places.column(1, 2), '...', 'other')],
    ['1 ⋯ 2', textFaults.truncated(places.column(1, 2), '⋯', 'other')],
    ['hello world', textFaults.unknownForm(line(1), 'hello world')],
    ['Column 1\n1\n2\nColumn 2\n3', textFaults.blockRows(line(5), 1, 2)],
    ['2×2 Matrix{Float64}:\n 1.0 2.0', textFaults.notAsAnnounced('2×2 Matrix{Float64}:', [1, 2])],
    ['1×3 Matrix{Float64}:\n 1.0 2.0', textFaults.notAsAnnounced('1×3 Matrix{Float64}:', [1, 2])],
    ['1×2×1 Array{Float64, 3}:\n 1.0 2.0', textFaults.notAsAnnounced('1×2×1 Array{Float64, 3}:', [1, 2])],
    [
      '3-element Vector{Float64}:\n 1.0\n 2.0',
      textFaults.notAsAnnounced('3-element Vector{Float64}:', [2, 1]),
    ],
    ['# nothing', textFaults.noNumbers(line(1), '# nothing')],
    ['\n# nothing \n', textFaults.noNumbers(line(1), '# nothing')],
    ['3 *\n1 2', textFaults.badScale(line(1), '3 *')],
    ['1 2\n100 *\n3 4', textFaults.badScale(line(2), '100 *')],
    ['1 10 *\n2', textFaults.notNumber(places.column(1, 3), '*')],
    ['10 * 2', textFaults.notNumber(places.column(1, 2), '*')],
    ['x1,5;2\n3;4', textFaults.decimalComma(places.column(1, 1), 'x1,5')],
    ['1,5x;2\n3;4', textFaults.decimalComma(places.column(1, 1), '1,5x')],
    ['x"1" 2', textFaults.notNumber(places.column(1, 1), 'x"1"')],
    ['"1"x 2', textFaults.notNumber(places.column(1, 1), '"1"x')],
    ['1;2;x', textFaults.notNumber(places.column(1, 3), 'x')],
    ['1,2  3', textFaults.decimalComma(places.column(1, 2), '2  3')],
  ])('%j is refused', (text, sentence) => {
    expect(said(readArrayText(text))).toBe(sentence);
  });
});

describe('a table of which it is not clear what are names', () => {
  const column = places.column;
  it.each([
    ['0 5\n0 2 3', textFaults.ragged(line(2), 2, [3], [2])],
    [',5,6\n0,1,2', textFaults.missing(column(1, 1))],
    ['""\n1,2', textFaults.missing(column(1, 1))],
    ['a b\n5 1 2\n7 3 4', textFaults.notNumber(column(1, 1), 'a')],
    ['a b\nx 1 2\n7 3 4', textFaults.notNumber(column(1, 1), 'a')],
    ['a b\nx 1 2\ny 3', textFaults.notNumber(column(1, 1), 'a')],
    ['a b\nx 1\ny 2', textFaults.notNumber(column(2, 1), 'x')],
    ['a b c\n1 2\n3 4', textFaults.notNumber(column(1, 1), 'a')],
    ['a,,b\n1,2,3', textFaults.notNumber(column(1, 1), 'a')],
  ])('%j is refused', (text, sentence) => {
    expect(said(readArrayText(text))).toBe(sentence);
  });
});

describe('a line that only looks like what consoles print around numbers', () => {
  const column = places.column;
  it.each([
    ['my columns 1\n1 2 3', textFaults.notNumber(column(1, 1), 'my')],
    ['Columns 1 to 2 of 3\n1 2', textFaults.notNumber(column(1, 1), 'Columns')],
    ['x [,1]\n1', textFaults.notNumber(column(1, 1), 'x [')],
    ['[,1] x\n1', textFaults.notNumber(column(1, 1), '[')],
    ['1 [2,] 3', textFaults.notNumber(column(1, 1), '1 [2')],
    ['1 [2] 3', textFaults.notNumber(column(1, 2), '[2]')],
    ['1 2\nx [torch.FloatTensor of size 2]', textFaults.notNumber(column(2, 1), 'x')],
    ['1 2\n[torch.FloatTensor of size 2] x', textFaults.notNumber(column(2, 1), '[torch.FloatTensor')],
    ['1 # a', textFaults.notNumber(column(1, 2), '#')],
    ['1\n#DIV/0!\n2', textFaults.notNumber(column(2, 1), '#DIV/0!')],
    ['1\n#N/A\n2', textFaults.notNumber(column(2, 1), '#N/A')],
    ['> a\n[1] 1 x', textFaults.notNumber(column(2, 2), 'x')],
  ])('%j is refused', (text, sentence) => {
    expect(said(readArrayText(text))).toBe(sentence);
  });

  it.each([
    ['Column 1\n1\n2\nColumn 2', 2],
    ['[1] 1 2\n[,1]', 1],
  ])('%j has a block too many, without a line to be named', (text, rows) => {
    expect(said(readArrayText(text))).toBe(textFaults.blockRows(places.whole, 0, rows));
  });
});

describe('the limits of an array', () => {
  const limits = (numbers: number, characters = 1000) => ({
    numbers,
    characters,
    tooMany: (place: string) => `${place}: too many`,
  });

  it.each([
    ['[1, 2, 3]', places.number(1, 4)],
    ['1 2 3', places.column(1, 4)],
  ])('let %j just pass, and not one number more', (text, place) => {
    expect(readArrayText(text, limits(3)).ok).toBe(true);
    const longer = text.replace('3', text.includes(',') ? '3, 4' : '3 4');
    expect(said(readArrayText(longer, limits(3)))).toBe(`${place}: too many`);
  });

  it('hold for lines as well, the names of columns aside', () => {
    expect(readArrayText('1\n2\n3', limits(3)).ok).toBe(true);
    expect(said(readArrayText('1\n\n2\n3\n4\n5', limits(3)))).toBe(`${line(6)}: too many`);
  });

  it('count characters before anything is read', () => {
    expect(readArrayText('[1, 2]', limits(9, 6)).ok).toBe(true);
    expect(said(readArrayText('[1, 2]', limits(9, 5)))).toBe(textFaults.tooLong(6, 5));
  });
});

it('a long text is read in parts, each of which says how far it is', () => {
  const text = `[${'1, '.repeat(6000)}1]`;
  expect(read(text).shape).toEqual([6001]);
  const parts = readArrayTextInParts(text, CHECK_LIMITS);
  const shares: number[] = [];
  let part = parts.next();
  for (; !part.done; part = parts.next()) shares.push(part.value);
  expect(part.value).toMatchObject({ ok: true, value: { shape: [6001] } });
  expect(shares).toHaveLength(2);
  expect(shares[0]).toBeCloseTo(4096 / 12_003, 2);
  expect(shares[1]).toBeCloseTo(8192 / 12_003, 2);
});

it('a quotation mark far into the text is no longer than it is', () => {
  expect(read(`[${'1,'.repeat(300)}"2"]`).shape).toEqual([301]);
});
