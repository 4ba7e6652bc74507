import { expect, type Page } from '@playwright/test';
import { ACTIVATION_NAMES } from '../../src/engine/problem';
import { LESSON_LENGTH } from '../../src/lesson/beats/beatAddresses';
import { PRESET_IDS } from '../../src/lesson/presets';
import { dialog as dialogText } from '../../src/text/en/dialog';
import { train } from '../../src/text/en/labs/train';
import { page as text } from '../../src/text/en/page';
import { share } from '../../src/text/en/share';
import { stage } from '../../src/text/en/stage';
import { show } from './thePage';
import { walkThrough } from './walkThrough';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

export async function walkAll(page: Page, hashes: readonly string[]) {
  for (const hash of hashes) {
    await show(page, hash);
    expect((await walkThrough(page)).length, hash).toBeGreaterThan(1);
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => Math.sin(i)).join();
const BATCH = 'preset=iris&X=5.1,3.5,1.4,0.2;6.3,3.3,6,2.5;5.7,2.8,4.1,1.3&row=2&y=1;3;2';

const wrong = (hash: string) => `${hash}&arg=z&form=a`;
const ofSizes = (counts: readonly number[]) => counts.map((count) => wrong(`z=${numbers(count)}&cell=1,1`));

/** The steps of all there is to compute, in parts. */
export const WALKS: Readonly<Record<string, readonly string[]>> = {
  'every example': PRESET_IDS.map((preset) => `preset=${preset}`),
  'every example, done wrong': PRESET_IDS.map((preset) => wrong(`preset=${preset}`)),
  'every activation': ACTIVATION_NAMES.map((name) => `activation=${name}`),
  'every activation behind a layer, done wrong': ACTIVATION_NAMES.map((name) =>
    wrong(`preset=iris&activation=${name}`),
  ),
  'cross-entropy': ['loss=crossEntropy', 'loss=crossEntropy&arg=a&form=z&T=2'],
  '1 to 7 outputs': ofSizes([1, 2, 3, 4, 5, 6, 7]),
  '8, 9, 10 and 64 outputs': ofSizes([8, 9, 10, 64]),
};

/** What else a reader can open. Each part begins on the page as it opens. */
export const TOUR: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'every part of Why, a batch among them': async (page) => {
    for (const hash of ['step=da_dz&arg=z&form=a', 'activation=gelu', BATCH]) {
      await show(page, hash);
      await tab(page, stage.tab.why);
      for (const section of Object.values(stage.section)) await tab(page, section);
    }
  },

  'the labs, with a worker each': async (page) => {
    await tab(page, stage.tab.code);
    await page.locator('[data-panel="code"]').waitFor();
    await tab(page, stage.tab.check);
    await page
      .locator('[data-panel="check"]')
      .getByRole('textbox', { name: /^Your/ })
      .fill('[0.1183, 0.4481, 0.0352]');
    await expect(page.locator('[data-panel="check"] [data-standing]').first()).toContainText(
      'Mistake found.',
    );
    await tab(page, stage.tab.scale);
    await page.locator('[data-panel="scale"]').getByRole('table').waitFor();
    await tab(page, stage.tab.train);
    await page.locator('[data-panel="train"]').getByRole('slider', { name: train.chart.scrub }).waitFor();
    await expect.poll(() => page.workers().length).toBe(3);
  },

  'the lesson': async (page) => {
    for (let beat = 1; beat <= LESSON_LENGTH; beat++) {
      await show(page, `lesson=${beat}`);
      await page.locator('[data-panel="lesson"]').waitFor();
      await page.locator('[data-panel="lesson"] button:enabled').first().click();
    }
  },

  'the Share dialog and its preview': async (page) => {
    await page.getByRole('button', { name: text.share, exact: true }).click();
    await page.getByText(share.preview.name, { exact: true }).click();
    const preview = page.frameLocator(`iframe[title="${share.preview.frame}"]`);
    await preview.locator('[data-panel]').first().waitFor();
    await page.getByRole('button', { name: dialogText.close, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },

  'what is typed, refused, undone and in a bad address': async (page) => {
    const field = page.getByRole('textbox', { name: text.inputs.logit(1, 'cat'), exact: true });
    await field.fill('3');
    await field.press('Enter');
    await field.fill('abc');
    await page.getByRole('alert').first().waitFor();
    await field.press('Escape');
    await page.getByRole('button', { name: text.undo }).click();
    await page.getByRole('button', { name: text.redo }).click();
    await show(page, 'z=1,x&T=0&labels=%3Cimg%20src=x%20onerror=alert(1)%3E,b&y=9');
    await page.locator('[data-panel="notices"]').waitFor();
  },
};
