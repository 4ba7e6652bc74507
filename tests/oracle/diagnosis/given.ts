import type { GivenArray } from '../../../src/engine/diagnosis/question';
import { nearest, type Decimal } from '../exact';
import type { Numbers } from './compared';
import type { Tracked } from './tracked';
import type { Way } from './ways';

/** The decimal text of an exact number with so many significant digits, as it reads back, and half a unit of its last place. */
function printed(value: Decimal, digits: number): readonly [value: number, resolution: number] {
  if (!value.isFinite() || value.isZero()) return [value.toNumber(), 0];
  const text = value.toExponential(digits - 1);
  return [Number(text), 0.5 * 10 ** (Number(text.split('e')[1]) - digits + 1)];
}

function given(numbers: Numbers, entry: (value: Decimal) => readonly [number, number]): GivenArray {
  const entries = numbers.flat().map(({ value }) => entry(value));
  return {
    shape: [numbers.length, numbers[0]?.length ?? 0],
    values: Float64Array.from(entries, ([value]) => value),
    resolution: Float64Array.from(entries, ([, resolution]) => resolution),
    precision: null,
  };
}

/** Exact numbers as a program would print them with so many digits. */
export const withDigits = (numbers: Numbers, digits: number): GivenArray =>
  given(numbers, (value) => printed(value, digits));

/** Each rounded once. */
export const roundedBy = (numbers: Numbers, round: (value: Decimal) => number): GivenArray =>
  given(numbers, (value) => [round(value), 0]);

export const inDoubles = (numbers: Numbers): GivenArray => roundedBy(numbers, nearest);

/** Along what the classes of a quantity stand. */
type Along = 'rows' | 'columns' | 'both';

export function classesOf(quantity: string, ways: readonly Way[]): Along {
  const has = (name: string) => ways.some((way) => way.name === name);
  if (quantity === 'da_dz' || has('elementwise-product')) return 'both';
  return has('transposed') ? 'rows' : 'columns';
}

/** The same with class k replaced by class order[k]. */
export function inOrder(numbers: Numbers, along: Along, order: readonly number[]): Numbers {
  const rows = along === 'columns' ? numbers : order.map((from) => numbers[from]!);
  return along === 'rows' ? rows : rows.map((row) => order.map((from) => row[from]!));
}

/** Whether there is an order of the classes in which every entry is accepted: class by class, each against those before. */
export function fitsInSomeOrder(
  numbers: Numbers,
  along: Along,
  accepts: (entry: Tracked, row: number, column: number) => boolean,
): boolean {
  const count = along === 'rows' ? numbers.length : (numbers[0]?.length ?? 0);
  const order: number[] = [];
  const isFitting = (from: number): boolean => {
    const to = order.length;
    if (along === 'columns') return numbers.every((row, b) => accepts(row[from]!, b, to));
    if (along === 'rows') return numbers[from]!.every((entry, d) => accepts(entry, to, d));
    return (
      accepts(numbers[from]![from]!, to, to) &&
      order.every(
        (other, place) =>
          accepts(numbers[from]![other]!, to, place) && accepts(numbers[other]![from]!, place, to),
      )
    );
  };
  const place = (): boolean => {
    if (order.length === count) return true;
    for (let from = 0; from < count; from++) {
      if (order.includes(from) || !isFitting(from)) continue;
      order.push(from);
      if (place()) return true;
      order.pop();
    }
    return false;
  };
  return place();
}
