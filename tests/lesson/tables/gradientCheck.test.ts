import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EPSILONS, errorCurves } from '../../../src/engine/checks/gradientCheck';
import { ELEMENTWISE_ACTIVATIONS } from '../../../src/engine/elementwiseActivations';
import type { Problem } from '../../../src/engine/problem';
import { curvesTable } from '../../../src/lesson/tables/curvesTable';
import { traceMessage, type SentNumber } from '../../../src/state/traceMessage';
import { traceOf } from '../../../src/state/traceOf';
import { dotsOf, levelOf, seriesOf } from '../../../src/views/why/checks/errorSeries';
import { expectArray, expectTable, inThousandStates, numberOf, sent, smallExperiments } from './sameNumbers';

function activationsOf({ activation, temperature }: Problem, z: readonly number[]): readonly number[] {
  if (activation !== 'softmax') return z.map(ELEMENTWISE_ACTIVATIONS[activation].f);
  const top = Math.max(...z);
  const exponentials = z.map((one) => Math.exp((one - top) / temperature));
  const sum = exponentials.reduce((total, one) => total + one, 0);
  return exponentials.map((one) => one / sum);
}

/** ∂a/∂z as one checks it by hand, column by column: [m][i]. */
function differences(problem: Problem, z: readonly number[], epsilon: number) {
  return z.map((one, m) => {
    const up = activationsOf(problem, z.with(m, one + epsilon));
    const down = activationsOf(problem, z.with(m, one - epsilon));
    return up.map((a, i) =>
      problem.activation !== 'softmax' && i !== m ? 0 : (a - (down[i] ?? NaN)) / (2 * epsilon),
    );
  });
}

const worst = (jacobian: readonly (readonly SentNumber[])[], numeric: readonly (readonly number[])[]) =>
  Math.max(
    ...jacobian.flatMap((row, i) =>
      row.map((entry, m) => {
        const error = Math.abs(numberOf(entry) - (numeric[m]?.[i] ?? NaN));
        return Number.isFinite(error) ? error : Infinity;
      }),
    ),
  );

test('in 1,000 random states the table of the gradient check is the largest error at each of 65 ε, by plain loops', () => {
  const states = fc.tuple(smallExperiments, fc.integer({ min: 0, max: EPSILONS.length - 1 }));
  expect(
    inThousandStates(states, ([{ problem }, index]) => {
      const trace = traceOf(problem);
      const { used, right } = trace;
      const [curve = [], rightCurve = []] = errorCurves(trace, [used.jacobian, right.jacobian]);
      const isRight = used.agreement.agrees;
      const table = curvesTable({
        name: 'gradient_check',
        x: 'ε',
        series: seriesOf(curve, rightCurve, isRight),
        dots: [...dotsOf(curve, index, isRight), levelOf(trace)],
      });

      const said = traceMessage(trace);
      const z = said.z.map(numberOf);
      const shown = [said.used.da_dz, ...(said.check.agrees ? [] : [said.da_dz])];
      const rows = Array.from({ length: 65 }, (_, k) => {
        const epsilon = 10 ** (k / 4 - 16);
        const numeric = differences(problem, z, epsilon);
        return [epsilon, ...shown.map((jacobian) => worst(jacobian, numeric)), null];
      });
      const between = shown.map(() => null);
      const [x = NaN, y = NaN] = rows[index] ?? [];
      const marks = (y ?? 0) > 0 ? [[x, ...between, y]] : [];
      const level = [null, ...between, ...sent([said.check.maxError])];
      expectTable(table, [...rows, ...marks, level]);
      expectArray(table, [66 + marks.length, 2 + shown.length], [...rows, ...marks, level]);
    }),
  ).toBe(1000);
});
