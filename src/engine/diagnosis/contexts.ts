import { candidatesOf, type Candidates } from './candidates';
import type { Computed } from './computed';
import type { Diagnosis, Question } from './question';
import { settingOf, type Setting } from './setting';

/** What the numbers may be taken for: those of the one row, of a whole batch, or of the batch's current row alone. */
export type Context = {
  readonly setting: Setting;
  readonly scope: Diagnosis['scope'];
  readonly candidates: Candidates;
  /** The same in doubles, float32 and float16: what overflows or underflows in one of them is an ordinary number in another. */
  readonly inEveryPrecision: () => Candidates;
};

/** A batch first as a whole, then its current row alone; null settings (no trace) are left out. */
export function contextsOf(question: Question): readonly Context[] {
  const isBatch = question.problem.source.kind === 'layer' && question.rows.length > 1;
  const alone = { ...question, rows: [], current: 0 };
  const asked: readonly (readonly [Question, Diagnosis['scope']])[] = isBatch
    ? [
        [question, question.quantity === 'da_dz' ? 'row' : 'batch'],
        [alone, 'row'],
      ]
    : [[alone, 'single']];
  return asked.flatMap(([one, scope]) => {
    const setting = settingOf(one);
    if (setting === null) return [];
    const inEveryPrecision = () => candidatesOf(setting, ['float64', 'float32', 'float16']);
    return [{ setting, scope, candidates: candidatesOf(setting), inEveryPrecision }];
  });
}

/** The right numbers. */
export const rightOf = ({ candidates: [[right]] }: Context): Computed => {
  if (right === undefined) throw new Error('the right program is a candidate');
  return right.computed();
};

/** The shape that the right numbers of a quantity have: one row of a or ∂E/∂z is a vector. */
export function shapeOf({ rows, columns }: Computed, { quantity }: Setting): readonly number[] {
  const isVector = rows === 1 && (quantity === 'a' || quantity === 'dE_dz');
  return isVector ? [columns] : [rows, columns];
}
