import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../../src/engine/diagnosis/diagnose';
import { QUANTITIES, type GivenArray, type Quantity } from '../../../src/engine/diagnosis/question';
import { differenceTable } from '../../../src/lesson/tables/differenceTable';
import { traceMessage, type TraceMessage } from '../../../src/state/traceMessage';
import { traceOf } from '../../../src/state/traceOf';
import { compared, headsOf } from '../../../src/views/labs/check/comparedArrays';
import { picturesOf } from '../../../src/views/labs/check/differencePictures';
import { expectArray, expectTable, inThousandStates, numberOf, smallExperiments } from './sameNumbers';

/** The right numbers as rows: of a and of ∂E/∂z one. */
function rightOf(message: TraceMessage, quantity: Quantity): readonly (readonly number[])[] {
  const { a, da_dz, dE_dz, dE_dW } = message;
  const rows = { a: [a], da_dz, dE_dz: [dE_dz], dE_dW: dE_dW ?? [] }[quantity];
  return rows.map((row) => row.map(numberOf));
}

const states = fc.record({
  experiment: smallExperiments.filter(({ batch }) => batch === null),
  quantity: fc.constantFrom(...QUANTITIES),
  off: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }),
});

test('in 1,000 random states the table of a difference is the given numbers, the right ones, and the ones less the others', () => {
  expect(
    inThousandStates(states, ({ experiment: { problem }, quantity, off }) => {
      const message = traceMessage(traceOf(problem));
      const right = rightOf(message, quantity);
      if (right.length === 0) return false;
      const columns = right[0]?.length ?? 0;
      const yours = right.map((row, i) =>
        row.map((value, m) => value + (off[(i * columns + m) % off.length] ?? 0)),
      );
      const values = Float64Array.from(yours.flat());
      const shape = quantity === 'a' || quantity === 'dE_dz' ? [columns] : [right.length, columns];
      const given: GivenArray = { shape, values, resolution: values.map(() => 0), precision: null };
      const question = { problem, rows: [], current: 0, reduction: 'mean', quantity } as const;
      const both = compared(given, diagnose(question, given));
      if (!both) throw new Error('these have one shape');
      const pictures = picturesOf(both);
      const table = differenceTable({ quantity, ...both, ...headsOf(quantity, both), pictures });

      const less = yours.map((row, i) => row.map((value, m) => value - (right[i]?.[m] ?? NaN)));
      // where a side is 1, a matrix is one row, as the diagnosis takes it
      const rows = [yours, right, less].flatMap((matrix) => (both.rows === 1 ? [matrix.flat()] : matrix));
      expectTable(table, rows);
      expectArray(table, [3, both.rows, both.columns], rows);
      expect(both.rows * both.columns).toBe(columns * right.length);
    }),
  ).toBe(1000);
});
