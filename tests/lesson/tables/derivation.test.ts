import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jacobianTable } from '../../../src/lesson/tables/jacobianTable';
import { barsTable, networkTable } from '../../../src/lesson/tables/vectorTables';
import { weightsTable } from '../../../src/lesson/tables/weightsTable';
import { STEP_IDS, type StepId } from '../../../src/lesson/stepIds';
import type { Experiment } from '../../../src/state/experiment';
import { traceMessage } from '../../../src/state/traceMessage';
import { traceOf } from '../../../src/state/traceOf';
import { jacobianMargins } from '../../../src/views/stage/jacobianMargins';
import { restingPicture } from '../../../src/views/stage/jacobianPicture';
import { productPicture } from '../../../src/views/stage/productPicture';
import { subjectOf } from '../../../src/views/stage/weightsSubject';
import { experiments } from '../../state/arbitraries';
import {
  expectArray,
  expectTable,
  inThousandStates,
  nothing,
  numberOf,
  sent,
  smallExperiments,
} from './sameNumbers';

// what each entry is called is of no matter here, and long in the making
const NO_NAMES = { left: [], bottom: [] };
const isFrom = (step: StepId, first: StepId) => STEP_IDS.indexOf(step) >= STEP_IDS.indexOf(first);

// Beside each table stand the numbers of a message: a way of its own through the trace.

/** ∂a/∂z, with ∂E/∂a and ∂E/∂z where the step has them. */
function checkHeatmap({ problem, labels, step }: Experiment) {
  const trace = traceOf(problem);
  const { left, bottom } = jacobianMargins(trace, step, NO_NAMES);
  const picture = restingPicture(trace, bottom, step === 'dE_dz');
  const table = jacobianTable({ trace, labels, ...picture, left });
  const { used, ...right } = traceMessage(trace);
  const withLeft = (before: readonly (number | null)[], row: readonly (number | null)[]) =>
    isFrom(step, 'dE_da') ? [...before, ...row] : row;
  const isWrong = trace.used.verdict === 'wrong';
  expectTable(table, [
    ...used.da_dz.map((row, i) => withLeft(sent([right.dE_da[i] ?? null]), sent(row))),
    ...(isFrom(step, 'da_dz') ? [withLeft([null], sent(used.dE_dz))] : []),
    ...(isFrom(step, 'da_dz') && isWrong ? [withLeft([null], sent(right.dE_dz))] : []),
  ]);
  expectArray(table, [trace.outputs, trace.outputs], used.da_dz.map(sent));
}

/** a and y as bars; x, W, z, a, E and ∂E/∂a as a network. */
function checkVectors({ problem, labels, step }: Experiment) {
  const trace = traceOf(problem);
  const { a, y, z, x, W, E, dE_da } = traceMessage(trace);
  expectTable(
    barsTable(trace, labels),
    a.map((share, i) => sent([share, y[i] ?? null])),
  );
  const withSlopes = step === 'dE_da';
  const edges = nothing(W ? a.length : 0);
  const beside = (slope: (typeof a)[number] | null = null) => (withSlopes ? sent([slope]) : []);
  expectTable(networkTable(trace, withSlopes), [
    ...(x ?? []).map((one, d) => [numberOf(one), ...beside(), ...sent(W?.[d] ?? [])]),
    ...z.map((one) => [numberOf(one), ...beside(), ...edges]),
    ...a.map((one, i) => [numberOf(one), ...beside(dE_da[i]), ...edges]),
    [numberOf(E), ...beside(), ...edges],
  ]);
}

/** ∂E/∂W between the vectors that it is the product of, and the W that a step leads to. */
function checkWeights({ problem }: Experiment) {
  const trace = traceOf(problem);
  const { x, W, used } = traceMessage(trace);
  const [product, updated] = [subjectOf('dE_dW', trace), subjectOf('update', trace)];
  expect([product === null, updated === null]).toEqual([W === null, W === null]);
  if (!product || !updated) return;
  const gradient = (used.dE_dW ?? []).map((row) => row.map(numberOf));
  const table = weightsTable(trace, product);
  const inner = gradient.map((row, d) => [...sent([x?.[d] ?? null]), ...row]);
  expectTable(table, [[null, ...sent(used.dE_dz)], ...inner]);
  expectArray(table, [x?.length ?? 0, trace.outputs], gradient);
  const moved = (W ?? []).map((row, d) =>
    row.map((w, m) => numberOf(w) - problem.learningRate * (gradient[d]?.[m] ?? NaN)),
  );
  expectTable(weightsTable(trace, updated), moved);
}

test('in 1,000 random states every table of the derivation is the trace bit for bit, and so are its files', () => {
  expect(
    inThousandStates(experiments, (experiment) => {
      checkHeatmap(experiment);
      checkVectors(experiment);
      checkWeights(experiment);
    }),
  ).toBe(1000);
});

/** What a frame has done: how many rows are scaled, and how many terms of each column are added. */
function doneIn(frame: number, n: number) {
  const added = Math.max(0, frame - n - 1) * (n <= 6 ? 1 : n);
  const terms = Array.from({ length: n }, (_, m) => Math.max(0, Math.min(n, added - m * n)));
  return { scaled: Math.min(frame, n), terms };
}

test('in 1,000 random frames of the product the table has what is scaled and added by then, and nothing where nothing is', () => {
  const states = fc.tuple(smallExperiments, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
  expect(
    inThousandStates(states, ([{ problem, labels }, part]) => {
      const trace = traceOf(problem);
      const n = trace.outputs;
      const frame = Math.floor(part * (n + 2 + n * (n <= 6 ? n : 1)));
      const { left, bottom } = jacobianMargins(trace, 'dE_dz', NO_NAMES);
      const table = jacobianTable({ trace, labels, ...productPicture(trace, frame, bottom), left });
      const { used, ...right } = traceMessage(trace);
      const g = right.dE_da.map(numberOf);
      const { scaled, terms } = doneIn(frame, n);
      const matrix = used.da_dz.map((row, i) =>
        row.map((one) => (i < scaled ? (g[i] ?? NaN) * numberOf(one) : numberOf(one))),
      );
      const sums = terms.map((count, m) =>
        count === 0 ? null : matrix.slice(0, count).reduce((sum, row) => sum + (row[m] ?? NaN), 0),
      );
      const finished = sent(right.dE_dz).map((one, m) => (terms[m] === n ? one : null));
      expectTable(table, [
        ...matrix.map((row, i) => [g[i] ?? NaN, ...row]),
        [null, ...sums],
        ...(trace.used.verdict === 'wrong' ? [[null, ...finished]] : []),
      ]);
    }),
  ).toBe(1000);
});
