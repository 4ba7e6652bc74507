import { expect, type Locator, type Page } from '@playwright/test';
import type { Trace } from '../../src/engine/trace';
import { page as text } from '../../src/text/en/page';
import { disagreements, type RefNumber } from './traceNumbers';

export const heatmap = (page: Page): Locator => page.locator('[data-panel="jacobian"]').getByRole('grid');

/** Cell (i, m) of the Jacobian, from 1; column 0 is ∂E/∂a at its left, row N + 1 is ∂E/∂z below it. */
export const cellAt = (page: Page, row: number, column: number): Locator =>
  heatmap(page).locator(`[role="gridcell"][data-row="${row - 1}"][data-column="${column - 1}"]`);

/** The numbers at the bars of a, one for every class. */
export const bars = (page: Page, activation = 'softmax'): Locator =>
  page
    .getByLabel(text.inputs.shares(activation), { exact: true })
    .locator('svg')
    .locator('xpath=../following-sibling::span');

type PlacedCell = {
  readonly row: number;
  readonly column: number;
  readonly drawn: string;
  readonly name: string;
};

const cellsOf = (page: Page): Promise<PlacedCell[]> =>
  heatmap(page)
    .getByRole('gridcell')
    .evaluateAll((all) =>
      all.map((cell) => ({
        row: Number(cell.getAttribute('data-row')) + 1,
        column: Number(cell.getAttribute('data-column')) + 1,
        drawn: cell.querySelector('text')?.textContent ?? '',
        name: cell.getAttribute('aria-label') ?? '',
      })),
    );

/** Whose number stands there: J-1-2, or g-1 in the left margin, or d-2 in the bottom one. */
function refOfCell({ row, column }: PlacedCell, outputs: number): string {
  if (column === 0) return `g-${row}`;
  return row > outputs ? `d-${column}` : `J-${row}-${column}`;
}

/** The number in a name such as “derivative of E by z 2 = −0.160” or “derivative of a 1 by z 2 = −0.160, row 1 cat, column 2 dog”. */
const namedNumber = (name: string): string => / = ([^,]*)/.exec(name)?.[1] ?? '';

const asUsed = (ref: string, number: string): RefNumber => ({ ref, text: number, standing: null });

/** Heatmap, margins and bars draw the engine's numbers, every one of them (while there is room for numbers at all). */
export async function expectDrawn(page: Page, trace: Trace) {
  const cells = await cellsOf(page);
  const drawn = cells.map((cell) => asUsed(refOfCell(cell, trace.outputs), cell.drawn));
  const atBars = await bars(page, text.inputs.activations[trace.problem.activation]).allTextContents();
  const shown = [...drawn, ...atBars.map((bar, i) => asUsed(`a-${i + 1}`, bar))];
  expect(disagreements(trace, shown)).toEqual([]);
  expect(drawn.filter(({ ref }) => ref.startsWith('J'))).toHaveLength(trace.outputs ** 2);
  expect(atBars).toHaveLength(trace.outputs);
}

/** The same, and what the cells are called, once the numbers have come to rest. */
export async function expectPictures(page: Page, trace: Trace) {
  await expectDrawn(page, trace);
  const misnamed = async () => {
    const cells = await cellsOf(page);
    return disagreements(
      trace,
      cells.map((cell) => asUsed(refOfCell(cell, trace.outputs), namedNumber(cell.name))),
    );
  };
  await expect.poll(misnamed).toEqual([]);
}
