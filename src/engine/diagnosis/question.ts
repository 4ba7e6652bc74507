import type { BatchExample } from '../batch/batchTrace';
import type { Problem } from '../problem';
import type { MistakeName, Precision } from './mistakeNames';

/** What the reader brings a number for: a, ∂a/∂z, ∂E/∂z or ∂E/∂W. */
export const QUANTITIES = ['a', 'da_dz', 'dE_dz', 'dE_dW'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** Numbers from outside: as many as the shape says, row by row. */
export type GivenArray = {
  /** [] a number, [n] a vector, [rows, columns] a matrix, … */
  readonly shape: readonly number[];
  /** NaN and ±∞ as they were given */
  readonly values: Float64Array;
  /** Half a unit in the last place that was printed of each value: what rounding in print may have hidden; 0 where nothing. */
  readonly resolution: Float64Array;
  /** What the numbers were stored as, where that is known (a file's type, a dtype in print). */
  readonly precision: 'float16' | 'float32' | 'float64' | null;
};

/** What the numbers are to be compared with. */
export type Question = {
  /** The one row that the page shows. Its argument and form are not used: right is right. */
  readonly problem: Problem;
  /** All rows of a batch, the current one among them; fewer than two: no batch. */
  readonly rows: readonly BatchExample[];
  /** Which of the rows is the one that `problem` holds, from 0. */
  readonly current: number;
  /** What E is over a batch: (1/B) Σ_b E_b or Σ_b E_b. */
  readonly reduction: 'mean' | 'sum';
  readonly quantity: Quantity;
};

/** One set of mistakes, and the numbers that a program with just these mistakes would have printed. */
export type Explanation = {
  /** In the order of MISTAKE_NAMES; empty: the right numbers. */
  readonly mistakes: readonly MistakeName[];
  /** The numbers look like this many bits; null: like doubles, or too few digits to tell. */
  readonly precision: Precision | null;
  readonly shape: readonly number[];
  readonly values: Float64Array;
};

/** Numbers that would tell explanations apart. */
export type Telling = { readonly problem: Problem; readonly rows: Question['rows'] };

export type Diagnosis = {
  /**
   * right: the right numbers. mistake: one explanation. ambiguous: several that explain the numbers equally well and simply.
   * unknown: none of the mistakes, alone or two together, gives these numbers. unreadable: of no shape that could be meant.
   */
  readonly verdict: 'right' | 'mistake' | 'ambiguous' | 'unknown' | 'unreadable';
  /** To how many digits the first explanation holds, of the largest entry; null where there is none. */
  readonly digits: number | null;
  /** One for `right` and `mistake`, two or more for `ambiguous`, the commonest first. */
  readonly explanations: readonly Explanation[];
  /** Pairs that give the very same numbers and are less simple than what is named. */
  readonly lessSimple: readonly (readonly MistakeName[])[];
  /** The right numbers, for the difference. */
  readonly right: { readonly shape: readonly number[]; readonly values: Float64Array };
  /** Whether the numbers were taken for the whole batch or for the current row of one. */
  readonly scope: 'single' | 'batch' | 'row';
  /** `ambiguous`: numbers that would tell, or `never` where none can; else null. */
  readonly telling: Telling | 'never' | null;
  /** unknown: why nothing was found. `digits`: so few digits that almost anything would fit. */
  readonly because: 'none' | 'notFinite' | 'digits' | null;
};
