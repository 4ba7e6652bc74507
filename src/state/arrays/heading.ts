import type { GivenArray } from '../../engine/diagnosis/question';

/** What stands before the numbers, and where they begin and end. */
export type Heading = {
  readonly start: number;
  readonly end: number;
  readonly precision: GivenArray['precision'];
  /** The line of Julia (`2×2 Matrix{Float64}:`) or MATLAB (`2×2 single matrix`) that announces a size; null for all others */
  readonly announced: {
    readonly text: string;
    readonly shape: readonly number[];
    readonly isJulia: boolean;
  } | null;
  /** TensorFlow's `<tf.Tensor: …, numpy=…>` */
  readonly isTensorFlow: boolean;
};

const LONGEST_NAME = 80;
const JULIA = /^(?:(\d{1,9})-element|(\d{1,9}(?:×\d{1,9}){1,9})) [^\n]{0,200}:$/;
const MATLAB = /^()(\d{1,9}(?:×\d{1,9}){1,9})(?: [a-z0-9 ]{0,40})?$/;
const announces = (line: string): RegExpExecArray | null => JULIA.exec(line) ?? MATLAB.exec(line);
const ONE_LETTER_OR_MORE = /\p{L}|∂/u;

const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
};

const lineAt = (text: string, from: number): string => {
  const end = text.indexOf('\n', from);
  return text.slice(from, end === -1 ? text.length : end);
};

/** `dz =`, `dE/dz:`, `Parameter containing:`: how long the name with its sign is; 0 where there is none. */
function nameLength(text: string, from: number): number {
  const match = /^[^=:[\](){}<>,;'"\n]{1,80}?\s*[=:](?!=)/.exec(text.slice(from, from + LONGEST_NAME + 2));
  const name = match?.[0] ?? '';
  return ONE_LETTER_OR_MORE.test(name) && !/^[+-]?\.?\d/.test(name) ? name.length : 0;
}

/** `{"name":` of an object with one array in it. */
const KEY = /^\{\s{0,80}(?:"[^"\n]{0,80}"|'[^'\n]{0,80}')\s{0,80}:/;

/** The end without blanks and what may stand after a statement. */
function trimmedEnd(text: string): number {
  let end = text.length;
  while (/[\s;]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function announcedHeading(text: string, start: number, end: number): Heading | null {
  const line = lineAt(text, start).trimEnd();
  const match = announces(line);
  if (!match) return null;
  const shape = (match[1] || match[2] || '').split('×').map(Number);
  const type = /Float(?:16|32|64)/.exec(line)?.[0].toLowerCase() as GivenArray['precision'] | undefined;
  return {
    start: start + lineAt(text, start).length,
    end,
    precision: type ?? (line.includes('single') ? 'float32' : null),
    announced: { text: line, shape, isJulia: line.endsWith(':') },
    isTensorFlow: false,
  };
}

function tensorFlowHeading(text: string, start: number, end: number): Heading | null {
  if (!['<tf.Tensor', '<tf.Variable'].some((name) => text.startsWith(name, start))) return null;
  const numbers = text.slice(start, start + 400).indexOf('numpy=');
  if (numbers === -1 || text.charAt(end - 1) !== '>') return null;
  const precision = /dtype=(float(?:16|32|64))/.exec(text.slice(start, start + numbers))?.[1];
  return {
    start: skipBlanks(text, start + numbers + 'numpy='.length),
    end: end - 1,
    precision: (precision as GivenArray['precision'] | undefined) ?? null,
    announced: null,
    isTensorFlow: true,
  };
}

/** Finds the numbers behind `name =`, an object's one key, Julia's line of size and type, TensorFlow's angle brackets. */
export function readHeading(text: string): Heading {
  let end = trimmedEnd(text);
  let start = skipBlanks(text, 0);
  const key = KEY.exec(text.slice(start, start + 400))?.[0].length ?? 0;
  if (key > 0 && text.charAt(end - 1) === '}') {
    start = skipBlanks(text, start + key);
    end = trimmedEnd(text.slice(0, end - 1));
  }
  // twice: "a = Parameter containing:"; a line that announces a size begins with a digit, as no name does
  for (let names = 0; names < 2; names += 1) start = skipBlanks(text, start + nameLength(text, start));
  const plain = { start, end, precision: null, announced: null, isTensorFlow: false };
  return announcedHeading(text, start, end) ?? tensorFlowHeading(text, start, end) ?? plain;
}
