// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { solveBatch } from '../../src/engine/batch/batch';
import { SUM_TOLERANCE, wrongAxis } from '../../src/engine/batch/batchAxis';
import type { Problem } from '../../src/engine/problem';
import { irisBatch } from '../../src/lesson/irisBatch';
import { addRow, currentRow, rowsOf, setRows } from '../../src/state/editBatch';
import { choosePreset } from '../../src/state/editChoices';
import { withProblem } from '../../src/state/editSource';
import { experimentOfPreset, type Experiment } from '../../src/state/experiment';
import { traceOf } from '../../src/state/traceOf';
import { batch, valueText } from '../../src/text/en/batch';
import { errorText } from '../../src/text/numbers';
import { edit, experimentStore, useExperiment } from '../../src/views/experimentStore';
import { RowOfBatch } from '../../src/views/inputs/RowOfBatch';
import { useStageView } from '../../src/views/stageView';
import { Batch } from '../../src/views/why/batch/Batch';
import { sixFlowers } from '../../src/views/why/batch/sixFlowers';

function Panel() {
  const experiment = useExperiment();
  return (
    <>
      {experiment.batch && <RowOfBatch experiment={experiment} />}
      <Batch experiment={experiment} trace={traceOf(experiment.problem)} theme="light" />
    </>
  );
}

const now = () => experimentStore.getState().experiment;
const open = (experiment: Experiment) => {
  experimentStore.getState().open(experiment);
  render(<Panel />);
};
const button = (name: string) => screen.getByRole('button', { name });
const bodyRows = () => within(screen.getByRole('table', { name: batch.table.name })).getAllByRole('row');
/** The numbers of the table's line of row b (from 0); the first line is the heads. */
const line = (b: number) => bodyRows()[b + 1]!;
const textsOf = (b: number) =>
  within(line(b))
    .getAllByRole('cell')
    .map((cell) => cell.textContent.trim());

function solvedNow() {
  const outcome = solveBatch(now().problem, rowsOf(now()));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const flowers = (change: Partial<Problem> = {}) =>
  withProblem(sixFlowers(experimentOfPreset('question')), change);

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the batch panel without a batch', () => {
  it('says what is missing, and drives z from a layer', async () => {
    open(experimentOfPreset('question'));
    expect(screen.getByText(batch.noLayer)).toBeDefined();
    await userEvent.click(button(batch.fromLayer));
    expect(now().problem.source.kind).toBe('layer');
    expect(screen.getByText(batch.oneRow)).toBeDefined();
    await userEvent.click(button(batch.addRow));
    expect(rowsOf(now())).toHaveLength(2);
    expect(bodyRows()).toHaveLength(2 + 2);
  });

  it('brings six real flowers through the Iris layer, and keeps how the reader computes', async () => {
    open(withProblem(experimentOfPreset('question'), { argument: 'z', form: 'a', temperature: 2 }));
    await userEvent.click(button(batch.sixFlowers));
    expect(rowsOf(now())).toEqual(irisBatch());
    expect(now().preset).toBe('iris');
    expect(now().labels).toEqual(['setosa', 'versicolor', 'virginica']);
    expect(now().problem).toMatchObject({ argument: 'z', form: 'a', temperature: 2 });
    // the preset's own flower is the chosen one
    expect(now().problem.source).toEqual(experimentOfPreset('iris').problem.source);
  });
});

describe('the rows of the batch', () => {
  it('show the engine’s z, a, Σa and E of every row', () => {
    open(flowers());
    solvedNow().rows.forEach((row, b) => {
      const shown = textsOf(b).join(' ');
      for (const value of [...row.logits, ...row.activations, row.loss]) {
        expect(shown).toContain(valueText(value, false));
      }
      expect(shown).toContain(`${valueText(row.activationSum, false)} ✓`);
    });
  });

  it('make the chosen row that of the whole page, by radio, by thumbnail and by ◀ ▶', async () => {
    open(flowers());
    await userEvent.click(screen.getByRole('radio', { name: batch.table.chooseRow(1) }));
    expect(currentRow(now())).toBe(0);
    expect(now().problem).toMatchObject({ target: { index: 0 }, source: { input: irisBatch()[0]?.input } });
    await userEvent.click(button(batch.jacobians.one(5, true)));
    expect(currentRow(now())).toBe(4);
    await userEvent.click(button(batch.inputs.next));
    expect(currentRow(now())).toBe(5);
    expect((button(batch.inputs.next) as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByText(batch.inputs.position(6, 6))).toBeDefined();
    expect(rowsOf(now())).toEqual(irisBatch());
  });

  it('are walked in one undo, wherever on the page, until something else is edited', async () => {
    open(flowers());
    const { undo } = experimentStore.getState();
    const walk = async () => {
      await userEvent.click(screen.getByRole('radio', { name: batch.table.chooseRow(1) }));
      await userEvent.click(button(batch.jacobians.one(5, true)));
      await userEvent.click(button(batch.gradient.one(2, true)));
      await userEvent.click(button(batch.inputs.next));
      expect(currentRow(now())).toBe(2);
    };
    await walk();
    await userEvent.click(button(batch.inputs.next));
    act(() => edit((experiment) => withProblem(experiment, { temperature: 3 })));
    await walk();
    const seen: [row: number, temperature: number][] = [];
    for (let times = 0; times < 3; times++) {
      act(undo);
      seen.push([currentRow(now()), now().problem.temperature]);
    }
    expect(seen).toEqual([
      [3, 3],
      [3, 1],
      [2, 1],
    ]);
  });

  it('say that an a of 0 is one that underflowed', () => {
    const flower = irisBatch()[0]!;
    open(setRows(flowers(), [flower, { ...flower, input: flower.input.map((x) => 100 * x) }]));
    expect(solvedNow().rows[1]?.activations).toContain(0);
    expect(screen.getByText(batch.table.underflow)).toBeDefined();
    cleanup();
    open(flowers());
    expect(screen.queryByText(batch.table.underflow)).toBeNull();
  });

  it('take an x and a target of a row that is not the chosen one', async () => {
    open(flowers());
    const field = screen.getByRole('textbox', { name: batch.table.input(6, 2) });
    await userEvent.clear(field);
    await userEvent.type(field, '2.5');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: batch.table.target(6) }), 'setosa');
    expect(rowsOf(now())[5]).toEqual({ input: [7.2, 2.5, 5.8, 1.6], target: { kind: 'class', index: 0 } });
    expect(currentRow(now())).toBe(2);
    await userEvent.clear(field);
    await userEvent.type(field, '2x');
    expect(screen.getByRole('alert').textContent).toContain('2x');
    expect(rowsOf(now())[5]?.input[1]).toBe(2);
  });

  it('are added after the chosen one and taken away again, down to one', async () => {
    open(flowers());
    await userEvent.click(button(batch.addRow));
    expect([rowsOf(now()).length, currentRow(now())]).toEqual([7, 3]);
    for (let left = 7; left > 1; left--) {
      await userEvent.click(button(batch.removeRow(currentRow(now()) + 1)));
    }
    expect(now().batch).toBeNull();
    expect(screen.getByText(batch.oneRow)).toBeDefined();
  });

  it('fold a long x to the fields of the chosen row, and many z to a strip with a name', () => {
    const source = {
      kind: 'layer',
      input: [1, 2, 3, 4, 5, 6],
      weights: Array.from({ length: 6 }, (_, d) => [0.1 * d, 0.2, -0.1, 0, 0.3]),
      bias: [0, 0, 0, 0, 0],
    } as const;
    open(addRow(withProblem(experimentOfPreset('question'), { source })).experiment);
    expect(screen.getAllByRole('textbox', { name: /^x \d of row 2$/ })).toHaveLength(6);
    expect(screen.queryByRole('textbox', { name: batch.table.input(1, 1) })).toBeNull();
    const { activations } = solvedNow().rows[0]!;
    const spoken = Array.from(activations, (a) => valueText(a, false)).join(', ');
    expect(screen.getByRole('img', { name: batch.table.entries('a', 1, spoken) })).toBeDefined();
  });
});

describe('the wrong axis', () => {
  it('fails Σa per row, adds up to 1 down each column, and changes nothing but the table', async () => {
    open(flowers());
    const before = now();
    await userEvent.click(screen.getByRole('radio', { name: /each column/ }));
    const axis = wrongAxis(
      solvedNow().rows.map((row) => row.logits),
      1,
    );
    axis.rowSums.forEach((total, b) => {
      expect(textsOf(b).at(-2)).toContain(`${valueText(total, false)} ✗`);
      expect(textsOf(b).join(' ')).toContain(valueText(axis.activations.values[b * 3] ?? NaN, false));
    });
    const foot = bodyRows().at(-1)!;
    expect(foot.textContent.match(/1\.000 ✓/g)).toHaveLength(3);
    expect(screen.getByText(/fails in 6 of 6 rows/).textContent).toContain(batch.axis.local);
    expect(now()).toBe(before);
  });

  it('calls rows that add up to 1 all the same a coincidence', async () => {
    const weights = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const circulant = [
      [2, 1, 0.5],
      [0.5, 2, 1],
      [1, 0.5, 2],
    ].map((input) => ({ input, target: { kind: 'class', index: 0 } as const }));
    const source = { kind: 'layer', input: [2, 1, 0.5], weights, bias: [0, 0, 0] } as const;
    open(setRows(withProblem(experimentOfPreset('question'), { source }), circulant));
    await userEvent.click(screen.getByRole('radio', { name: /each column/ }));
    expect(screen.getByText(/by coincidence/)).toBeDefined();
    expect(textsOf(0).at(-2)).toContain('✓');
    cleanup();
    const rows = [
      [900, 0, -300],
      [-900, 900, 800],
    ].map((input) => ({ input, target: { kind: 'class', index: 0 } as const }));
    open(setRows(withProblem(experimentOfPreset('question'), { source }), rows));
    await userEvent.click(screen.getByRole('radio', { name: /each column/ }));
    const tolerance = errorText(SUM_TOLERANCE);
    expect(screen.getByText(`${batch.axis.wrong(1, 2, tolerance)} ${batch.axis.local}`).textContent).toMatch(
      /coincidence/,
    );
  });

  it('is softmax’s trap alone: an elementwise activation says so and leads back', async () => {
    open(flowers({ activation: 'sigmoid' }));
    expect(screen.queryByRole('radio', { name: /each column/ })).toBeNull();
    await userEvent.click(button(batch.axis.backToSoftmax));
    expect(now().problem.activation).toBe('softmax');
    expect(screen.getByRole('radio', { name: /each column/ })).toBeDefined();
  });
});

describe('∂E/∂W over the rows', () => {
  const cells = (title: string) =>
    within(screen.getByRole('grid', { name: title }))
      .getAllByRole('gridcell', { name: /./ })
      .map((cell) => cell.getAttribute('aria-label'));
  const named = (values: Float64Array) =>
    Array.from(values, (value, k) =>
      batch.gradient.cell(Math.floor(k / 3) + 1, (k % 3) + 1, valueText(value)),
    );

  it('is the sum, or the mean that a learning rate B times as large makes up for', async () => {
    open(flowers());
    expect(cells(batch.gradient.total.sum)).toEqual(named(solvedNow().sum.right.weights.values));
    await userEvent.click(screen.getByRole('radio', { name: batch.gradient.mean }));
    expect(cells(batch.gradient.total.mean)).toEqual(named(solvedNow().mean.right.weights.values));
    expect(screen.getByText(/η = 3\.000 for the sum’s 0\.500/)).toBeDefined();
  });

  it('has the right one beside it while the derivative is a wrong one', () => {
    open(flowers({ argument: 'z', form: 'a' }));
    const { sum } = solvedNow();
    expect(sum.used.weights.values).not.toEqual(sum.right.weights.values);
    const { total, used, rightOne } = batch.gradient;
    expect(cells(`${total.sum}, ${used}`)).toEqual(named(sum.used.weights.values));
    expect(cells(`${total.sum}, ${rightOne}`)).toEqual(named(sum.right.weights.values));
    expect(button(batch.jacobians.one(1, false))).toBeDefined();
  });

  it('follows the weights while they move', () => {
    open(flowers());
    const before = cells(batch.gradient.total.sum);
    act(() => edit((experiment) => withProblem(experiment, { temperature: 3 })));
    expect(cells(batch.gradient.total.sum)).toEqual(named(solvedNow().sum.right.weights.values));
    expect(cells(batch.gradient.total.sum)).not.toEqual(before);
  });

  it('never shows what is no number as one', () => {
    const huge = irisBatch().map((row) => ({ ...row, input: row.input.map((x) => x * 1e155) }));
    const experiment = setRows(choosePreset(experimentOfPreset('iris'), 'iris'), huge);
    open(withProblem(experiment, { argument: 'z', form: 'a', loss: 'crossEntropy' }));
    expect(solvedNow().sum.used.weights.values.some((value) => !Number.isFinite(value))).toBe(true);
    const shown = document.body.textContent;
    expect(shown.match(/NaN|Infinity|undefined|\[object/)).toBeNull();
  });
});

it('the inputs lead to the batch', async () => {
  open(flowers());
  await userEvent.click(button(batch.inputs.show));
  expect(useStageView.getState()).toMatchObject({ tab: 'why', section: 'batch' });
});
