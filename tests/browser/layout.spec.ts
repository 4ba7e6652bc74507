import { expect, test, type Page } from '@playwright/test';
import { page as text } from '../../src/text/en/page';
import { open, show } from './thePage';
import { walkThrough } from './walkThrough';

const TEN = 'z=2,1.5,1,0.5,0.2,-0.1,-0.5,-1,-2,-6&y=4';
const next = (page: Page) => page.getByRole('button', { name: text.ribbon.next, exact: true });

type Box = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

/** Where the first `most` elements of each selector stand on the page. */
const boxesOf = (page: Page, selectors: readonly string[], most = 99): Promise<Box[]> =>
  page.evaluate(
    ([wanted, count]) =>
      wanted.flatMap((selector) =>
        [...document.querySelectorAll(selector)].slice(0, count).flatMap((element, k) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          // what is folded away stands nowhere
          if (element.getClientRects().length === 0) return [];
          return { name: `${selector} ${k + 1}`, x: x + scrollX, y: y + scrollY, w: width, h: height };
        }),
      ),
    [selectors, most] as const,
  );

/** Other matrices are grids too. */
const JACOBIAN = '[data-panel="jacobian"] [role="grid"]';

/** Visits every place of the walk. */
async function everyPlace(page: Page, visit: (place: string) => Promise<void>) {
  // with the part of the step beside it
  const position = page.getByText(/^\d+ of \d+/).locator('..');
  for (;;) {
    const place = (await position.textContent()) ?? '';
    await visit(place);
    if (await next(page).isDisabled()) return;
    await next(page).click();
    // the further steps, and what typesets them, come when the first of them is wanted
    await expect(position).not.toHaveText(place);
    await expect(page.locator('[data-waits]')).toHaveCount(0);
  }
}

for (const preset of ['question', 'iris']) {
  test(`at 1280 × 720 ribbon, heatmap and derivation of every step of ${preset} are on the screen together`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, `preset=${preset}`);
    await everyPlace(page, async (place) => {
      const whole = ['[data-panel="steps"]', '[data-step]', JACOBIAN, '[data-panel="derivation"] h2'];
      const boxes = [...(await boxesOf(page, whole)), ...(await boxesOf(page, ['[data-line]'], 3))];
      const outside = boxes.filter(({ x, y, w, h }) => x < 0 || y < 0 || x + w > 1280 || y + h > 720);
      expect(outside, `${preset}, ${place}`).toEqual([]);
      expect(boxes.length, place).toBe(1 + 9 + 1 + 1 + 3);
    });
  });
}

for (const width of [320, 390, 640, 1024, 1440]) {
  for (const view of ['', 'embed=1']) {
    test(`the page never scrolls sideways at a width of ${width}${view && ', embedded'}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, '', view);
      for (const hash of ['preset=iris', 'arg=z&form=a', TEN]) {
        await show(page, hash);
        const places = await walkThrough(page);
        const wide = places.filter(({ overhang }) => overhang > 0);
        expect(
          wide.map(({ position, overhang }) => `${position}: ${overhang} px`),
          hash,
        ).toEqual([]);
      }
    });
  }
}

/** Of the ribbon its rows: on a phone the ribbon itself makes no box, and ◀ ▶ stay on the screen while the page scrolls. */
const RIBBON = '[data-panel="steps"] > div:first-child';
const FIXED = [RIBBON, '[data-panel="argument"]', JACOBIAN, '#inputs input'];

/** What is not within a pixel of where it was, or of how large it was. */
const moved = (before: readonly Box[], now: readonly Box[]) =>
  before.flatMap((box, k) =>
    (['x', 'y', 'w', 'h'] as const)
      .filter((side) => !(Math.abs(box[side] - (now[k]?.[side] ?? NaN)) <= 1))
      .map((side) => ({ what: `${box.name}: ${side}`, by: `${box[side]} → ${now[k]?.[side]}` })),
  );

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`ribbon, inputs, argument switch and heatmap keep their places over all steps at ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const before = await boxesOf(page, FIXED);
    expect(new Set(before.map(({ name }) => name.replace(/ \d+$/, '')))).toEqual(new Set(FIXED));
    await everyPlace(page, async (place) => {
      expect(moved(before, await boxesOf(page, FIXED)), place).toEqual([]);
    });
  });

  test(`another choice of argument and formula moves nothing at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'step=dE_dz');
    const before = await boxesOf(page, FIXED);
    for (const choice of ['zz', 'za', 'az', 'aa']) {
      await page.locator(`[data-choice="${choice}"]`).click();
      expect(moved(before, await boxesOf(page, FIXED)), choice).toEqual([]);
    }
  });
}

/** Drags z₁ to and fro and says which of these moved or changed their size, and at which value first. */
async function movedByDrag(page: Page, selectors: readonly string[]): Promise<Map<string, string>> {
  const slider = page.getByRole('slider', { name: text.inputs.slider('') }).first();
  const { x, y, width, height } = (await slider.boundingBox())!;
  const to = (share: number) => page.mouse.move(x + width * share, y + height / 2);
  const found = new Map<string, string>();
  await to(0.5);
  await page.mouse.down();
  await to(0.62);
  const before = await boxesOf(page, selectors);
  for (let share = 0.25; share < 0.8; share += 0.1) {
    await to(share);
    const value = await slider.inputValue();
    for (const { what, by } of moved(before, await boxesOf(page, selectors))) {
      if (!found.has(what)) found.set(what, `${by} at ${value}`);
    }
  }
  await page.mouse.up();
  return found;
}

for (const hash of ['', `${TEN}&arg=z&form=a`]) {
  test(`dragging a slider leaves every formula at its height and the heatmap in its place, #${hash}`, async ({
    page,
  }) => {
    await open(page, hash);
    const found: string[] = [];
    await everyPlace(page, async (place) => {
      const changes = await movedByDrag(page, ['[data-line]', JACOBIAN]);
      for (const [what, by] of changes) {
        if (what.endsWith(': h') || what.startsWith(JACOBIAN)) found.push(`${place}: ${what} ${by}`);
      }
    });
    expect(found).toEqual([]);
  });
}

test('the bars keep their place when E gets a power of ten', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const top = () =>
    page
      .getByRole('listitem')
      .first()
      .evaluate((bar) => bar.getBoundingClientRect().top);
  const before = await top();
  await show(page, 'z=6,1,0.1');
  await expect(page.locator('#inputs [data-ref="E"]')).toContainText('⁻');
  expect(await top()).toBeCloseTo(before, 1);
});
