import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../../src/engine/problem';
import type { Trace } from '../../../src/engine/trace';
import { simplexTable } from '../../../src/lesson/tables/simplexTable';
import { outputsOf } from '../../../src/state/experiment';
import { traceMessage } from '../../../src/state/traceMessage';
import { outcomeOf, traceOf } from '../../../src/state/traceOf';
import { motionsOf, pathsOf } from '../../../src/views/why/simplex/simplexNumbers';
import { experiments } from '../../state/arbitraries';
import { expectTable, inThousandStates, numberOf, sent } from './sameNumbers';

type By = 'right' | 'used';

/** Where the update of a trace leads, as a problem of its own. */
function moved({ problem, layer, update }: Trace, by: By): Problem {
  const { weights, bias, logits } = update[by];
  const { rows, columns, values } = weights;
  if (problem.source.kind !== 'layer') return { ...problem, source: { kind: 'logits', logits: [...logits] } };
  const list = Array.from({ length: rows }, (_, d) =>
    Array.from(values.subarray(d * columns, (d + 1) * columns)),
  );
  const source = { kind: 'layer' as const, input: [...layer.input], weights: list, bias: [...bias] };
  return { ...problem, source };
}

/** A class that is not masked has no z of −∞: a step there has left the doubles. */
const staysInside = (start: Trace, { logits }: Trace) =>
  logits.every((z, m) => Number.isFinite(z) || start.logits[m] === -Infinity);

/** Beyond the doubles in a gradient that a path has no need of: it goes on, and the traces say nothing of it. */
const isUntold = (next: ReturnType<typeof outcomeOf>) =>
  !next.ok && next.failure.kind === 'outOfRange' && next.failure.quantity !== 'E';

/** a and E before and after each step, each step a trace of its own; it ends where a step cannot be taken. Null: untold. */
function walked(start: Trace, by: By, steps: number): readonly (readonly (number | null)[])[] | null {
  const rows: (readonly (number | null)[])[] = [];
  let here: Trace | null = start;
  for (let step = 0; here && step <= steps; step++) {
    const { a, E } = traceMessage(here);
    rows.push(sent([...a, E]));
    if (![...here[by].logits].every(Number.isFinite)) break;
    const next: ReturnType<typeof outcomeOf> = outcomeOf(moved(here, by));
    if (step < steps && isUntold(next)) return null;
    here = next.ok && staysInside(start, next.value) ? next.value : null;
  }
  return rows;
}

/** −Σ_m J_im Δ_m with Δ what the step takes from z. */
function motion({ layer, right, update, outputs }: Trace, by: By): readonly number[] {
  const { weightsStep, biasStep } = update[by];
  const steps = Array.from(biasStep, (step, m) =>
    layer.input.reduce((sum, x, d) => sum + x * (weightsStep.values[d * outputs + m] ?? NaN), step),
  );
  return steps.map((_, i) =>
    steps.reduce((sum, step, m) => sum + (0 - step) * (right.jacobian.values[m * outputs + i] ?? NaN), 0),
  );
}

test('in 1,000 random states the table of the simplex is the point, the target, both motions and every step of both paths', () => {
  const three = experiments.filter(
    (experiment) => outputsOf(experiment) === 3 && experiment.problem.activation === 'softmax',
  );
  expect(
    inThousandStates(fc.tuple(three, fc.integer({ min: 1, max: 4 })), ([{ problem, labels }, steps]) => {
      const trace = traceOf(problem);
      const table = simplexTable({ trace, labels, motions: motionsOf(trace), paths: pathsOf(trace, steps) });
      const { a, y, E, used } = traceMessage(trace);
      const sides: readonly By[] = used.form === used.arg ? ['right'] : ['right', 'used'];
      const paths = sides.map((side) => walked(trace, side, steps));
      if (paths.includes(null)) return false;
      expectTable(table, [
        [...a.map(numberOf), numberOf(E)],
        sent([...y, null]),
        ...sides.map((side) => [...motion(trace, side), null]),
        ...paths.flatMap((path) => path ?? []),
      ]);
      expect(table.arrays.map(({ name, shape }) => [name, shape])).toEqual([
        ['simplex', [table.rows.length, 4]],
      ]);
      return true;
    }),
  ).toBe(1000);
});
