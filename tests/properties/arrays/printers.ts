// How NumPy 2 and PyTorch 2 print an array, written from their documentation and sources: arrayprint.py (FloatingFormat,
// _formatArray) and _tensor_str.py (_Formatter, _tensor_str_with_formatter).
import { countOf, type Given } from './nested';

export type Printed = {
  readonly text: string;
  /** Each number of it as it stands there. */
  readonly words: readonly string[];
  /** The same as a vector of more than a thousand, whose middle is left out. */
  readonly summary: string;
};

const named = (value: number): string | null => {
  if (Number.isNaN(value)) return 'nan';
  if (value === Infinity) return 'inf';
  return value === -Infinity ? '-inf' : null;
};

const sizesOf = (values: readonly number[]): { largest: number; least: number } => {
  const sizes = values.filter((value) => Number.isFinite(value) && value !== 0).map(Math.abs);
  return { largest: Math.max(...sizes), least: Math.min(...sizes) };
};

const signed = (value: number, text: string): string => (Object.is(value, -0) ? `-${text}` : text);

/** 1.5e-7 as 1.5e-07. */
function scientific(value: number, decimals?: number): { mantissa: string; exponent: string } {
  const [mantissa = '', power = ''] = signed(value, value.toExponential(decimals)).split('e');
  const exponent = `${power.slice(0, 1)}${power.slice(1).padStart(2, '0')}`;
  return { mantissa, exponent };
}

const fractionOf = (text: string): string => text.split('.')[1] ?? '';
const wholeOf = (text: string): string => text.split('.')[0] ?? '';

/** As few digits as name the double, no more than `precision` after the point, and no zeros at the end. */
function shortest(value: number, precision: number): string {
  const { mantissa, exponent } = scientific(value);
  const digits = fractionOf(mantissa).length - Number(exponent);
  const text = signed(value, value.toFixed(Math.min(Math.max(digits, 0), precision)));
  return text.includes('.') ? text.replace(/0+$/, '') : `${text}.`;
}

function numpyScientific(values: readonly number[], precision: number): readonly string[] {
  const finite = values.filter(Number.isFinite);
  const digits = (value: number): number =>
    Math.min(precision, fractionOf(scientific(value).mantissa).length);
  // digits that rounding to the precision made 0 are cut like all others
  const trimmed = (value: number): number =>
    fractionOf(scientific(value, digits(value)).mantissa).replace(/0+$/, '').length;
  const shared = Math.max(0, ...finite.map(trimmed));
  const texts = values.map((value) => {
    const { mantissa, exponent } = scientific(value, shared);
    return named(value) ?? `${mantissa}${shared === 0 ? '.' : ''}e${exponent}`;
  });
  const width = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(width));
}

function numpyPositional(values: readonly number[], precision: number): readonly string[] {
  const texts = values.map((value) => named(value) ?? shortest(value, precision));
  const finite = texts.filter((text) => text.includes('.'));
  const left = Math.max(1, ...finite.map((text) => wholeOf(text).length));
  const right = Math.max(0, ...finite.map((text) => fractionOf(text).length));
  const width = Math.max(left + 1 + right, ...texts.map((text) => (text.includes('.') ? 0 : text.length)));
  return texts.map((text) => {
    if (!text.includes('.')) return text.padStart(width);
    return (
      ' '.repeat(left - wholeOf(text).length) +
      text +
      ' '.repeat(right - fractionOf(text).length)
    ).padStart(width);
  });
}

function numpyWords(values: readonly number[], precision: number): readonly string[] {
  const { largest, least } = sizesOf(values);
  const isScientific = largest >= 1e8 || least < 1e-4 || largest / least > 1000;
  return isScientific ? numpyScientific(values, precision) : numpyPositional(values, precision);
}

/** One line of words, broken where it would be too long. */
function wrapped(words: readonly string[], separator: string, indent: number, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && indent + line.length + word.length + separator.length > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += `${word}${separator}`;
  }
  lines.push(line.slice(0, -separator.length));
  return lines.join(`\n${' '.repeat(indent)}`);
}

/** Lists in lists, each level begun one blank further to the right, and as many empty lines between them as they are deep. */
function bracketed(
  shape: readonly number[],
  words: readonly string[],
  separator: string,
  indent: number,
  row: (words: readonly string[], indent: number) => string,
): string {
  const [, ...inner] = shape;
  if (shape.length === 0) return words[0] ?? '';
  if (inner.length === 0) return `[${row(words, indent + 1)}]`;
  const each = countOf(inner);
  const parts = Array.from({ length: shape[0] ?? 0 }, (_, i) =>
    bracketed(inner, words.slice(i * each, (i + 1) * each), separator, indent + 1, row),
  );
  return `[${parts.join(`${separator.trimEnd()}${'\n'.repeat(inner.length)}${' '.repeat(indent + 1)}`)}]`;
}

/** `print(a)` or, with `array(` around it, `a` at the prompt. */
export function numpyPrint({ shape, values }: Given, form: 'str' | 'repr', precision = 8): Printed {
  const words = numpyWords(values, precision);
  const [before, separator, after] = form === 'repr' ? ['array(', ', ', ')'] : ['', ' ', ''];
  const row = (some: readonly string[], indent: number): string => wrapped(some, separator, indent, 75);
  const ends = [words.slice(0, 3), words.slice(-3)].map((some) => some.join(separator));
  return {
    text: before + bracketed(shape, words, separator, before.length, row) + after,
    words,
    summary: `${before}[${ends.join(`${separator}...${separator}`)}]${after}`,
  };
}

function torchWord(values: readonly number[], precision: number): (value: number) => string {
  const finite = values.filter((value) => Number.isFinite(value) && value !== 0);
  const { largest, least } = sizesOf(values);
  const large = finite.length > 0 && (largest / least > 1000 || largest > 1e8);
  const long = (value: number): string => {
    const { mantissa, exponent } = scientific(value, precision);
    return `${mantissa}e${exponent}`;
  };
  if (finite.every(Number.isInteger)) return large ? long : (value) => `${signed(value, value.toFixed(0))}.`;
  return large || least < 1e-4 ? long : (value) => signed(value, value.toFixed(precision));
}

/** `print(t)` of a tensor of doubles. */
export function torchPrint({ shape, values }: Given, precision = 4): Printed {
  const word = torchWord(values, precision);
  const texts = values.map((value) => named(value) ?? word(value));
  const width = Math.max(...texts.map((text) => text.length));
  const words = texts.map((text) => text.padStart(shape.length === 0 ? 0 : width));
  const row = (some: readonly string[], indent: number): string => {
    const most = Math.max(1, Math.floor((80 - indent) / (width + 2)));
    const lines = Array.from({ length: Math.ceil(some.length / most) }, (_, i) =>
      some.slice(i * most, (i + 1) * most).join(', '),
    );
    return lines.join(`,\n${' '.repeat(indent)}`);
  };
  const ends = [words.slice(0, 3), words.slice(-3)].map((some) => some.join(', '));
  return {
    text: `tensor(${bracketed(shape, words, ', ', 7, row)}, dtype=torch.float64)`,
    words,
    summary: `tensor([${ends.join(',  ..., ')}], dtype=torch.float64)`,
  };
}
