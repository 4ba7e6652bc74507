import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { scale } from '../../src/text/en/labs/scale';
import { stage } from '../../src/text/en/stage';
import { say } from '../../src/text/en/spoken';
import { mannersOf } from './manners';
import { complaintsOf } from './thePage';

const lab = (page: Page) => page.locator('[data-panel="scale"]');
const map = (page: Page) => lab(page).getByRole('grid', { name: scale.map });
const picture = (page: Page) => map(page).locator('canvas').first();
const button = (page: Page, name: string) => lab(page).getByRole('button', { name, exact: true });
const chosen = (page: Page, name: string) => lab(page).getByRole('radio', { name, exact: true });

async function opened(page: Page, view = 'show=scale') {
  await page.goto(`./?${view}`);
  await lab(page).getByRole('table').waitFor();
  await lab(page).getByText('128,256 × 128,256').waitFor();
}

const readout = (page: Page) => lab(page).locator('[class*="PlaceReadout"]').first();

/** Two frames, so that whatever was asked for is drawn. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** What is painted: a number that another picture does not have. */
async function painted(page: Page): Promise<number> {
  await drawn(page);
  return picture(page).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return new Uint32Array(data.buffer).reduce((sum, word, k) => (sum * 31 + word + k) % 4_294_967_291, 7);
  });
}

async function middleOf(page: Page) {
  const { x, y, width, height } = (await picture(page).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2, width };
}

/** A .npy of float64, as NumPy writes it. */
function npy(values: readonly number[]): Buffer {
  const header = `{'descr': '<f8', 'fortran_order': False, 'shape': (${values.length},), }`;
  const padded = `${header.padEnd(117)}\n`;
  const head = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, padded.length & 255, padded.length >> 8]);
  return Buffer.concat([head, Buffer.from(padded), Buffer.from(Float64Array.from(values).buffer)]);
}

const LOGITS = Array.from({ length: 3000 }, (_, i) => 3 * Math.sin(1 + i * i) - Math.log(i + 1));
const A = (() => {
  const shares = LOGITS.map(Math.exp);
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => share / sum);
})();
const RANKED = A.map((_, i) => i).toSorted((i, m) => A[m]! - A[i]!);

async function drop(page: Page, name: string, bytes: Buffer) {
  const transfer = await page.evaluateHandle(
    ({ name: file, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], file));
      return data;
    },
    { name, base64: bytes.toString('base64') },
  );
  await map(page).dispatchEvent('drop', { dataTransfer: transfer });
}

test('the whole matrix of 128,256 tokens stands there on opening, blue on the diagonal and red beside it', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, new URL(baseURL ?? '').origin);
  await opened(page, 'show=scale&theme=light');
  await expect(
    lab(page).getByText(/Half of Σ\|J\| = 1\.981 stands in the 243 most probable rows/),
  ).toBeVisible();
  await drawn(page);
  const [on, beside] = await picture(page).evaluate((canvas: HTMLCanvasElement) => {
    const { width } = canvas;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, width);
    const at = (x: number, y: number) => data.slice(4 * (y * width + x), 4 * (y * width + x) + 4);
    const middle = Math.floor(width / 2);
    return [at(middle, middle), at(middle, 9)];
  });
  expect(on![2]! - on![0]!).toBeGreaterThan(40);
  expect(beside![0]! - beside![2]!).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});

test('the keyboard alone goes from the whole matrix to a cell, whose value is what loops compute', async ({
  page,
}) => {
  await opened(page);
  await drop(page, 'mine.npy', npy(LOGITS));
  await expect(lab(page).getByText('mine.npy, float64')).toBeVisible();
  await lab(page).getByText(scale.own).focus();
  await page.keyboard.press('Tab');
  await expect(map(page)).toBeFocused();
  for (let k = 0; k < 4; k++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('0');
  for (let k = 0; k < 20; k++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  const [i, m] = [RANKED[3]!, RANKED[1]!];
  await expect(lab(page).getByText(`Row a${lowered(i)}, column z${lowered(m)}`)).toBeVisible();
  await expect(lab(page).getByText('off the diagonal, i ≠ m', { exact: true })).toBeVisible();
  await expect(readout(page).getByText(`which is ${say(-A[i]! * A[m]!)}.`)).toBeAttached();
  await expect(map(page).getByRole('gridcell')).toContainText(`derivative of a ${i + 1} by z ${m + 1} = `);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(readout(page).getByText(`which is ${say(A[i]! * (1 - A[i]!))}.`)).toBeAttached();
  await expect(lab(page).getByText('on the diagonal, i = m', { exact: true })).toBeVisible();
});

const lowered = (index: number) =>
  [...String(index + 1)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');

test('the wheel is the page’s until the map is pressed, then zooms, and is the page’s again after Escape', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 500 });
  await opened(page);
  await map(page).evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top - 40));
  const scrolled = () => page.evaluate(() => window.scrollY);
  const before = await painted(page);
  const { x, y } = await middleOf(page);
  await page.mouse.move(x, y - 100);
  const start = await scrolled();
  await page.mouse.wheel(0, 60);
  await expect.poll(scrolled).toBe(start + 60);
  expect(await painted(page)).toBe(before);

  await page.mouse.click(x, y - 100);
  await expect(lab(page).getByText(scale.wheel.on)).toBeVisible();
  // what scrolls the page knows that the wheel is heard from the next frame on
  await drawn(page);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => painted(page)).not.toBe(before);
  expect(await scrolled()).toBe(start + 60);

  await page.keyboard.press('Escape');
  const zoomed = await painted(page);
  await page.mouse.wheel(0, 60);
  await expect.poll(scrolled).toBe(start + 120);
  expect(await painted(page)).toBe(zoomed);
});

test('leaving the map gives the wheel back too', async ({ page }) => {
  await opened(page);
  const { x, y } = await middleOf(page);
  await page.mouse.click(x, y);
  await expect(lab(page).getByText(scale.wheel.on)).toBeVisible();
  await page.mouse.move(4, 4);
  await expect(lab(page).getByText(scale.wheel.off)).toBeVisible();
});

test('a drag moves the map, a double click zooms, and the mini-map leads anywhere', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 1300 });
  await opened(page);
  const middle = await middleOf(page);
  // in the middle of a pixel of the map, which is no whole pixel of the screen
  const halfWay = middle.width / 2 - Math.floor(middle.width / 2) - 0.5;
  const [x, y] = [middle.x - halfWay, middle.y - halfWay];
  await page.mouse.dblclick(x, y);
  const title = lab(page).locator('[class*="title"]');
  /** The first and the last row of a pixel, and its columns. */
  const places = async () => ((await title.textContent()) ?? '').match(/[\d,]+/g)?.join(' ') ?? '';
  // the words follow the picture ten times a second
  const rows = async () => {
    const [first, last] = (await places()).replaceAll(',', '').split(' ').map(Number);
    return last! - first!;
  };
  await expect.poll(rows).toBeLessThan(100);
  const pressed = await places();
  const zoomed = await painted(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y - 60, { steps: 5 });
  await page.mouse.up();
  expect(await painted(page)).not.toBe(zoomed);
  // what was pressed was under the pointer after the zoom, and is again after the drag, once it is told anew
  await page.mouse.move(x, y);
  await expect.poll(places).not.toBe(pressed);
  await page.mouse.move(x - 60, y - 60);
  await expect.poll(places).toBe(pressed);
  const mini = (await lab(page).locator('[class*="mini"] canvas').first().boundingBox())!;
  const dragged = await painted(page);
  await page.mouse.move(mini.x + 10, mini.y + 10);
  await page.mouse.down();
  await page.mouse.move(mini.x + mini.width - 4, mini.y + mini.height - 4, { steps: 4 });
  await page.mouse.up();
  expect(await painted(page)).not.toBe(dragged);
  const { x: centreX, y: centreY, width } = await middleOf(page);
  await page.mouse.move(centreX + width / 2 - 2, centreY + width / 2 - 2);
  await expect(title).toContainText(' 128,');
});

test('temperature, order and a mask change the picture, and colours that are held do not follow', async ({
  page,
}) => {
  await opened(page);
  const seen = new Set([await painted(page)]);
  const slider = lab(page).getByRole('slider', { name: scale.temperatureSlider });
  await slider.focus();
  for (let k = 0; k < 10; k++) await page.keyboard.press('ArrowRight');
  seen.add(await painted(page));
  await chosen(page, scale.orders.index).check();
  seen.add(await painted(page));
  await chosen(page, scale.masks.topK).check();
  seen.add(await painted(page));
  await expect(lab(page).getByText('Of 128,256 tokens 50 are kept')).toBeVisible();
  expect(seen.size).toBe(4);
  const legend = lab(page).getByRole('img', { name: /Colour scale/ });
  await chosen(page, scale.coloursOf.locked).check();
  const range = await legend.getAttribute('aria-label');
  await button(page, scale.cells).click();
  await expect(readout(page).getByText(/^Row a/)).toBeVisible();
  expect(await legend.getAttribute('aria-label')).toBe(range);
});

test('what cannot be read is said in words, and the last good numbers stay', async ({ page }) => {
  await opened(page);
  const said = lab(page).getByRole('alert');
  for (const [name, bytes, sentence] of [
    ['bad.npy', Buffer.from('\u0093NUMPY no'), /bad\.npy/],
    ['nan.npy', npy([1, NaN, 2]), /2 is NaN/],
    ['masked.npy', npy([-Infinity, -Infinity]), /every token is masked/],
    ['many.npy', npy(Array.from({ length: 262_145 }, () => 0)), /262,144/],
    ['words.json', Buffer.from('{"a": "b"}'), /words\.json/],
  ] as const) {
    await drop(page, name, bytes);
    await expect(said).toContainText(sentence);
    await expect(lab(page).getByText('128,256 × 128,256')).toBeVisible();
  }
  await drop(page, 'good.npy', npy([1, 2, 3]));
  await expect(said).toHaveCount(0);
  await expect(lab(page).getByText('3 × 3 = 9 entries')).toBeVisible();
});

test('the counted words come with their names, and a word leads to its cell', async ({ page }) => {
  await opened(page);
  await button(page, scale.presets.counted).click();
  await expect(lab(page).getByText('14,072 × 14,072')).toBeVisible();
  await lab(page).getByRole('textbox', { name: scale.findWhat }).fill('pride');
  await page.keyboard.press('Enter');
  await expect(lab(page).getByText(/Row a[₀-₉]+ “pride”, column z[₀-₉]+ “pride”/)).toBeVisible();
});

test('at rest there is no frame and no timer, and out of view nothing is drawn', async ({ page }) => {
  await page.addInitScript(() => {
    const counted = { frames: 0, timers: 0 };
    Object.assign(window, { counted });
    const [frame, timer] = [window.requestAnimationFrame, window.setTimeout];
    window.requestAnimationFrame = (callback) => {
      counted.frames += 1;
      return frame.call(window, callback);
    };
    window.setTimeout = ((...given: Parameters<typeof setTimeout>) => {
      counted.timers += 1;
      return Reflect.apply(timer, window, given) as unknown;
    }) as typeof setTimeout;
    window.setInterval = (() => {
      counted.timers += 1;
      return 0;
    }) as unknown as typeof setInterval;
  });
  const counted = () =>
    page.evaluate(() => ({ ...(window as unknown as { counted: Record<string, number> }).counted }));
  await page.setViewportSize({ width: 600, height: 400 });
  await opened(page);
  const inAWhile = async () => {
    const before = await counted();
    await page.waitForTimeout(600);
    const after = await counted();
    return [after['frames']! - before['frames']!, after['timers']! - before['timers']!];
  };
  // where all is slow, the page comes to rest later
  await expect.poll(inAWhile).toEqual([0, 0]);
  const atRest = await counted();
  await page.waitForTimeout(2000);
  expect(await counted()).toEqual(atRest);
  await map(page).evaluate(
    (element) =>
      new Promise<void>((away) => {
        new IntersectionObserver((entries) => {
          if (!entries.at(-1)!.isIntersecting) away();
        }).observe(element);
        window.scrollTo(0, element.getBoundingClientRect().bottom + 20);
      }),
  );
  const away = await counted();
  await lab(page).getByRole('slider', { name: scale.temperatureSlider }).press('ArrowRight');
  await page.waitForTimeout(400);
  expect((await counted())['frames']).toBe(away['frames']);
  await page.evaluate(() => window.scrollTo(0, 200));
  await expect.poll(async () => (await counted())['frames']).toBeGreaterThan(away['frames']!);
});

test('all that is done on it is against no manners and asks for nothing', async ({ page, baseURL }) => {
  const manners = await mannersOf(page);
  const complaints = complaintsOf(page, new URL(baseURL ?? '').origin);
  await page.goto('./');
  await page.getByRole('tab', { name: stage.tab.scale, exact: true }).click();
  await lab(page).getByText('128,256 × 128,256').waitFor();
  // what keeps the focus comes with the first key of all
  await Promise.all([page.waitForResponse(/\/keys-[^/]*\.js$/), page.keyboard.press('Shift')]);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const { x, y } = await middleOf(page);
  await page.mouse.click(x, y);
  await page.mouse.wheel(0, -200);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await button(page, scale.presets.peaked).click();
  await button(page, scale.diagonal).click();
  await chosen(page, scale.losses.mse).check();
  await drawn(page);
  // what typesets the first cell comes with it
  expect(asked.filter((url) => !/^data:|\/katex-[^/]*$/.test(url))).toEqual([]);
  expect(await manners()).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 700 } });

  type Touch = { readonly x: number; readonly y: number };
  async function touches(page: Page, steps: readonly (readonly Touch[])[]) {
    const session = await page.context().newCDPSession(page);
    for (const [k, touchPoints] of [...steps, []].entries()) {
      const type = k === 0 ? 'touchStart' : k === steps.length ? 'touchEnd' : 'touchMove';
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
      await drawn(page);
    }
    await session.detach();
  }

  test('two fingers zoom, and one scrolls the page until the map is tapped', async ({ page }) => {
    await opened(page, 'show=scale&embed=1');
    await map(page).evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top - 60));
    const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
    const swipe = (x: number, y: number) =>
      touches(
        page,
        [0, 20, 40, 60, 80, 100].map((by) => [{ x, y: y - by }]),
      );
    const before = await painted(page);
    let { x, y } = await middleOf(page);
    const start = await scrolled();
    await swipe(x, y);
    await expect.poll(scrolled).toBeGreaterThan(start);
    expect(await painted(page)).toBe(before);

    ({ x, y } = await middleOf(page));
    await touches(
      page,
      [10, 20, 30, 40, 50, 60].map((by) => [
        { x: x - by, y },
        { x: x + by, y },
      ]),
    );
    await expect.poll(() => painted(page)).not.toBe(before);

    await page.touchscreen.tap(x, y);
    // the tap of a finger puts the focus there by the mouse that it stands for, which comes after it
    await expect(map(page)).toHaveAttribute('data-active');
    const zoomed = await painted(page);
    const held = await scrolled();
    await swipe(x, y);
    expect(await painted(page)).not.toBe(zoomed);
    expect(await scrolled()).toBe(held);
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`it fits a frame of 320 pixels and passes axe, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await opened(page, `show=scale&embed=1&theme=${theme}`);
    await button(page, scale.presets.counted).click();
    await lab(page).getByText('14,072 × 14,072').waitFor();
    await button(page, scale.cells).click();
    await lab(page).getByText(scale.own).click();
    await chosen(page, scale.masks.topP).check();
    await lab(page).getByRole('textbox', { name: scale.targetWhat }).fill('th');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const { violations } = await new AxeBuilder({ page }).include('[data-panel="scale"]').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
