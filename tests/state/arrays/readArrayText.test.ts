import { describe, expect, it } from 'vitest';
import { readArrayText } from '../../../src/state/arrays/readArrayText';
import { expectSentence, said, taken } from './fixtures';

const read = (text: string) => {
  const { shape, values, precision } = taken(readArrayText(text));
  return { shape, values: [...values], precision };
};
const sentence = (text: string): string => said(readArrayText(text));

const MATRIX = { shape: [2, 2], values: [0.1, -0.2, 0.3, 1e-5] };
const VECTOR = { shape: [3], values: [0.7, 0.2, 0.1] };

describe('readArrayText(text)', () => {
  it.each([
    ['NumPy', 'array([[ 1.e-01, -2.e-01],\n       [ 3.e-01,  1.e-05]])', 'float64'],
    ['NumPy of a type', 'array([[0.1, -0.2],\n [0.3, 1e-05]], dtype=float16)', 'float16'],
    ['NumPy’s print()', '[[ 0.1     -0.2    ]\n [ 0.3      0.00001]]', null],
    ['NumPy’s matrix', 'matrix([[ 0.1    , -0.2    ],\n        [ 0.3    ,  0.00001]])', 'float64'],
    ['NumPy 2', '[[np.float64(0.1), np.float64(-0.2)], [np.float64(0.3), np.float64(1e-05)]]', 'float64'],
    [
      'NumPy 2 in float32',
      '[[np.float32(0.1), np.float32(-0.2)], [np.float32(0.3), np.float32(1e-05)]]',
      'float32',
    ],
    ['a list of arrays', '[array([ 0.1, -0.2]), array([3.e-01, 1.e-05])]', 'float64'],
    ['a program', 'dW = np.array([[0.1, -0.2],\n               [0.3, 1e-5]])', 'float64'],
    ['a program of PyTorch', 'torch.tensor([[0.1, -0.2], [0.3, 1e-5]], dtype=torch.double)', 'float64'],
    [
      'PyTorch',
      'tensor([[ 0.1000, -0.2000],\n        [ 0.3000,  0.00001]], grad_fn=<MulBackward0>)',
      'float32',
    ],
    [
      'PyTorch on a GPU',
      "tensor([[0.1, -0.2],\n        [0.3, 1e-5]], device='cuda:0', dtype=torch.float64,\n       requires_grad=True)",
      'float64',
    ],
    [
      'PyTorch’s parameter',
      'Parameter containing:\ntensor([[0.1, -0.2],\n [0.3, 1e-5]], requires_grad=True)',
      'float32',
    ],
    [
      'PyTorch 1.0’s factor',
      'tensor(1.00000e-02 *\n       [[10.0, -20.0],\n        [30.0, 0.001]])',
      'float32',
    ],
    [
      'PyTorch 0.3',
      '\n1.00000e-02 *\n 10.0000 -20.0000\n 30.0000 0.0010\n[torch.FloatTensor of size 2x2]\n',
      'float32',
    ],
    ['JAX', 'Array([[ 0.1, -0.2],\n       [ 0.3,  1e-05]], dtype=float32, weak_type=True)', 'float32'],
    ['older JAX', 'DeviceArray([[ 0.1, -0.2],\n [ 0.3,  1e-05]], dtype=float32)', 'float32'],
    [
      'TensorFlow’s print()',
      'tf.Tensor(\n[[ 0.1 -0.2]\n [ 0.3  1e-05]], shape=(2, 2), dtype=float32)',
      'float32',
    ],
    [
      'TensorFlow',
      '<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[0.1, -0.2],\n       [0.3, 1e-05]], dtype=float32)>',
      'float32',
    ],
    [
      'TensorFlow’s variable',
      "<tf.Variable 'w:0' shape=(2, 2) dtype=float64, numpy=\narray([[0.1, -0.2],\n [0.3, 1e-05]])>",
      'float64',
    ],
    ['JSON', '[[0.1, -0.2], [0.3, 1e-5]]', null],
    ['a JSON object', '{\n  "dE_dW": [[0.1, -0.2], [0.3, 1e-5]]\n}\n', null],
    ['a Python dictionary', "{'dW': array([[0.1, -0.2], [0.3, 1e-5]])}", 'float64'],
    ['tuples', '((0.1, -0.2), (0.3, 1e-5))', null],
    ['brackets around it', '([[0.1, -0.2], [0.3, 1e-5]])', null],
    ['trailing commas', '[[0.1, -0.2,], [0.3, 1e-5,],]', null],
    ['CSV', '0.1,-0.2\n0.3,1e-5\n', null],
    ['CSV with names', '"first one",second\n0.1,-0.2\n0.3,1e-5\n', null],
    ['CSV of pandas', ',0,1\n0,0.1,-0.2\n1,0.3,1e-05\n', null],
    ['CSV with quotes', '"0.1","-0.2"\n"0.3","1e-5"', null],
    ['CSV with remarks', '# a, b\n0.1,-0.2\n0.3,1e-5', null],
    ['TSV', 'a\tb\n0.1\t-0.2\n0.3\t1e-5', null],
    ['semicolons', '0.1;-0.2\r\n0.3;1e-5\r\n', null],
    ['semicolons with decimal commas', '0,1;-0,2\n0,3;0,00001', null],
    ['tabs with decimal commas', '0,1\t-0,2\n0,3\t1e-5', null],
    ['columns', '  0.1  -0.2\n  0.3  1e-5', null],
    ['columns of pandas', '     0        1\n0  0.1 -0.20000\n1  0.3  0.00001', null],
    ['MATLAB’s input', 'A = [0.1 -0.2; 0.3 1e-5];', null],
    ['MATLAB’s input with commas', '[0.1, -0.2;\n 0.3, 1e-5;]', null],
    ['rows of one line', '0.1, -0.2; 0.3, 1e-5', null],
    ['rows of one line with blanks', '0.1 -0.2; 0.3 1e-5', null],
    ['MATLAB', 'A =\n\n    0.1000   -0.2000\n    0.3000    0.00001\n\n', null],
    ['MATLAB’s factor', 'A =\n\n   1.0e-02 *\n\n   10.0000  -20.0000\n   30.0000    0.0010\n', null],
    ['MATLAB’s single', 'A =\n\n  2×2 single matrix\n\n    0.1   -0.2\n    0.3    1e-5\n', 'float32'],
    ['MATLAB’s columns', 'A =\n\n  Column 1\n\n    0.1\n    0.3\n\n  Column 2\n\n   -0.2\n    1e-5\n', null],
    [
      'Octave’s columns',
      'A =\n\n Columns 1 and 1:\n\n 0.1\n 0.3\n\n Columns 2 through 2:\n\n -0.2\n 1e-5\n',
      null,
    ],
    ['Julia’s input', '[0.1 -0.2; 0.3 1e-5]', null],
    ['Julia', '2×2 Matrix{Float64}:\n 0.1  -0.2\n 0.3   1.0e-5', 'float64'],
    ['Julia in float32', '2×2 Matrix{Float32}:\n 0.1  -0.2\n 0.3   1.0f-5', 'float32'],
    ['older Julia', 'julia> dW\n2×2 Array{Float64,2}:\n 0.1  -0.2\n 0.3   1.0e-5', 'float64'],
    ['R', '     [,1]  [,2]\n[1,]  0.1 -2e-01\n[2,]  0.3  1e-05', null],
    ['R in blocks', '     [,1]\n[1,]  0.1\n[2,]  0.3\n      [,2]\n[1,] -2e-01\n[2,]  1e-05', null],
    ['R with names', '       a     b\nx    0.1 -0.2\ny    0.3  1e-05', null],
    ['a prompt', '>>> [[0.1, -0.2], [0.3, 1e-5]]', null],
    ['a session', '>>> print(dW)\n[[ 0.1 -0.2]\n [ 0.3  1e-5]]\n>>> ', null],
    ['a session of several lines', '>>> [[0.1, -0.2],\n...  [0.3, 1e-5]]', null],
    ['IPython', 'In [3]: dW\nOut[3]: \narray([[0.1, -0.2],\n       [0.3, 1e-5]])', 'float64'],
    ['IPython’s answer', 'Out[12]: array([[0.1, -0.2], [0.3, 1e-5]])', 'float64'],
    ['a code fence', '```python\n[[0.1, -0.2], [0.3, 1e-5]]\n```', null],
    ['typographic signs', '[[0.1,\u00A0\u22120.2], [0.3, 1e\u22125]]\u200B', null],
    ['a name', '∂E/∂W = [[0.1, -0.2], [0.3, 1e-5]]', null],
    ['a name with a colon', 'Gradient of W:\n[[0.1, -0.2], [0.3, 1e-5]]', null],
  ])('reads a matrix as %s has it', (_, text, precision) => {
    const array = read(text);
    expect(array.shape).toStrictEqual(MATRIX.shape);
    for (const [i, value] of MATRIX.values.entries()) {
      expect(array.values[i]).toBeCloseTo(value, 15);
    }
    expect(array.precision).toBe(precision);
  });

  it.each([
    '[0.7, 0.2, 0.1]',
    '[0.7 0.2 0.1]',
    '0.7, 0.2, 0.1',
    '0.7 0.2 0.1',
    '0.7; 0.2; 0.1',
    '0.7\n0.2\n0.1\n',
    'probability\n0.7\n0.2\n0.1',
    '(0.7, 0.2, 0.1)',
    '[1] 0.7 0.2 0.1',
    '[1] 0.7 0.2\n[3] 0.1',
    '> a\n[1] 0.7 0.2 0.1',
    '>> a\n\na =\n\n    0.7    0.2    0.1\n\n>> ',
    'octave:3> a\na =\n\n   0.7   0.2   0.1\n',
    '3-element Vector{Float64}:\n 0.7\n 0.2\n 0.1',
    'a =\n\n  Columns 1 through 2\n\n    0.7    0.2\n\n  Column 3\n\n    0.1\n',
    'ans =\n\n    0.7\n    0.2\n    0.1\n',
    '[tensor(0.7), tensor(0.2), tensor(0.1)]',
    '[0.7,\n 0.2,\n 0.1]',
    'Float64[0.7, 0.2, 0.1]',
  ])('reads a vector from %j', (text) => {
    expect(read(text)).toMatchObject(VECTOR);
  });

  it('keeps one row and one column apart where brackets or sizes do', () => {
    expect(read('[[0.7, 0.2, 0.1]]').shape).toStrictEqual([1, 3]);
    expect(read('[0.7; 0.2; 0.1]').shape).toStrictEqual([3, 1]);
    expect(read('1×3 adjoint(::Vector{Float64}) with eltype Float64:\n 0.7  0.2  0.1').shape).toStrictEqual([
      1, 3,
    ]);
    expect(read('a = 1×3\n    0.7    0.2    0.1').shape).toStrictEqual([1, 3]);
  });

  it.each([
    '0.5',
    'a = 0.5;',
    'array(0.5)',
    'tensor(0.5000)',
    'np.float64(0.5)',
    '(0.5)',
    '{"E": 0.5}',
    '.5',
    '+5e-1',
  ])('reads a number from %j', (text) => {
    expect(read(text)).toMatchObject({ shape: [], values: [0.5] });
  });

  it('reads TensorFlow’s numbers without brackets', () => {
    expect(read('<tf.Tensor: shape=(), dtype=float32, numpy=0.5>')).toStrictEqual({
      shape: [],
      values: [0.5],
      precision: 'float32',
    });
  });

  it('reads a stack of matrices', () => {
    expect(read('[[[1, 2],\n  [3, 4]],\n\n [[5, 6],\n  [7, 8]]]')).toMatchObject({
      shape: [2, 2, 2],
      values: [1, 2, 3, 4, 5, 6, 7, 8],
    });
  });

  it.each([
    '[nan, inf, -inf]',
    '["nan", "inf", "-inf"]',
    '[NaN, Infinity, -Infinity]',
    'NaN Inf -Inf',
    '[nan, ∞, −∞]',
  ])('reads what is not finite from %j', (text) => {
    expect(read(text)).toMatchObject({ shape: [3], values: [NaN, Infinity, -Infinity] });
  });

  it('reads a factor into the numbers, so that nothing is rounded twice', () => {
    expect(read('A =\n\n 1.0e-03 *\n\n 0.3 0.7')).toMatchObject({ values: [0.0003, 0.0007] });
  });
});

describe('readArrayText(text) refuses', () => {
  it.each([
    ['', 'The text is empty; paste numbers, such as [[0.1, -0.2], [0.3, 0.4]].'],
    [' \n\t', 'The text is empty; paste numbers, such as [[0.1, -0.2], [0.3, 0.4]].'],
    ['[]', 'Line 1: “[]” holds no numbers; give one number at least, such as [0.5].'],
    ['dz = ', 'The text: “dz =” holds no numbers; give one number at least, such as [0.5].'],
    ['[[1, 2],\n [3]]', 'Line 2: row 2 holds 1 number and row 1 2 numbers; all rows need as many.'],
    ['1 2 3\n4 5', 'Line 2: row 2 holds 2 numbers and row 1 3 numbers; all rows need as many.'],
    ['[1 2; 3 4 5]', 'Line 1: row 2 holds 3 numbers and row 1 2 numbers; all rows need as many.'],
    ['[[1, 2], 3]', 'Line 1: row 2 holds a single number and row 1 2 numbers; all rows need as many.'],
    [
      '[[[1, 2]], [[1, 2], [3, 4]]]',
      'Line 1: row 2 holds 2 × 2 numbers and row 1 1 × 2 numbers; all rows need as many.',
    ],
    [
      '[0.5,\n 0.2, x]',
      'Line 2, number 3: “x” is not a number; numbers such as 0.5, -2e-3, nan and inf are allowed.',
    ],
    [
      '0.5,x\n',
      'Line 1, column 2: “x” is not a number; numbers such as 0.5, -2e-3, nan and inf are allowed.',
    ],
    [
      '[1-2]',
      'Line 1, number 1: “1-2” is not a number; numbers such as 0.5, -2e-3, nan and inf are allowed.',
    ],
    ['[1e999]', 'Line 1, number 1: “1e999” is too large for a double; at most 1.8e308 is allowed, or inf.'],
    ['[1+2j]', 'Line 1, number 1: “1+2j” is complex; only real numbers are allowed.'],
    [
      '[1,, 2]',
      'Line 1: “,” has no number beside it; between two separators a number is needed (nan is allowed).',
    ],
    [
      '1,,2\n3,4,5',
      'Line 1, column 2: “,” has no number beside it; between two separators a number is needed (nan is allowed).',
    ],
    [
      '0,5 0,3',
      'Line 1, column 2: “5 0” may be a decimal comma or two numbers; write decimal points, as in 0.5.',
    ],
    ['0,5;0,3', 'Line 1: “0,5;0,3” may be a decimal comma or two numbers; write decimal points, as in 0.5.'],
    ['[[1, 2]', 'Line 1: “[” is never closed; the end of what was copied seems to be missing.'],
    ['[1, 2)', 'Line 1: “)” does not close “[”; each bracket must be closed by its own kind.'],
    ['[1, 2]]', 'Line 1: “]” closes nothing; a bracket must be opened before it is closed.'],
    ['[1, 2]\n[3, 4]', 'Line 2: “[3, 4]” stands after the end of the array; one array at a time is allowed.'],
    [
      '{"a": [1], "b": [2]}',
      'Line 1: “, "b": [2]” stands after the end of the array; one array at a time is allowed.',
    ],
    [
      'np.zeros((2, 2))',
      'Line 1: “np.zeros(” would have to be run first; print its result and paste that (array(…) and tensor(…) are allowed).',
    ],
    [
      '[[[[1]]]]',
      'Line 1: “[” goes deeper than 3 levels of brackets; a vector, a matrix or a stack of matrices is allowed.',
    ],
    [
      'It does not work',
      'Line 1: “It does not work” cannot be read as numbers; what NumPy, PyTorch, JAX, TensorFlow, MATLAB, Julia or R prints, JSON, CSV, or lists in brackets are allowed.',
    ],
    [
      '[0.5, ..., 0.5]',
      'Line 1: “...” stands for numbers that were not printed; call np.set_printoptions(threshold=np.inf) and print it again.',
    ],
    [
      'tensor([0.5,  ..., 0.5])',
      'Line 1: “...” stands for numbers that were not printed; call torch.set_printoptions(profile="full") and print it again.',
    ],
    [
      '3×3 Matrix{Float64}:\n 0.1  …  0.2\n ⋮    ⋱  \n 0.3  …  0.4',
      'Line 2, column 2: “…” stands for numbers that were not printed; print all of it (NumPy: np.set_printoptions(threshold=np.inf); PyTorch: torch.set_printoptions(profile="full")).',
    ],
    [
      '3×3 Matrix{Float64}:\n 0.1 0.2',
      '“3×3 Matrix{Float64}:” announces another size than what follows, which is 1 × 2 numbers; copy all of it.',
    ],
    [
      '{"w": [1, 2]',
      'Line 1, number 1: “{” is not a number; numbers such as 0.5, -2e-3, nan and inf are allowed.',
    ],
    [
      '[10 * 2, 3]',
      'Line 1, number 1: “10 *” is no common factor; a power of ten such as 1.0e-03 * is allowed, once, before the numbers.',
    ],
    [
      '3 *\n1 2',
      'Line 1: “3 *” is no common factor; a power of ten such as 1.0e-03 * is allowed, once, before the numbers.',
    ],
    [
      'Columns 1 through 1\n1\n2\nColumn 2\n3\n',
      'Line 5: this block of columns has 1 row and the first has 2; all blocks need as many.',
    ],
    ['["nan]', 'Line 1: “"nan]” has no closing quotation mark; quote "nan", "inf" and "-inf" only.'],
    [
      "array([1.], device='cpu)",
      "Line 1: “device='cpu)” does not end as an option should; dtype=float32, device='cpu' and the like are allowed.",
    ],
  ])('%j', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });

  it('brackets without an end at the ninth', () => {
    expect(sentence('['.repeat(9))).toContain('“[” goes deeper than 3 levels of brackets');
    expect(sentence('['.repeat(8))).toContain('“[” is never closed');
  });

  it('more than 1,000,000 characters, before it looks at any of them', () => {
    expect(sentence('['.repeat(1_000_001))).toBe(
      'The text has 1,000,001 characters; at most 1,000,000 are read.',
    );
    expect(taken(readArrayText(`0.5${' '.repeat(999_997)}`)).values).toHaveLength(1);
  });

  it('more than 131,072 numbers, in brackets and in lines', () => {
    const most = 64 * 64 * 32;
    expect(taken(readArrayText(`[${'0,'.repeat(most)}]`)).shape).toStrictEqual([most]);
    expect(sentence(`[${'0,'.repeat(most + 1)}]`)).toBe(
      'Line 1, number 131,073: more than 131,072 numbers; a stack of at most 32 matrices of 64 × 64 is allowed.',
    );
    expect(sentence('0 '.repeat(most + 1))).toContain('more than 131,072 numbers');
    // one line more is allowed, for the names of the columns; the next is not even cut into numbers
    expect(taken(readArrayText(`names\n${'0\n'.repeat(most)}`)).shape).toStrictEqual([most]);
    expect(sentence('0\n'.repeat(most + 2))).toContain('Line 131,074: more than 131,072 numbers');
  });

  it('quotes what would reorder or hide the sentence only harmlessly', () => {
    expect(sentence('[1, \u202Eabc\u0000]')).toBe(
      'Line 1, number 2: “�abc�” is not a number; numbers such as 0.5, -2e-3, nan and inf are allowed.',
    );
    expectSentence(sentence(`[${'x'.repeat(5000)}]`));
  });
});
