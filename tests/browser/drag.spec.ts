import { expect, test, type Locator, type Page } from '@playwright/test';
import { decodeAddress } from '../../src/state/addressDecode';
import { page as text } from '../../src/text/en/page';
import { expectDrawn, expectPictures } from './pictures';
import { complaintsOf, nextFrame, open } from './thePage';
import { disagreements, traceOfAddress } from './traceNumbers';
import { formulaNumbers } from './walkThrough';

const START = 'z=2,1,0.1&step=da_dz';
const nameOfZ1 = text.inputs.logit(1, 'cat');
const slider = (page: Page) => page.getByRole('slider', { name: text.inputs.slider(nameOfZ1) });
const field = (page: Page) => page.getByRole('textbox', { name: nameOfZ1, exact: true });
const undo = (page: Page) => page.getByRole('button', { name: text.undo });
const redo = (page: Page) => page.getByRole('button', { name: text.redo });

const valueOf = async (input: Locator) => Number((await input.inputValue()).replace('−', '-'));

async function addressedZ1(page: Page): Promise<number | undefined> {
  const { source } = decodeAddress(new URL(page.url()).hash).experiment.problem;
  return source.kind === 'logits' ? source.logits[0] : undefined;
}

/** Field, bars, heatmap and formulae all have the slider's number. */
async function expectOneValue(page: Page): Promise<number> {
  const z1 = await valueOf(slider(page));
  const trace = traceOfAddress(`z=${z1},1,0.1`);
  await expect(field(page)).toHaveValue(String(z1).replace('-', '−'));
  await expectDrawn(page, trace);
  const numbers = await formulaNumbers(page);
  expect(numbers.length).toBeGreaterThan(0);
  expect(disagreements(trace, numbers)).toEqual([]);
  return z1;
}

/** Presses the thumb and returns how to move it to a share of the track, and how to let go. */
async function grab(page: Page) {
  const { x, y, width, height } = (await slider(page).boundingBox())!;
  const { minimum, maximum } = await slider(page).evaluate((input: HTMLInputElement) => ({
    minimum: Number(input.min),
    maximum: Number(input.max),
  }));
  const now = ((await valueOf(slider(page))) - minimum) / (maximum - minimum);
  const moveTo = async (share: number) => {
    await page.mouse.move(x + width * share, y + height / 2);
    await nextFrame(page);
  };
  await moveTo(now);
  await page.mouse.down();
  return { moveTo, release: () => page.mouse.up() };
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const times: number[] = [];
    Object.assign(window, { addressWrites: times });
    const replace = history.replaceState.bind(history);
    history.replaceState = (...change) => {
      times.push(performance.now());
      replace(...change);
    };
  });
});

const addressWrites = (page: Page) =>
  page.evaluate(() => (window as unknown as { addressWrites: number[] }).addressWrites);

test('dragging the slider of z₁ moves field, bars, heatmap, formulae and address to the same value', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, new URL(baseURL!).origin);
  await open(page, START);
  const thumb = await grab(page);
  const seen = new Set<number>();
  for (const share of [0.55, 0.4, 0.25, 0.1, 0.5, 0.9]) {
    await thumb.moveTo(share);
    seen.add(await expectOneValue(page));
  }
  expect(seen.size).toBe(6);
  await thumb.release();
  const final = await expectOneValue(page);
  await expectPictures(page, traceOfAddress(`z=${final},1,0.1`));
  await expect.poll(() => addressedZ1(page)).toBe(final);
  expect(complaints).toEqual([]);
});

test('undo takes a whole drag back, and redo brings it again, in the address too', async ({ page }) => {
  await open(page, START);
  const thumb = await grab(page);
  for (let share = 0.5; share < 0.9; share += 0.02) await thumb.moveTo(share);
  await thumb.release();
  const final = await valueOf(slider(page));
  expect(final).toBeGreaterThan(5);

  await undo(page).click();
  await expect(slider(page)).toHaveValue('2');
  await expect(undo(page)).toBeDisabled();
  await expectOneValue(page);
  await expect.poll(() => addressedZ1(page)).toBe(2);

  await redo(page).click();
  await expect(slider(page)).toHaveValue(String(final));
  await expect(redo(page)).toBeDisabled();
  await expectOneValue(page);
  await expect.poll(() => addressedZ1(page)).toBe(final);
});

test('a long drag writes the address at most four times a second and ends with the last value', async ({
  page,
}) => {
  await open(page, START);
  const thumb = await grab(page);
  for (let move = 0; (await addressWrites(page)).length < 6; move++)
    await thumb.moveTo(0.3 + 0.3 * Math.sin(move / 5));
  await thumb.release();
  const final = await valueOf(slider(page));
  await expect.poll(() => addressedZ1(page)).toBe(final);
  const times = await addressWrites(page);
  const gaps = times.slice(1).map((time, k) => time - (times[k] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(245);
});

test('the keyboard moves the slider by its step, and a key held down is one undo', async ({ page }) => {
  await open(page, START);
  await slider(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(slider(page)).toHaveValue('1.99');
  await expectOneValue(page);
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await expect(slider(page)).toHaveValue('2.04');
  await expectOneValue(page);
  await expect.poll(() => addressedZ1(page)).toBe(2.04);
  await expect(page.locator('[data-step][aria-current]')).toHaveAttribute('data-step', 'da_dz');
  await undo(page).click();
  await expect(slider(page)).toHaveValue('1.99');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(slider(page)).toHaveValue('2');
});
