import { at, type Matrix, type Vector } from '../../engine/tensor';
import { say, sayLeast, sayPower } from '../../text/en/spoken';
import { factor, marked, number, powerOfE, type NumberOptions } from '../notation';
import { refOf, type Ref, type RefSymbol } from '../refs';
import { tex, type Tex } from '../tex';

/** A vector of the trace as live numbers: in a formula, and read aloud. Indices from 0. */
export type Live = {
  readonly length: number;
  readonly value: (index: number) => number;
  readonly number: (index: number) => Tex;
  /** As an entry of a vector or matrix, with room for its sign. */
  readonly entry: (index: number) => Tex;
  /** As a factor: in brackets where negative. */
  readonly factor: (index: number) => Tex;
  readonly say: (index: number) => string;
};

/** A matrix, likewise. */
export type LiveMatrix = {
  readonly rows: number;
  readonly columns: number;
  readonly value: (row: number, column: number) => number;
  readonly number: (row: number, column: number) => Tex;
  readonly entry: (row: number, column: number) => Tex;
  readonly factor: (row: number, column: number) => Tex;
  readonly say: (row: number, column: number) => string;
};

export type Origin = {
  readonly values: Vector;
  readonly ref: (index: number) => Ref | null;
  readonly colour?: RefSymbol | 'wrong' | undefined;
  readonly whole?: boolean;
  /** Whether the 0 at this index stands for something smaller than the least double. */
  readonly vanished?: (index: number) => boolean;
  /** Its logarithm, where it is known even then. */
  readonly logs?: Vector | undefined;
};

const LEAST_DOUBLE: Tex = tex`{<}5{\cdot}10^{-324}`;

/** A 0 that is not 0: by its logarithm, or as less than the least double. */
function tooSmall({ logs, colour, ref }: Origin, index: number): Tex {
  const itself = ref(index);
  const name = colour ?? (itself?.split('-')[0] as RefSymbol | undefined);
  if (logs) return powerOfE(at(logs, index), { ref: itself, ...(colour ? { colour } : {}) });
  return name ? marked(name, itself, LEAST_DOUBLE) : LEAST_DOUBLE;
}

function shown(origin: Origin, index: number, width: 'plain' | 'entry', bracketed: boolean): Tex {
  const { values, ref, colour, whole = false, vanished } = origin;
  const value = at(values, index);
  if (value === 0 && vanished?.(index)) return tooSmall(origin, index);
  const options: NumberOptions = { ref: ref(index), width, whole, ...(colour ? { colour } : {}) };
  return bracketed ? factor(value, options) : number(value, options);
}

function said(origin: Origin, index: number): string {
  const value = at(origin.values, index);
  if (value !== 0 || !origin.vanished?.(index)) return say(value, origin.whole);
  return origin.logs ? sayPower(at(origin.logs, index)) : sayLeast;
}

/** Entries keep room for a sign where one of them has one. */
const widthIn = (values: Vector) => (values.some((value) => value < 0) ? 'entry' : 'plain');

export function live(origin: Origin): Live {
  return {
    length: origin.values.length,
    value: (index) => at(origin.values, index),
    number: (index) => shown(origin, index, 'plain', false),
    entry: (index) => shown(origin, index, widthIn(origin.values), false),
    factor: (index) => shown(origin, index, 'plain', true),
    say: (index) => said(origin, index),
  };
}

/** `symbol` null: the entries have no place of their own elsewhere on the page. */
export function liveMatrix(
  matrix: Matrix,
  origin: Omit<Origin, 'values' | 'ref'>,
  symbol: RefSymbol | null,
): LiveMatrix {
  const { rows, columns, values } = matrix;
  const ref = (index: number) =>
    symbol ? refOf(symbol, Math.floor(index / columns), index % columns) : null;
  const whole: Origin = { ...origin, values, ref };
  const index = (row: number, column: number) => row * columns + column;
  return {
    rows,
    columns,
    value: (row, column) => at(values, index(row, column)),
    number: (row, column) => shown(whole, index(row, column), 'plain', false),
    entry: (row, column) => shown(whole, index(row, column), widthIn(values), false),
    factor: (row, column) => shown(whole, index(row, column), 'plain', true),
    say: (row, column) => said(whole, index(row, column)),
  };
}

/** Numbers that have no place of their own elsewhere on the page. */
export function loose(values: Vector, colour?: RefSymbol | 'wrong', whole = false): Live {
  return live({ values, ref: () => null, colour, whole });
}

export function looseMatrix(matrix: Matrix, colour?: RefSymbol | 'wrong'): LiveMatrix {
  return liveMatrix(matrix, { colour }, null);
}
