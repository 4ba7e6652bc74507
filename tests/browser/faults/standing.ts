import { expect, type Locator, type Page } from '@playwright/test';
import { stage } from '../../../src/text/en/stage';
import { shows } from '../pageNumbers';
import { disagreements, numberOfRef, traceOfAddress } from '../traceNumbers';
import { formulaNumbers } from '../walkThrough';

/** What is asked of the faults' tests unless they need another one: a step with formulae, numbers and a heatmap. */
export const HASH = 'z=2,1,0.5&step=da_dz';
/** The same after the first logit went one step up. */
export const MOVED = 'z=2.01,1,0.5&step=da_dz';

type Shown = { readonly ref: string; readonly text: string };

/** The cells of the heatmap, and of its margins, whose rows or columns are beyond its own. */
const gridShown = (page: Page): Promise<Shown[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('[data-panel="jacobian"] [role="gridcell"][data-row]')].map(
      ({ dataset, textContent }) => ({
        ref: `J-${Number(dataset['row']) + 1}-${Number(dataset['column']) + 1}`,
        text: textContent,
      }),
    ),
  );

const logitsShown = (page: Page): Promise<number[]> =>
  page
    .getByRole('textbox', { name: /^logit z \d+/ })
    .evaluateAll((fields) => fields.map((field) => Number((field as HTMLInputElement).value)));

/** What of the fields and the heatmap is not what the engine has for this experiment. */
async function wrongInputs(page: Page, hash: string): Promise<string[]> {
  const trace = traceOfAddress(hash);
  const isWithin = (place: string) => Number(place) >= 1 && Number(place) <= trace.outputs;
  const cells = (await gridShown(page))
    .filter(({ ref }) => ref.split('-').slice(1).every(isWithin))
    .map((cell) => ({ ...cell, expected: numberOfRef(trace, cell.ref, 'used') ?? NaN }));
  const wrong = cells.filter(({ text, expected }) => !shows(text, expected));
  const logits = await logitsShown(page);
  return [
    ...(cells.length === trace.outputs ** 2 ? [] : [`${cells.length} cells`]),
    ...wrong.map(({ ref, text, expected }) => `${ref} is shown as ${text}; the engine has ${expected}`),
    ...(logits.join() === trace.logits.join() ? [] : [`the logits are ${logits.join()}`]),
  ];
}

/** The same of the formulae too. */
async function wrongNumbers(page: Page, hash: string): Promise<string[]> {
  const numbers = await formulaNumbers(page);
  return [
    ...(await wrongInputs(page, hash)),
    ...(numbers.length > 0 ? [] : ['no formula has a number']),
    ...disagreements(traceOfAddress(hash), numbers),
  ];
}

/** Every number in the fields, the heatmap and the formulae is the engine's for this experiment, and the address says it too. */
export async function expectStanding(page: Page, hash: string): Promise<void> {
  await expect.poll(() => wrongNumbers(page, hash)).toEqual([]);
  if (hash === '') return;
  const inAddress = async () => traceOfAddress(await page.evaluate(() => location.hash)).logits.join();
  await expect.poll(inAddress).toBe(traceOfAddress(hash).logits.join());
}

/** The same of the fields and the heatmap alone, where no formula is to be seen. */
export async function expectInputs(page: Page, hash: string): Promise<void> {
  await expect.poll(() => wrongInputs(page, hash)).toEqual([]);
}

export const firstLogit = (page: Page): Locator => page.getByRole('slider', { name: /^logit z 1/ });

/** A reader goes on: one step of the first logit from HASH, after which all numbers are those of MOVED. */
export async function expectGoesOn(page: Page): Promise<void> {
  await firstLogit(page).press('ArrowRight');
  await expectStanding(page, MOVED);
}

/** Where a reader is told what failed: in place of what failed, or in the notices. */
export const told = (page: Page): Locator =>
  page.locator('[role="alert"]:visible, [data-panel="notices"]').filter({ hasText: /could not be/ });

export const tab = (page: Page, name: keyof typeof stage.tab): Locator =>
  page.getByRole('tab', { name: stage.tab[name], exact: true });
