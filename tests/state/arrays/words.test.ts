import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/state/arrays/cleanText';
import { readHeading } from '../../../src/state/arrays/heading';
import { numeralFault, readNumeral } from '../../../src/state/arrays/numeral';
import { readNpyHeader } from '../../../src/state/arrays/npyHeader';
import { npyType } from '../../../src/state/arrays/npyTypes';
import { isPrintedByR } from '../../../src/state/arrays/tableLines';
import { textOf } from '../../../src/state/arrays/textOf';
import { FILE_KINDS, fileFaults } from '../../../src/text/en/arrays';
import { said } from './fixtures';

describe('cleanText(text)', () => {
  it.each([
    ['every line end is one', 'a\rb\r\nc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['every blank is one', 'a\u00A0b\u2003c\fd\ve\u3000f', 'a b c d e f'],
    ['what cannot be seen is nothing', 'a\u200Bb\uFEFFc', 'abc'],
    ['every dash is a minus sign', '\u22121 \u20132 \uFF0D3', '-1 -2 -3'],
    ['typographic quotes are plain', '\u2018a\u2019 \u201Cb\u201D', '\'a\' "b"'],
    ['infinity is a word', '-∞ ∞', '-inf inf'],
    ['a fence is no line of numbers', '```python\n1\n  ~~~\n2 ```', '\n1\n\n2 ```'],
    ['prompts go', '>>> 1', ' 1'],
    ['prompts of IPython', '  In [12]: 1\n   ...: 2', ' 1\n2'],
    ['one without a number', 'In []: 1', ' 1'],
    ['of Julia and Octave', 'julia> 1\noctave:12> 2\noctave> 3\n> 4\n>> 5', ' 1\n 2\n 3\n 4\n 5'],
    ['lines that go on', '>>> [1,\n... 2]', ' [1,\n2]'],
    ['dots without a prompt stay', '[1,\n... 2]', '[1,\n... 2]'],
    ['dots in a line stay, for they say that something is left out', '>>> [1, ... 2]', ' [1, ... 2]'],
    ['dots in an answer too', '>>> x\n[1 ... 2]', '\n[1 ... 2]'],
    ['a prompt in a line is text', 'x >>> 1', 'x >>> 1'],
    ['an answer without a question', 'Out[3]: 1\n  Out[]: 2\nx Out[4]: 3', ' 1\n 2\nx Out[4]: 3'],
    ['the command goes where output follows', '>>> x\n1\n\n2', '\n1\n\n2'],
    ['with what goes on of it', '>>> [x,\n... y]\n1', '\n\n1'],
    ['the answer stays of a session', 'In [1]: x\nOut[1]: 5', '\n 5'],
    ['blank lines are no output', '>>> 1\n  \n', ' 1\n  \n'],
    ['no prompt without a blank behind it', '>1', '>1'],
  ])('%s: %j', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('readNumeral(word)', () => {
  it.each([
    ['.25', 0.25, 2, 2],
    ['-.5', -0.5, 1, 1],
    ['5.', 5, 0, 1],
    ['-0012.50', -12.5, 2, 4],
    ['007', 7, 0, 1],
    ['-10.050', -10.05, 3, 5],
    ['0.', 0, 0, 0],
    ['0.050', 0.05, 3, 2],
    ['1e-3', 0.001, 0, 1],
    ['2.5f0', 2.5, 1, 2],
  ])('%s', (word, value, decimals, significant) => {
    expect(readNumeral(word)).toMatchObject({ value, decimals, significant });
  });

  it('knows where a point and an exponent stand', () => {
    expect(readNumeral('1')).toMatchObject({ pointed: false, exponent: null });
    expect(readNumeral('1.')).toMatchObject({ pointed: true, exponent: null });
    expect(readNumeral('1e5', 2)).toMatchObject({ value: 1e7, pointed: false, exponent: 7 });
    expect(readNumeral('Infinity')).toMatchObject({ value: Infinity, pointed: false });
    expect(readNumeral('-inf')).toMatchObject({ value: -Infinity });
    expect(readNumeral('+nan')).toMatchObject({ value: NaN });
  });

  it.each(['', 'xinf', 'infx', 'nans', '1e', '1e999', '.', '1..2', '1-', 'e5'])(
    'takes %j for none',
    (word) => {
      expect(readNumeral(word)).toBeNull();
    },
  );

  it.each([
    ['1e999', 'beyond'],
    ['1j', 'complex'],
    ['-.5+2.e-3i', 'complex'],
    ['x1j', 'none'],
    ['1jx', 'none'],
    ['j', 'none'],
    ['abc', 'none'],
  ])('%s is refused as %s', (word, why) => {
    expect(numeralFault(word)).toBe(why);
  });
});

describe('npyType(descr)', () => {
  const refusals = {
    complex: ['c8', '<c16', '>c8', '|c8', '=c8'],
    objects: ['O', '|O', '<O'],
    strings: ['S3', '|S3', '<U4', 'a5', 'U1'],
    structured: ['V16', '|V16'],
    dates: ['m8', '<M8[ns]', '>m8'],
    longDouble: ['f16', '<f16', '<f12'],
    type: [
      'xc8',
      'xO',
      'xS3',
      'xV4',
      'xM8',
      'x<f16',
      '<f16x',
      'x<f8',
      '<f8x',
      '<f3',
      'f8',
      '=f8',
      '|f8',
      '|i2',
      '',
      '<b2',
    ],
  } as const;

  it.each(Object.entries(refusals).flatMap(([why, all]) => all.map((descr) => [descr, why] as const)))(
    'refuses %s as %s',
    (descr, why) => {
      expect(said(npyType(descr))).toBe(fileFaults[why as keyof typeof refusals](descr));
    },
  );

  it.each([
    ['<f8', 8],
    ['>f4', 4],
    ['<f2', 2],
    ['|b1', 1],
    ['|i1', 1],
    ['<u1', 1],
    ['>i8', 8],
  ])('knows %s', (descr, bytes) => {
    expect(npyType(descr)).toMatchObject({ ok: true, value: { bytes } });
  });
});

describe('readNpyHeader(text)', () => {
  const plain = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }";

  it('takes blanks wherever Python does', () => {
    const spaced = "{  'descr'  :   '<f8' ,  'fortran_order'  :   False  ,  'shape'  :   ( 2 ,  3 )   }  \n";
    const tight = "{'descr':'<f8','fortran_order':False,'shape':(2,3)}";
    for (const text of [plain, spaced, tight]) {
      const header = readNpyHeader(text);
      expect(header).toMatchObject({ ok: true, value: { descr: '<f8', fortranOrder: false, shape: [2, 3] } });
    }
    expect(readNpyHeader(spaced)).toMatchObject({ value: { shapeText: '(2 ,  3)' } });
  });

  it('takes them in any order, each once', () => {
    const turned = "{'shape': (), 'fortran_order': True, 'descr': '>i4'}";
    expect(readNpyHeader(turned)).toMatchObject({
      value: { descr: '>i4', fortranOrder: true, shape: [], shapeText: '()' },
    });
    const twice = "{'descr': '<f8', 'descr': '<f8', 'shape': (2,), 'fortran_order': False}";
    expect(said(readNpyHeader(twice))).toBe(
      fileFaults.header("'descr': '<f8', 'shape': (2,), 'fortran_order': False}"),
    );
  });

  it.each([
    ['(3)', '(3)'],
    ['( 3 )', '(3)'],
    ['(-1,)', '(-1,)'],
    ['(1 2,)', '(1 2,)'],
    ['(2,,3)', '(2,,3)'],
  ])('quotes the shape %s that is none', (shape, quoted) => {
    const text = plain.replace('(2, 3)', shape);
    expect(said(readNpyHeader(text))).toBe(fileFaults.header(quoted));
  });

  it('refuses what is not this dictionary, from where it ceases to be it', () => {
    expect(said(readNpyHeader(` ${plain}  `))).toBe(fileFaults.header(plain));
    expect(said(readNpyHeader(`${plain}x`))).toBe(fileFaults.header('}x'));
    expect(said(readNpyHeader("{'descr': '<f8', 'shape': (2,)}"))).toBe(
      fileFaults.header("{'descr': '<f8', 'shape': (2,)}"),
    );
    const long = `{${' '.repeat(10_000)}}`;
    expect(said(readNpyHeader(long))).toBe(fileFaults.header(long));
    const longest = plain.replace('}', `${' '.repeat(10_000 - plain.length)}}`);
    expect(longest).toHaveLength(10_000);
    expect(readNpyHeader(longest).ok).toBe(true);
    expect(readNpyHeader(`${longest} `).ok).toBe(false);
  });

  it('says of a structured type that it is one', () => {
    for (const descr of ["'descr': [('a', '<f8')]", "'descr'  :  [('a', '<f8')]", "'descr':[('a', '<f8')]"]) {
      const text = `{${descr}, 'fortran_order': False, 'shape': (2,)}`;
      expect(said(readNpyHeader(` ${text}`))).toBe(fileFaults.header(text));
      expect(said(readNpyHeader(`${text}  `))).toBe(fileFaults.structured(text));
    }
    expect(said(readNpyHeader("{'descr': []}  "))).toBe(fileFaults.structured("{'descr': []}"));
  });
});

describe('isPrintedByR(text)', () => {
  it.each(['[,1] [,2]', '[1,] 0.5', '[1] 0.5', '[,12]', '[12,]', '[12]  0.5', '[1]\t"a"'])(
    'is so of %j',
    (text) => {
      expect(isPrintedByR(text)).toBe(true);
    },
  );

  it.each(['[1]', '[1], [2]', '[1] ]', '[1] ;', '[1]\n2', '[a,]', ' [1] 2', '[[1] 2', '[1, 2]'])(
    'is not of %j',
    (text) => {
      expect(isPrintedByR(text)).toBe(false);
    },
  );
});

describe('textOf(bytes)', () => {
  const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  it.each([
    ['MATLAB 5.0 MAT-file, x', fileFaults.kind(FILE_KINDS.matlab)],
    ['\u0089HDF\r\n', fileFaults.kind(FILE_KINDS.hdf5)],
    ['\u0089PNG\r\n', fileFaults.kind(FILE_KINDS.png)],
    ['\u00FF\u00D8\u00FF\u00E0', fileFaults.kind(FILE_KINDS.png)],
    ['\u001F\u008B\u0008', fileFaults.kind(FILE_KINDS.gzip)],
    ['%PDF-1.7', fileFaults.kind(FILE_KINDS.pdf)],
    ['\u0080\u0002}', fileFaults.pickle],
    ['\u0080\u0003}', fileFaults.pickle],
    ['\u0080\u0004}', fileFaults.pickle],
    ['\u0080\u0005}', fileFaults.pickle],
    ['\u0080\u0006}', fileFaults.unknown],
    ['a\u0000b', fileFaults.unknown],
    ['1 2 \u00FF', fileFaults.unknown],
  ])('%j is refused', (text, fault) => {
    expect(said(textOf(bytesOf(text)))).toBe(fault);
  });

  it('reads UTF-8 and both orders of UTF-16', () => {
    const value = { ok: true, value: '1 ∞' };
    expect(textOf(new TextEncoder().encode('1 ∞'))).toEqual(value);
    expect(textOf(bytesOf('\u00FF\u00FE1\u0000 \u0000\u001E\u0022'))).toEqual(value);
    expect(textOf(bytesOf('\u00FE\u00FF\u00001\u0000 \u0022\u001E'))).toEqual(value);
  });
});

describe('readHeading(text)', () => {
  const numbersOf = (text: string) => {
    const { start, end } = readHeading(text);
    return text.slice(start, end);
  };

  it.each([
    ['  [1] ; \n', '[1]'],
    ['dz = [1]', '[1]'],
    ['∂E/∂z: [1]', '[1]'],
    ['W2 = [1]', '[1]'],
    ['a =\n = [1]', '= [1]'],
    ['W = Parameter containing:\n[1]', '[1]'],
    ['a = b = c = [1]', 'c = [1]'],
    ['1 = [1]', '1 = [1]'],
    ['-.5: 2', '-.5: 2'],
    [' +3 : 4', '+3 : 4'],
    ['2x = [1]', '2x = [1]'],
    ['-.5e: 2', '-.5e: 2'],
    [' +3a : 4', '+3a : 4'],
    ['-2b = 1', '-2b = 1'],
    ['% = [1]', '% = [1]'],
    ['==1', '==1'],
    ['= 1', '= 1'],
    [`${'n'.repeat(80)} = [1]`, '[1]'],
    [`${'n'.repeat(81)} = [1]`, `${'n'.repeat(81)} = [1]`],
    [`${'n'.repeat(80)}= [1]`, '[1]'],
    ['{"w": [1]}', '[1]'],
    ["{ 'w' : [1] } ;", '[1]'],
    ['\n {"w": [1]}', '[1]'],
    ['{"w": [1]', '{"w": [1]'],
    ['x{"w": [1]}', 'x{"w": [1]}'],
    ['<tf.Tensor: shape=(1,), dtype=float32, numpy=array([1.])>', 'array([1.])'],
    ['<tf.Variable: numpy= [1]>', '[1]'],
    ['w = <tf.Tensor: shape=(1,), numpy=[1]>', '[1]'],
    ['<tf.Tensor: numpy=1>', '1'],
    ['x<tf.Tensor: numpy=[1]>', 'x<tf.Tensor: numpy=[1]>'],
    ['<tf.Tensor: [1]>', '<tf.Tensor: [1]>'],
    ['<tf.Tensor: numpy=[1]', '<tf.Tensor: numpy=[1]'],
  ])('%j holds %j', (text, numbers) => {
    expect(numbersOf(text)).toBe(numbers);
  });

  it.each([
    ['2-element Vector{Float64}:\n 1', [2], true, 'float64'],
    ['12-element Vector{Int64}:\n 1', [12], true, null],
    ['2×2 Matrix{Float32}:\n 1', [2, 2], true, 'float32'],
    ['12×34×56 Array{Float16, 3}:\n 1', [12, 34, 56], true, 'float16'],
    ['2×2 single matrix\n 1', [2, 2], false, 'float32'],
    ['12×34\n 1', [12, 34], false, null],
    ['2×3×4 double array  \n 1', [2, 3, 4], false, null],
    ['2×2 Matrix{Float64}:  \n 1', [2, 2], true, 'float64'],
    ['x =\n  2×2 single matrix\n 1', [2, 2], false, 'float32'],
  ])('%j announces', (text, shape, isJulia, precision) => {
    expect(readHeading(text)).toMatchObject({ precision, announced: { shape, isJulia } });
    expect(numbersOf(text).trim()).toBe('1');
  });

  it.each([
    'x2×2 single',
    '2×2 Single!',
    '2×2\t1',
    'a 2×2',
    'x2×2 Matrix:\n1',
    'x2×2 Matrix{Float64}:\n1',
    '2-element Vector: 1',
    '2 × 2',
    '2×',
  ])('%j announces nothing', (text) => {
    expect(readHeading(text).announced).toBeNull();
  });

  it('has the type of TensorFlow from before the numbers', () => {
    const text = '<tf.Tensor: shape=(2,), dtype=float16, numpy=array([1., 2.], dtype=float32)>';
    expect(readHeading(text)).toMatchObject({ precision: 'float16', isTensorFlow: true, announced: null });
    const untyped = '<tf.Tensor: shape=(2,), numpy=array([1., 2.], dtype=float32)>';
    expect(readHeading(untyped)).toMatchObject({ precision: null, isTensorFlow: true });
    expect(readHeading('[1]')).toMatchObject({ isTensorFlow: false, precision: null, announced: null });
  });
});
