import { expect, test } from 'vitest';
import { fourTable } from '../../../src/lesson/tables/fourTable';
import { traceMessage } from '../../../src/state/traceMessage';
import { traceOf } from '../../../src/state/traceOf';
import { experiments } from '../../state/arbitraries';
import { expectArray, expectTable, inThousandStates, numberOf, rowsOfMatrix } from './sameNumbers';

/** A right pair that is chosen may be computed in the other of its two forms, which rounds otherwise. */
const isNear = (entry: number, chosen: number): boolean =>
  Number.isFinite(chosen)
    ? Math.abs(entry - chosen) <= 1e-15 + 1e-12 * Math.abs(chosen)
    : Object.is(entry, chosen);

test('in 1,000 random states the table of the four Jacobians is each of them, with its row sums and its error', () => {
  expect(
    inThousandStates(experiments, ({ problem }) => {
      const trace = traceOf(problem);
      const shown = trace.choices.flatMap(({ computed, ...pair }) =>
        computed ? [{ pair, ...computed }] : [],
      );
      const table = fourTable(trace);
      const sums = (row: Float64Array) =>
        trace.softmax ? [row.reduce((total, value) => total + value, 0)] : [];
      expectTable(
        table,
        shown.flatMap(({ jacobian, agreement }) =>
          rowsOfMatrix(jacobian).map((row, i) => [...row, ...sums(row), i === 0 ? agreement.maxError : null]),
        ),
      );
      const sides = [trace.outputs, trace.outputs];
      expectArray(
        table,
        [...(shown.length === 4 ? [2, 2] : [shown.length]), ...sides],
        shown.flatMap(({ jacobian }) => rowsOfMatrix(jacobian)),
      );

      const { used } = traceMessage(trace);
      const chosen = shown.find(
        ({ pair }) =>
          pair.form === trace.used.form && pair.argument === trace.used.argument && !trace.used.standsIn,
      );
      const places = chosen ? used.da_dz.flat().entries() : [];
      const off = [...places].filter(([k, one]) => !isNear(chosen?.jacobian.values[k] ?? NaN, numberOf(one)));
      expect(off).toEqual([]);
    }),
  ).toBe(1000);
});
