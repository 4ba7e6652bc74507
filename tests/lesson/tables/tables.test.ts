import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScaleSoftmax, updateScaleSoftmax } from '../../../src/engine/scale/scaleSoftmax';
import { descentPath } from '../../../src/engine/descent/descentPath';
import type { FigureTable } from '../../../src/lesson/tables/figureTable';
import { curvesTable } from '../../../src/lesson/tables/curvesTable';
import { fourTable } from '../../../src/lesson/tables/fourTable';
import { jacobianTable } from '../../../src/lesson/tables/jacobianTable';
import { mapTable } from '../../../src/lesson/tables/mapTable';
import { matrixTable } from '../../../src/lesson/tables/matrixTable';
import { simplexTable } from '../../../src/lesson/tables/simplexTable';
import { barsTable, networkTable } from '../../../src/lesson/tables/vectorTables';
import type { Experiment } from '../../../src/state/experiment';
import { traceMessage, type SentNumber } from '../../../src/state/traceMessage';
import { traceOf } from '../../../src/state/traceOf';
import { experiments } from '../../state/arbitraries';

const NAMED: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity, nan: NaN };
const numberOf = (sent: SentNumber) => (typeof sent === 'number' ? sent : (NAMED[sent] ?? NaN));

type Sent = readonly (SentNumber | null)[];

/** Place by place; −0 is not 0, and an empty place is no number. */
const cells = ({ rows }: FigureTable) => rows.flatMap(({ values }) => [...values, 'end of row']);
const expected = (rows: readonly Sent[]) =>
  rows.flatMap((row) => [...row.map((sent) => (sent === null ? null : numberOf(sent))), 'end of row']);
const nothing = (count: number): null[] => Array.from({ length: count }, () => null);

/** Not toEqual, which is slow for the 4,096 cells of a state with 64 outputs. */
function expectSame(found: readonly unknown[], wanted: readonly unknown[]) {
  expect(found.length).toBe(wanted.length);
  const place = wanted.findIndex((one, k) => !Object.is(one, found[k]));
  if (place >= 0) expect([place, found[place]]).toEqual([place, wanted[place]]);
  expect(place).toBe(-1);
}

/** Each picture's table beside what a message says of the same experiment: a way of its own through the trace. */
function checkTables({ problem, labels, step }: Experiment) {
  const trace = traceOf(problem);
  const said = traceMessage(trace);
  const { a, y, z, E, used } = said;
  const isWrong = trace.used.verdict === 'wrong';
  const jacobian = jacobianTable({
    trace,
    labels,
    values: trace.used.jacobian.values,
    left: { values: trace.right.activations, visible: step !== 'logits' },
    bottom: {
      values: trace.used.logits,
      visible: true,
      reference: isWrong ? Array.from(trace.right.logits, String) : undefined,
    },
  });
  const withLeft = (left: SentNumber | null, row: Sent): Sent => (step === 'logits' ? row : [left, ...row]);
  expectSame(
    cells(jacobian),
    expected([
      ...used.da_dz.map((row, i) => withLeft(said.dE_da[i] ?? null, row)),
      withLeft(null, used.dE_dz),
      ...(isWrong ? [withLeft(null, said.dE_dz)] : []),
    ]),
  );
  expect(jacobian.columns.length).toBe(jacobian.rows[0]?.values.length);
  expectSame(Array.from(jacobian.arrays[0]?.values ?? []), used.da_dz.flat().map(numberOf));

  expectSame(cells(barsTable(trace, labels)), expected(a.map((share, i) => [share, y[i] ?? null])));

  const withSlopes = step === 'dE_da';
  const edges = said.W ? a.length : 0;
  const slope = (sent: SentNumber | null) => (withSlopes ? [sent] : []);
  expectSame(
    cells(networkTable(trace, withSlopes)),
    expected([
      ...(said.x ?? []).map((x, d) => [x, ...slope(null), ...(said.W?.[d] ?? [])]),
      ...z.map((logit) => [logit, ...slope(null), ...nothing(edges)]),
      ...a.map((share, i) => [share, ...slope(said.dE_da[i] ?? null), ...nothing(edges)]),
      [E, ...slope(null), ...nothing(edges)],
    ]),
  );

  if (said.dE_dW && said.x) {
    const table = matrixTable({
      name: 'dE_dW',
      corner: '∂E/∂W',
      matrix: trace.used.weights,
      rowHeads: said.x.map(String),
      columnHeads: a.map(String),
      left: { head: 'x', name: 'x', values: trace.layer.input },
      top: { head: '∂E/∂z', name: 'dE_dz', values: trace.used.logits },
    });
    expectSame(
      cells(table),
      expected([[null, ...used.dE_dz], ...said.x.map((x, d): Sent => [x, ...(used.dE_dW?.[d] ?? [])])]),
    );
  }
}

/** The board square by square; that of the chosen pair beside a message too; the row sums by a plain loop. */
function checkBoard({ problem }: Experiment) {
  const trace = traceOf(problem);
  const { used } = traceMessage(trace);
  const table = fourTable(trace);
  const size = trace.outputs;
  const shown = trace.choices.filter(({ computed }) => computed !== null);
  expect(table.rows.length).toBe(shown.length * size);
  shown.forEach(({ form, argument, computed }, k) => {
    const rows = table.rows.slice(k * size, (k + 1) * size);
    const isChosen = form === trace.used.form && argument === trace.used.argument && !trace.used.standsIn;
    rows.forEach(({ values }, i) => {
      const own = values.slice(0, size) as number[];
      expectSame(own, Array.from(computed?.jacobian.values.subarray(i * size, (i + 1) * size) ?? []));
      const sum = own.reduce((total, value) => total + value, 0);
      if (trace.softmax) expectSame([(values[size] ?? NaN) + 0], [sum + 0]);
      if (!isChosen) return;
      // chosen, a right pair may be computed in the other of its two forms, which rounds otherwise
      const off = (used.da_dz[i] ?? []).map(numberOf).filter((chosen, m) => {
        const entry = own[m] ?? NaN;
        return Number.isFinite(chosen)
          ? !(Math.abs(entry - chosen) <= 1e-15 + 1e-12 * Math.abs(chosen))
          : !Object.is(entry, chosen);
      });
      expect(off).toEqual([]);
    });
    expect(rows[0]?.values.at(-1)).toBe(computed?.agreement.maxError);
  });
}

test('in 1,000 random states every table of the derivation, and that of the four, is the trace bit for bit', () => {
  let states = 0;
  const check = (experiment: Experiment) => {
    checkTables(experiment);
    checkBoard(experiment);
    states++;
  };
  fc.assert(fc.property(experiments, check), { numRuns: 1000 });
  expect(states).toBe(1000);
});

test('the table of a simplex has the point, the target, both motions and every step of both paths', () => {
  const trace = traceOf({
    source: { kind: 'logits', logits: [2, 1, 0.1] },
    target: { kind: 'class', index: 0 },
    activation: 'softmax',
    loss: 'mse',
    temperature: 1,
    argument: 'z',
    form: 'a',
    learningRate: 0.5,
  });
  const paths = { right: descentPath(trace, 'right', 3), used: descentPath(trace, 'used', 2) };
  const motions = { right: { values: [0.1, -0.05, -0.05] }, used: { values: [-1, 0.5, 0.5] } };
  const { rows, columns } = simplexTable({ trace, labels: ['cat', 'dog', 'fox'], motions, paths });
  expect(columns).toEqual(['a₁ cat', 'a₂ dog', 'a₃ fox', 'E']);
  expect(rows.length).toBe(2 + 2 + 4 + 3);
  expect(rows[0]?.values.slice(0, 3)).toEqual(traceMessage(trace).a);
  expect(rows[1]?.values).toEqual([1, 0, 0, null]);
  expect(rows[3]?.values).toEqual([-1, 0.5, 0.5, null]);
  const [first, , third] = paths.used.activations;
  expect(rows[8]?.values).toEqual([...(first ?? []), trace.loss]);
  expect(rows[10]?.values.slice(0, 3)).toEqual(Array.from(third ?? []));
});

test('curves stand side by side at every x of any of them, and their marks below', () => {
  const table = curvesTable({
    name: 'curves',
    x: 'z',
    series: [
      {
        name: 'f',
        points: [
          [0, 1],
          [1, 2],
        ],
      },
      {
        name: 'g',
        points: [
          [1, 5],
          [2, 6],
        ],
      },
    ],
    dots: [{ name: 'probe', x: 0.5, y: 9 }],
  });
  expect(table.columns).toEqual(['z', 'f', 'g', 'mark']);
  expect(table.rows.map(({ values }) => values)).toEqual([
    [0, 1, null, null],
    [1, 2, 5, null],
    [2, null, 6, null],
    [0.5, null, null, 9],
  ]);
});

test('of a map the table has at most 50 × 50 cells, those around the cross, and says so', () => {
  const logits = Float64Array.from({ length: 200 }, (_, k) => Math.sin(k));
  const softmax = createScaleSoftmax(200);
  updateScaleSoftmax(softmax, logits, 1);
  const whole = { firstRow: 0, rows: 200, firstColumn: 0, columns: 200 };
  const picture = { softmax, cursor: { row: 120, column: 3 }, rowHead: String, columnHead: String };
  const part = mapTable({ ...picture, window: whole });
  expect([part.rows.length, part.columns.length]).toEqual([50, 50]);
  expect(part.rows.map(({ head }) => head)).toContain('120');
  expect(part.columns[0]).toBe('0');
  expect(part.note).toContain('50 × 50');
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
  const share = (k: number) => Math.exp(logits[k] ?? NaN) / total;
  for (const { head, values } of part.rows) {
    values.forEach((value, k) => {
      const [i, m] = [Number(head), Number(part.columns[k])];
      const right = share(i) * ((i === m ? 1 : 0) - share(m));
      expect(Math.abs((value ?? NaN) - right)).toBeLessThan(1e-15);
    });
  }
  const few = mapTable({ ...picture, window: { firstRow: 10.5, rows: 4, firstColumn: -2, columns: 4 } });
  expect(few.rows.map(({ head }) => head)).toEqual(['10', '11', '12', '13', '14']);
  expect(few.columns).toEqual(['0', '1']);
  expect(few.note).toBeUndefined();
});
