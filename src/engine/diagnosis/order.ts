import { at, type Vector } from '../tensor';
import type { Computed } from './computed';

/** Beyond this many tries there are so many equal numbers that an order would say nothing. */
const MOST_TRIES = 20_000;

/**
 * The numbers with their classes in an order for which every entry is accepted, or null where there is none.
 *
 * Class k of the result is class π(k) of the array: columns, rows, or (∂a/∂z) both at once. `accepts(value, k)` says whether a
 * value may stand at entry k. A search with backtracking: class by class, each against those placed before. [R, C] → [R, C].
 */
export function anyOrder(
  { rows, columns, values, classes }: Computed,
  accepts: (value: number, k: number) => boolean,
): Vector | null {
  const count = classes === 'rows' ? rows : columns;
  const others = classes === 'rows' ? columns : rows;
  const order: number[] = [];
  const used = new Set<number>();
  let tries = 0;

  const entry = (row: number, column: number): number => row * columns + column;
  const accepted = (fromRow: number, fromColumn: number, row: number, column: number): boolean =>
    accepts(at(values, entry(fromRow, fromColumn)), entry(row, column));
  const alone = (from: number, to: number): boolean => {
    if (classes === 'both') return accepted(from, from, to, to);
    for (let other = 0; other < others; other++) {
      const isSame = classes === 'rows' ? accepted(from, other, to, other) : accepted(other, from, other, to);
      if (!isSame) return false;
    }
    return true;
  };
  const classesLeft = Array.from({ length: count }, (_, k) => k);
  const choices = classesLeft.map((to) => classesLeft.filter((from) => alone(from, to)));
  // those with the fewest choices first: a wrong beginning is found out early
  const sequence = classesLeft.toSorted(
    (one, other) => (choices[one]?.length ?? 0) - (choices[other]?.length ?? 0),
  );
  const goesWithOthers = (from: number, to: number): boolean =>
    classes !== 'both' ||
    sequence.every((earlier) => {
      const before = order[earlier];
      if (before === undefined) return true;
      return accepted(from, before, to, earlier) && accepted(before, from, earlier, to);
    });
  const place = (step: number): boolean => {
    const to = sequence[step];
    if (to === undefined) return true;
    for (const from of choices[to] ?? []) {
      if (used.has(from) || ++tries > MOST_TRIES || !goesWithOthers(from, to)) continue;
      order[to] = from;
      used.add(from);
      if (place(step + 1)) return true;
      delete order[to];
      used.delete(from);
    }
    return false;
  };
  return place(0) ? reordered({ columns, values, classes }, order) : null;
}

/** The array with class k replaced by class order[k]. */
export function reordered(
  { columns, values, classes }: Pick<Computed, 'columns' | 'values' | 'classes'>,
  order: readonly number[],
): Vector {
  const moved = (index: number, along: 'rows' | 'columns'): number =>
    classes === 'both' || classes === along ? (order[index] ?? index) : index;
  return values.map((_, k) => {
    const [row, column] = [Math.floor(k / columns), k % columns];
    return at(values, moved(row, 'rows') * columns + moved(column, 'columns'));
  });
}
