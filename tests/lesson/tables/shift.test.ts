import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softmaxOfShifted } from '../../../src/engine/shift';
import { pairTable } from '../../../src/lesson/tables/pairTable';
import { traceMessage } from '../../../src/state/traceMessage';
import { traceOf } from '../../../src/state/traceOf';
import { expectArray, expectTable, inThousandStates, sent, smallExperiments } from './sameNumbers';

test('in 1,000 random states of softmax the table of a shift is ∂a/∂z as it is and as it is computed of z + c', () => {
  const softmax = smallExperiments.filter(({ problem }) => problem.activation === 'softmax');
  expect(
    inThousandStates(fc.tuple(softmax, fc.integer({ min: -200, max: 200 })), ([{ problem }, tenths]) => {
      const trace = traceOf(problem);
      const { logits, outputs } = trace;
      const { temperature } = problem;
      const shifted = softmaxOfShifted(logits, tenths / 10, temperature);
      const matrices = [
        { head: 'before', matrix: trace.right.jacobian },
        { head: 'after', matrix: shifted.jacobian },
      ];
      const table = pairTable({ name: 'shifted', matrices });

      // as a problem of its own; written in a, as the shift has it
      const moved = Array.from(logits, (z) => z + tenths / 10);
      const own = traceOf({
        ...problem,
        source: { kind: 'logits', logits: moved },
        argument: 'a',
        form: 'a',
      });
      const rows = [...traceMessage(trace).da_dz, ...traceMessage(own).used.da_dz].map(sent);
      expectTable(table, rows);
      expectArray(table, [2, outputs, outputs], rows);
    }),
  ).toBe(1000);
});
