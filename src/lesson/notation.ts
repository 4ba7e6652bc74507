import { language } from '../text/en/language';
import { showNumber, type ShownNumber } from '../text/numbers';
import { refOf, type Ref, type RefSymbol } from './refs';
import { joinTex, tex, type Tex } from './tex';

/**
 * The TeX of every symbol, number and matrix, once. Colours come as classes (sym-z, sym-a, …) that the style sheet
 * fills for light and dark; refs tie each symbol to its bar, margin and cell.
 */
const LETTER: Record<Exclude<RefSymbol, 'g' | 'J' | 'd' | 'dW'>, string> = {
  x: 'x',
  w: 'W',
  b: 'b',
  z: 'z',
  s: 's',
  e: 'u',
  a: 'a',
  y: 'y',
  E: 'E',
};

type Letter = keyof typeof LETTER;

/** Our own literal marked with its colour and its ref, so that pointing at it lights the number elsewhere. */
export function marked(colour: RefSymbol | 'T' | 'wrong', ref: Ref | null, literal: Tex | string): Tex {
  const content = typeof literal === 'string' ? tex`${literal}` : literal;
  const coloured = tex`\htmlClass{sym-${colour}}{${content}}`;
  return ref ? tex`\htmlData{ref=${ref}}{${coloured}}` : coloured;
}

/** z, or z₂ for row 1, or W₁₂ (with a comma where an index has two digits); indices from 0. */
export function symbol(letter: Letter, row?: number, column?: number): Tex {
  return marked(letter, refOf(letter, row, column), subscripted(LETTER[letter], indices(row, column)));
}

/** z_i with a letter as its index: no one number stands behind it. */
export function general(letter: Letter, index: string): Tex {
  return marked(letter, null, subscripted(LETTER[letter], index));
}

function subscripted(letter: string, index: string): string {
  return index === '' ? letter : `${letter}_{${index}}`;
}

function indices(row?: number, column?: number): string {
  if (row === undefined) return '';
  if (column === undefined) return String(row + 1);
  return row > 8 || column > 8 ? `${row + 1},${column + 1}` : `${row + 1}${column + 1}`;
}

/** ∂top/∂bottom. */
export function partial(top: Tex | string, bottom: Tex | string): Tex {
  return tex`\frac{\partial ${top}}{\partial ${bottom}}`;
}

/** ∂E/∂a, or ∂E/∂a₂ for row 1, or ∂E/∂a_i for a letter. */
export function lossByActivation(index?: number | string): Tex {
  return lossBy('g', 'a', index);
}

/** ∂E/∂z, likewise. */
export function lossByLogit(index?: number | string): Tex {
  return lossBy('d', 'z', index);
}

function lossBy(colour: 'g' | 'd', letter: 'a' | 'z', index: number | string | undefined): Tex {
  const bottom = subscripted(letter, typeof index === 'number' ? indices(index) : (index ?? ''));
  const ref = typeof index === 'string' ? null : refOf(colour, index);
  return marked(colour, ref, tex`\frac{\partial E}{\partial ${bottom}}`);
}

/** ∂a/∂z, or ∂a₁/∂z₂, or ∂a_i/∂z_m. */
export function activationByLogit(row?: number | string, column?: number | string): Tex {
  const name = (index: number | string | undefined) =>
    typeof index === 'number' ? indices(index) : (index ?? '');
  const top = marked('a', null, subscripted('a', name(row)));
  const bottom = marked('z', null, subscripted('z', name(column)));
  const fraction = partial(top, bottom);
  const isCell = typeof row === 'number' && typeof column === 'number';
  if (isCell) return tex`\htmlData{ref=${refOf('J', row, column)}}{${fraction}}`;
  return row === undefined ? tex`\htmlData{ref=J}{${fraction}}` : fraction;
}

/** ∂z/∂W, or ∂z_n/∂W_{dk} for ready indices. */
export function logitByWeight(logit?: string, weight?: string): Tex {
  const top = marked('z', null, subscripted('z', logit ?? ''));
  return partial(top, subscripted('W', weight ?? ''));
}

/** ∂E/∂W, or ∂E/∂W₁₂. */
export function lossByWeight(row?: number, column?: number): Tex {
  return marked(
    'dW',
    refOf('dW', row, column),
    tex`\frac{\partial E}{\partial ${subscripted('W', indices(row, column))}}`,
  );
}

export type NumberOptions = {
  /** The number it is, to be lit with its bar or cell. */
  readonly ref?: Ref | null;
  /** Its colour; by default that of the ref's symbol. */
  readonly colour?: RefSymbol | 'T' | 'wrong';
  readonly width?: 'plain' | 'entry';
  /** Whole numbers without decimals: a target's 1 and 0, a temperature of 2. */
  readonly whole?: boolean;
};

const colourFor = ({ colour, ref }: NumberOptions) =>
  colour ?? (ref ? (ref.split('-')[0] as RefSymbol) : undefined);

/** A live number: all of it is one slot, its power of ten too, so that no formula is set anew when it gets one. */
export function number(value: number, options: NumberOptions = {}): Tex {
  const { ref = null, width = 'plain' } = options;
  const colour = colourFor(options);
  if (!Number.isFinite(value)) {
    const content = notFinite(value);
    return colour ? marked(colour, ref, content) : content;
  }
  const { mantissa, exponent } = shown(value, options.whole ?? false);
  const slot: Tex = [{ value, text: mantissa, exponent, ref, width }];
  return colour ? marked(colour, null, slot) : slot;
}

function shown(value: number, whole: boolean): ShownNumber {
  const isShort = whole && Number.isInteger(value) && Math.abs(value) < 1e6;
  return isShort ? showNumber(value, 0) : showNumber(value);
}

/** A positive number too small for a double, from its logarithm: e^{−1000.4}, lit with its ref. */
export function powerOfE(log: number, options: NumberOptions = {}): Tex {
  const colour = colourFor(options);
  const power = tex`e^{${number(log)}}`;
  return colour ? marked(colour, options.ref ?? null, power) : power;
}

function notFinite(value: number): Tex {
  if (Number.isNaN(value)) return tex`\text{${language.notANumber}}`;
  return value > 0 ? tex`\infty` : tex`-\infty`;
}

/** A number as a factor or a later term: in brackets where it is negative. */
export function factor(value: number, options: NumberOptions = {}): Tex {
  return value < 0 ? tex`(${number(value, options)})` : number(value, options);
}

/** 1/T with its multiplication space, or nothing where T = 1. */
export function overTemperature(temperature: number, withNumber: boolean): Tex {
  if (temperature === 1) return [];
  const symbolOrNumber = withNumber
    ? number(temperature, { colour: 'T', whole: true })
    : marked('T', null, 'T');
  return withNumber ? tex`\tfrac{1}{${symbolOrNumber}}\cdot ` : tex`\tfrac{1}{${symbolOrNumber}}\,`;
}

/** A row vector of ready entries. */
export function rowVector(entries: readonly Tex[]): Tex {
  return tex`\begin{pmatrix}${joinTex(entries, String.raw` & `)}\end{pmatrix}`;
}

/** A matrix of ready rows. */
export function matrixTex(rows: readonly (readonly Tex[])[]): Tex {
  const lines = rows.map((row) => joinTex(row, String.raw` & `));
  return tex`\begin{pmatrix}${joinTex(lines, String.raw` \\ `)}\end{pmatrix}`;
}
