import { jacobianLines } from '../../text/en/jacobian';
import type { Cell } from '../step';
import { tex, type Tex } from '../tex';
import type { Base } from './base';

/** One way to write an entry of softmax's Jacobian: v_i (1 − v_i), −v_i v_m, or v_i (δ_im − v_m); `over` is its 1/T. */
export type CellFormula = {
  /** The letter of its column: i on the diagonal. */
  readonly column: 'i' | 'm';
  readonly general: (base: Base, over: Tex) => Tex;
  readonly here: (base: Base, cell: Cell, over: Tex) => Tex;
  readonly numbers: (base: Base, cell: Cell, over: Tex) => Tex;
  /** Read aloud, without the 1/T: δ is a letter in general, 0 or 1 in a cell. */
  readonly said: (v: string, w: string, delta: string) => string;
};

const timesOneMinus = (over: Tex, v: Tex): Tex => tex`${over}${v}\left(1-${v}\right)`;
const minusProduct = (over: Tex, v: Tex, w: Tex, times: string): Tex => tex`-${over}${v}${times}${w}`;
const timesDifference = (over: Tex, v: Tex, delta: string, w: Tex): Tex =>
  tex`${over}${v}\left(${delta} - ${w}\right)`;

const THIN = String.raw`\,`;
const TIMES = String.raw`\cdot `;

export const DIAGONAL: CellFormula = {
  column: 'i',
  general: ({ symbol }, over) => timesOneMinus(over, symbol('i')),
  here: ({ symbol }, { row }, over) => timesOneMinus(over, symbol(row)),
  numbers: (base, { row }, over) => {
    const product = timesOneMinus(over, base.number(row));
    return base.complement
      ? tex`${product} = ${over}${base.number(row)}\cdot ${base.complement(row)}`
      : product;
  },
  said: (v) => jacobianLines.diagonal(v),
};

export const OFF_DIAGONAL: CellFormula = {
  column: 'm',
  general: ({ symbol }, over) => minusProduct(over, symbol('i'), symbol('m'), THIN),
  here: ({ symbol }, { row, column }, over) => minusProduct(over, symbol(row), symbol(column), THIN),
  numbers: ({ number }, { row, column }, over) => minusProduct(over, number(row), number(column), TIMES),
  said: (v, w) => jacobianLines.offDiagonal(v, w),
};

/** δ_im in a cell. */
export const deltaOf = ({ row, column }: Cell): string => (row === column ? '1' : '0');

export const DELTA: CellFormula = {
  column: 'm',
  general: ({ symbol }, over) => timesDifference(over, symbol('i'), String.raw`\delta_{im}`, symbol('m')),
  here: ({ symbol }, cell, over) =>
    timesDifference(over, symbol(cell.row), deltaOf(cell), symbol(cell.column)),
  numbers: ({ number }, cell, over) =>
    timesDifference(over, number(cell.row), deltaOf(cell), number(cell.column)),
  said: (v, w, delta) => jacobianLines.delta(v, delta, w),
};
