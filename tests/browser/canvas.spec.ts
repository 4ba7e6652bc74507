import { expect, test, type Page } from '@playwright/test';
import { nextFrame, open } from './thePage';

/** As many logits, no two alike. */
const logits = (count: number) =>
  Array.from({ length: count }, (_, k) => (3 * Math.sin(1.7 * k + 1)).toFixed(2)).join(',');

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where all cells are together, whether they are elements or places on the canvas, and the mark of the chosen one. */
const cellsAndMark = (page: Page): Promise<{ cells: Box; mark: Box | null }> =>
  page.getByRole('grid').evaluate((grid) => {
    const boxOf = (element: Element) => element.getBoundingClientRect().toJSON() as DOMRect;
    const plane = grid.querySelector('[data-plane]');
    const around = (first: DOMRect, last: DOMRect) => ({
      x: first.x,
      y: first.y,
      width: last.right - first.x,
      height: last.bottom - first.y,
    });
    const elements = [...grid.querySelectorAll('[data-painted] rect')].map(boxOf);
    const cells = plane ? boxOf(plane) : around(elements[0]!, elements.at(-1)!);
    const chosen = grid.querySelector('[data-ring="selected"] rect');
    return { cells, mark: chosen && boxOf(chosen) };
  });

async function middleOf(page: Page, row: number, column: number, count: number) {
  const { x, y, width, height } = (await cellsAndMark(page)).cells;
  return { x: x + (width * (column + 0.5)) / count, y: y + (height * (row + 0.5)) / count };
}

/** Row and column of the chosen cell, by where its mark stands. */
async function chosenCell(page: Page, count: number) {
  const { cells, mark } = await cellsAndMark(page);
  if (!mark) return null;
  const index = (middle: number, from: number, length: number) =>
    Math.floor(((middle - from) * count) / length);
  return {
    row: index(mark.y + mark.height / 2, cells.y, cells.height),
    column: index(mark.x + mark.width / 2, cells.x, cells.width),
  };
}

/** What a reader sees and hears of the heatmap: lit heads, marks, and where the focus is, with its ring. */
const seen = (page: Page) =>
  page.getByRole('grid').evaluate((grid) => {
    const focused = grid.contains(document.activeElement) ? document.activeElement : null;
    const frames = [...grid.querySelectorAll('[data-ring="focus"] rect')].map((rect) =>
      getComputedStyle(rect),
    );
    const rings = frames.filter(({ visibility }) => visibility === 'visible');
    return {
      lit: [...grid.querySelectorAll('[role$="header"][data-lit]')].map((head) => head.textContent),
      marks: [...grid.querySelectorAll('g[aria-hidden] rect[class]:not([data-plane])')].length,
      focused: focused?.getAttribute('aria-label')?.split(' = ')[0] ?? null,
      ring: rings.map(({ stroke, strokeWidth }) => `${stroke} ${strokeWidth}`),
      stops: grid.querySelectorAll('[tabindex="0"]').length,
    };
  });

/** Points, clicks and presses its way over the heatmap, and notes what there is after each. */
async function story(page: Page, count: number) {
  await open(page, `z=${logits(count)}&step=da_dz`);
  const notes: unknown[] = [];
  const note = async (what: string) => {
    await nextFrame(page);
    notes.push({ what, chosen: await chosenCell(page, count), ...(await seen(page)) });
  };
  const at = await middleOf(page, 1, 3, count);
  await page.mouse.move(at.x, at.y);
  await note('hover');
  await page.mouse.click(at.x, at.y);
  await note('click');
  for (const key of ['ArrowRight', 'ArrowDown', 'Enter', 'Escape', 'ArrowUp', 'Home', 'Control+Home']) {
    await page.keyboard.press(key);
    await note(key);
  }
  for (const key of ['ArrowRight', 'ArrowRight', ' ', 'Tab', 'Shift+Tab']) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await note(key);
  }
  const again = await middleOf(page, 0, 1, count);
  await page.mouse.click(again.x, again.y);
  await note('click on the chosen one');
  return notes;
}

test('the heatmap on a canvas, N = 40, does by pointer and keyboard what the one of elements does, N = 10', async ({
  page,
}) => {
  const elements = await story(page, 10);
  expect(await page.locator('[data-panel="jacobian"] canvas').count()).toBe(0);
  await page.goto('about:blank');
  const canvas = await story(page, 40);
  expect(await page.locator('[data-panel="jacobian"] canvas').count()).toBe(1);
  expect(canvas).toEqual(elements);
  expect(elements).toContainEqual(expect.objectContaining({ what: 'Enter', chosen: { row: 2, column: 4 } }));
});
