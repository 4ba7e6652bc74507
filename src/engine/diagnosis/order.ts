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
  const matches = (from: number, to: number): boolean => {
    if (classes === 'both') return matchesBoth(from, to);
    for (let other = 0; other < others; other++) {
      const [source, place] =
        classes === 'rows' ? [entry(from, other), entry(to, other)] : [entry(other, from), entry(other, to)];
      if (!accepts(at(values, source), place)) return false;
    }
    return true;
  };
  const matchesBoth = (from: number, to: number): boolean => {
    if (!accepts(at(values, entry(from, from)), entry(to, to))) return false;
    return order.every(
      (earlier, place) =>
        accepts(at(values, entry(from, earlier)), entry(to, place)) &&
        accepts(at(values, entry(earlier, from)), entry(place, to)),
    );
  };
  const place = (to: number): boolean => {
    if (to === count) return true;
    for (let from = 0; from < count; from++) {
      if (used.has(from) || ++tries > MOST_TRIES || !matches(from, to)) continue;
      order.push(from);
      used.add(from);
      if (place(to + 1)) return true;
      order.pop();
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
