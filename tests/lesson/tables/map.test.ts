import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScaleSoftmax, updateScaleSoftmax } from '../../../src/engine/scale/scaleSoftmax';
import { mapTable } from '../../../src/lesson/tables/mapTable';
import type { Vocabulary } from '../../../src/state/scale/vocabulary';
import { tokenInFull } from '../../../src/text/en/labs/scale';
import { pictured } from '../../../src/views/labs/scale/picturedMap';
import { scaleNumbers } from '../../../src/views/labs/scale/scaleNumbers';
import { USUAL_CHOICE, type ScaleChoice } from '../../../src/views/labs/scale/scaleStore';
import { expectArray, expectTable, inThousandStates } from './sameNumbers';

const logit = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -20, max: 20, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(-Infinity) },
);
const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const states = fc.record({
  logits: fc.tuple(fc.double({ min: -20, max: 20, noNaN: true }), fc.array(logit, { maxLength: 70 })),
  order: fc.constantFrom('probability' as const, 'index' as const),
  mask: fc.constantFrom('none' as const, 'topK' as const, 'topP' as const),
  k: fc.integer({ min: 1, max: 80 }),
  p: part,
  temperature: fc.double({ min: 0.1, max: 10, noNaN: true }),
  view: fc.tuple(part, part, part, part, part, part),
});

/** Tokens from the most probable one down, equal ones as they stand; masked ones last. */
const ranked = (logits: readonly number[]): readonly number[] =>
  [...logits.keys()].toSorted((one, other) => {
    const [first = NaN, second = NaN] = [logits[one], logits[other]];
    return first === second ? one - other : second - first;
  });

const sharesOf = (logits: readonly number[], temperature: number): readonly number[] => {
  const top = Math.max(...logits);
  const exponentials = logits.map((z) => Math.exp((z - top) / temperature));
  const sum = exponentials.reduce((total, one) => total + one, 0);
  return exponentials.map((one) => one / sum);
};

/** z as the mask leaves it, token by token. */
function masked(logits: readonly number[], { mask, k, p, temperature }: ScaleChoice): readonly number[] {
  const byRank = ranked(logits);
  const shares = sharesOf(logits, temperature);
  const kept = new Set<number>();
  let sum = 0;
  for (const token of byRank) {
    const isOver = mask === 'topK' ? kept.size >= k : sum >= p;
    if (mask !== 'none' && kept.size > 0 && isOver) break;
    kept.add(token);
    sum += shares[token] ?? NaN;
  }
  return logits.map((z, token) => (kept.has(token) ? z : -Infinity));
}

/** The places that are in view, or 50 of them with the cross among them. */
function inView(found: readonly number[], first: number, count: number, outputs: number, cross: number) {
  const seen = Array.from({ length: outputs }, (_, k) => k).filter((k) => k + 1 > first && k < first + count);
  expect(found.length).toBe(Math.min(50, seen.length));
  expect(found.filter((place, k) => place !== (found[0] ?? 0) + k || !seen.includes(place))).toEqual([]);
  if (seen.includes(cross)) expect(found).toContain(cross);
}

test('in 1,000 random states the table of the map is ∂a/∂z where it is seen, in its order, at its T, with its mask', () => {
  expect(
    inThousandStates(states, ({ logits: [first, others], view, ...choice }) => {
      const given = [first, ...others];
      const outputs = given.length;
      const chosen: ScaleChoice = { ...USUAL_CHOICE, ...choice };
      const order = ranked(given);
      const vocabulary: Vocabulary = {
        name: 'any',
        logits: Float64Array.from(given),
        labels: null,
        order: Uint32Array.from(order),
        origin: { labels: null, kind: 'text', stored: null, rows: null, arrays: null },
      };
      const at = (share = 0) => share * outputs;
      const window = {
        firstRow: at(view[0]) / 2,
        rows: at(view[1]),
        firstColumn: at(view[2]) / 2,
        columns: at(view[3]),
      };
      const cursor = { row: Math.floor(at(view[4])), column: Math.floor(at(view[5])) };
      const picture = pictured(scaleNumbers(vocabulary, chosen.order), chosen, { window, cursor });
      const placed = mapTable({ ...picture, rowHead: String, columnHead: String });
      const rows = placed.rows.map(({ head }) => Number(head));
      const columns = placed.columns.map(Number);
      inView(rows, window.firstRow, window.rows, outputs, cursor.row);
      inView(columns, window.firstColumn, window.columns, outputs, cursor.column);

      const tokens = chosen.order === 'index' ? [...given.keys()] : order;
      const z = masked(given, chosen);
      const placedLogits = tokens.map((token) => z[token] ?? NaN);
      const softmax = createScaleSoftmax(outputs);
      updateScaleSoftmax(softmax, Float64Array.from(placedLogits), chosen.temperature);
      const a = Array.from(softmax.activations);
      const plain = sharesOf(placedLogits, chosen.temperature);
      const off = a.filter((share, k) => Math.abs(share - (plain[k] ?? NaN)) > 1e-14 * share);
      expect(off).toEqual([]);
      const entries = placed.rows.map(({ values }, k) =>
        columns.map((m, column) => {
          const i = rows[k] ?? NaN;
          const [share = NaN, other = NaN] = [a[i], a[m]];
          if (i !== m) return (0 - share * other) / chosen.temperature;
          // the sum of the others stands in an order of its own
          const rest = a.reduce((sum, one, j) => (j === i ? sum : sum + one), 0);
          const found = values[column] ?? NaN;
          const wanted = (share * rest) / chosen.temperature;
          return Math.abs(found - wanted) <= 1e-14 * wanted ? found : wanted;
        }),
      );
      const table = mapTable(picture);
      expectTable(table, entries);
      expectArray(table, [rows.length, columns.length], entries);
      const head = (letter: 'a' | 'z') => (place: number) => tokenInFull(letter, tokens[place] ?? NaN, null);
      expect(table.columns).toEqual(columns.map(head('z')));
      expect(table.rows.map((row) => row.head)).toEqual(rows.map(head('a')));
      expect(table.note === undefined).toBe(window.rows <= 50 && window.columns <= 50);
    }),
  ).toBe(1000);
});
