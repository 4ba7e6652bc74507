import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contrast } from '../../src/charts/colourScale';
import { open } from './thePage';

/** As many logits, no two alike. */
const logits = (count: number) =>
  Array.from({ length: count }, (_, k) => (3 * Math.sin(1.7 * k + 1)).toFixed(2)).join(',');

const hex = (colour: string) =>
  `#${(colour.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

/** What axe knows of tables, grids and the names of their parts. */
const GRID_RULES = [
  'aria-allowed-attr',
  'aria-allowed-role',
  'aria-required-children',
  'aria-required-parent',
  'aria-valid-attr-value',
  'empty-table-header',
];

/** What holds of every grid of the page: its only Tab stop, whether keys walk it and leave it, and its ring. */
async function walked(page: Page, index: number) {
  const grid = page.getByRole('grid').nth(index);
  await grid.locator('[tabindex="0"]').focus();
  const at = () =>
    grid.evaluate((element) => {
      const { activeElement: cell } = document;
      const row = cell?.closest('[role="row"]');
      return [row?.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex')]
        .map(Number)
        .concat(element.contains(cell) ? 1 : 0);
    });
  const places: number[][] = [];
  for (const key of ['Control+End', 'Home', 'Control+Home', 'End', 'ArrowUp']) {
    await page.keyboard.press(key);
    places.push(await at());
  }
  const rings = await grid
    .locator('[data-ring="focus"] rect')
    .evaluateAll((all) =>
      all.map((ring) => [getComputedStyle(ring).visibility, getComputedStyle(ring).stroke]),
    );
  const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.keyboard.press('Tab');
  const left = (await at())[2] === 0;
  return { name, places, rings, left, stops: await grid.locator('[tabindex="0"]').count() };
}

test('every matrix is a grid that keys walk to its ends and one Tab leaves, in whose names index and class stand', async ({
  page,
}) => {
  await open(page, 'preset=iris&step=dE_dW&cell=1,2');
  await expect(page.getByRole('grid')).toHaveCount(2);
  const [jacobian, weights] = [await walked(page, 0), await walked(page, 1)];
  // ∂E/∂a is column 1 and ∂E/∂z row 5; the corner below ∂E/∂a is no place
  expect(jacobian.places.map((place) => place.slice(0, 2))).toEqual([
    [5, 4],
    [5, 2],
    [2, 1],
    [2, 4],
    [2, 4],
  ]);
  expect(weights.places.map((place) => place.slice(0, 2))).toEqual([
    [5, 4],
    [5, 2],
    [2, 2],
    [2, 4],
    [2, 4],
  ]);
  expect(jacobian.name).toMatch(/^derivative of a 1 by z 3 = .*, row 1 setosa, column 3 virginica$/);
  expect(weights.name).toMatch(/^derivative of E by W 1 3 = .*, row 1, column 3 virginica$/);
  for (const { rings, left, stops } of [jacobian, weights]) {
    expect(rings.map(([visibility]) => visibility)).toEqual(['visible', 'visible']);
    expect(contrast(hex(rings[0]?.[1] ?? ''), hex(rings[1]?.[1] ?? ''))).toBeGreaterThan(9);
    expect([left, stops]).toEqual([true, 1]);
  }
});

test('to a screen reader each cell has its own row’s and column’s heads, on a canvas too; axe agrees', async ({
  page,
}) => {
  for (const source of [`z=${logits(14)}`, `z=${logits(40)}`]) {
    await page.goto('about:blank');
    await open(page, `${source}&step=dE_dz`);
    await page.locator('[data-panel="jacobian"] [role="grid"] [tabindex="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const nameOf = (node: (typeof nodes)[number]) => String(node.name?.value ?? '');
    const focused = nodes.find(
      ({ role, properties }) =>
        role?.value === 'gridcell' &&
        properties?.some(({ name, value }) => name === 'focused' && value.value),
    )!;
    expect(nameOf(focused)).toMatch(/^derivative of a 2 by z 3 = /);
    const rowOf = (id: string | undefined) => nodes.find(({ nodeId }) => nodeId === id)!;
    const cellsOf = (row: (typeof nodes)[number]) =>
      (row.childIds ?? [])
        .map((id) => rowOf(id))
        .filter(({ role }) => /cell|header/.test(String(role?.value)));
    const row = cellsOf(rowOf(focused.parentId));
    const heads = cellsOf(nodes.find(({ role }) => role?.value === 'row')!);
    const place = row.indexOf(focused);
    expect(heads[place]?.role?.value).toBe('columnheader');
    expect(nameOf(heads[place]!)).toBe('z₃');
    expect(row.filter(({ role }) => role?.value === 'rowheader').map(nameOf)).toEqual(['a₂']);
    const axe = new AxeBuilder({ page }).include('[data-panel="jacobian"]').withRules(GRID_RULES);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes: wrong }) => [id, wrong.map(({ html }) => html)])).toEqual([]);
  }
});

test('where the system chooses all colours a cell keeps its own, its number is read on it, and the rest is the system’s', async ({
  page,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    // a page that is open already would change its colours only after this
    await page.goto('about:blank');
    await open(page, 'step=dE_dz&cell=1,2');
    await page.locator('[data-panel="jacobian"] [role="grid"] [tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    const cells = await page.locator('[data-panel="jacobian"] [data-painted]').evaluateAll((all) =>
      all.map((cell) => {
        const [rect, text] = [cell.querySelector('rect')!, cell.querySelector('text')!];
        const { fill, stroke } = getComputedStyle(rect);
        return { fill, stroke, ink: getComputedStyle(text).fill };
      }),
    );
    for (const { fill, ink } of cells) expect(contrast(hex(fill), hex(ink))).toBeGreaterThanOrEqual(4.5);
    expect(new Set(cells.map(({ fill }) => fill)).size).toBeGreaterThan(3);
    const ground = colorScheme === 'light' ? '#ffffff' : '#000000';
    const rings = await page
      .locator('[data-ring="focus"] rect')
      .evaluateAll((all) => all.map((ring) => getComputedStyle(ring).stroke));
    expect(hex(rings[0] ?? '')).toBe(ground);
    expect(contrast(hex(rings[1] ?? ''), ground)).toBe(21);
    for (const { stroke } of cells) expect(contrast(hex(stroke), ground)).toBe(21);
    const chosen = await page.locator('input:checked + span').evaluateAll((all) =>
      all.map((segment) => {
        const { color, backgroundColor } = getComputedStyle(segment);
        return [color, backgroundColor] as const;
      }),
    );
    expect(chosen.length).toBeGreaterThan(2);
    for (const [text, behind] of chosen) {
      expect(contrast(hex(text), hex(behind))).toBe(21);
      expect(contrast(hex(behind), ground)).toBe(21);
    }
  }
});
