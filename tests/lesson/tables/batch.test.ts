import { expect, test } from 'vitest';
import { solveBatch } from '../../../src/engine/batch/batch';
import {
  batchGradientsTable,
  batchJacobiansTable,
  rowGradientTable,
  totalGradientTable,
} from '../../../src/lesson/tables/batchTables';
import { currentRow, rowsOf } from '../../../src/state/editBatch';
import type { Example, Experiment } from '../../../src/state/experiment';
import { traceMessage, type TraceMessage } from '../../../src/state/traceMessage';
import { traceOf } from '../../../src/state/traceOf';
import { expectArray, expectTable, inThousandStates, sent, smallExperiments } from './sameNumbers';

/** A row as an experiment of its own. */
function alone({ problem }: Experiment, { input, target }: Example): TraceMessage {
  const { source } = problem;
  if (source.kind !== 'layer') throw new Error('a batch has a layer');
  return traceMessage(traceOf({ ...problem, source: { ...source, input }, target }));
}

type Rows = readonly (readonly (number | null)[])[];

/** Entry by entry, row of the batch by row of the batch. */
const added = (matrices: readonly Rows[]): Rows =>
  (matrices[0] ?? []).map((row, d) =>
    row.map((_, m) => matrices.reduce((sum, matrix) => sum + (matrix[d]?.[m] ?? NaN), 0)),
  );

test('in 1,000 random batches the tables are what each row gives alone, and the sum or the mean of that', () => {
  const batches = smallExperiments.filter(({ batch }) => batch !== null);
  expect(
    inThousandStates(batches, (experiment) => {
      const examples = rowsOf(experiment);
      const solved = solveBatch(experiment.problem, examples);
      if (!solved.ok) return false;
      const { rows, outputs, sum, mean } = solved.value;
      const messages = examples.map((example) => alone(experiment, example));
      const nameOf = (_: unknown, b: number) => `row ${b + 1}`;

      const jacobians = messages.flatMap(({ used }) => used.da_dz.map(sent));
      const stacked = batchJacobiansTable(rows, nameOf);
      expectTable(stacked, jacobians);
      expectArray(stacked, [rows.length, outputs, outputs], jacobians);

      const used = messages.map((message) => (message.used.dE_dW ?? []).map(sent));
      const depth = used[0]?.length ?? 0;
      const gradients = batchGradientsTable(rows, nameOf);
      expectTable(gradients, used.flat());
      expectArray(gradients, [rows.length, depth, outputs], used.flat());

      const current = currentRow(experiment);
      const { x, dE_dz } = { ...messages[current], ...messages[current]?.used };
      const inner = (used[current] ?? []).map((row, d) => [...sent([x?.[d] ?? null]), ...row]);
      expectTable(rowGradientTable(rows[current]!), [[null, ...sent(dE_dz ?? [])], ...inner]);

      const right = messages.map(({ dE_dW }) => (dE_dW ?? []).map(sent));
      const divided = (total: Rows) => total.map((row) => row.map((one) => (one ?? NaN) / rows.length));
      const totals = [
        [sum.used, added(used)],
        [sum.right, added(right)],
        [mean.used, divided(added(used))],
        [mean.right, divided(added(right))],
      ] as const;
      for (const [{ weights }, wanted] of totals) expectTable(totalGradientTable(weights), wanted);
      return true;
    }),
  ).toBe(1000);
});
