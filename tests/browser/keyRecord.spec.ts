import { expect, test, type Locator, type Page } from '@playwright/test';
import { keysText, type KeyPlace } from '../../src/text/en/keys';
import { page as text } from '../../src/text/en/page';
import { stage } from '../../src/text/en/stage';
import { KEY_RECORD } from '../../src/views/keys/keyRecord';
import { open, show } from './thePage';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const lessonField = (page: Page) => page.locator('[data-panel="lesson"]').getByRole('textbox');

type Stage = {
  /** In the middle of everything, so that every key has somewhere to go. */
  readonly hash: string;
  readonly tab?: string;
  readonly part?: string;
  /** What has the focus as a key is pressed. */
  readonly focus: (page: Page) => Locator;
  /** What is done before each key. */
  readonly before?: (page: Page) => Promise<void>;
};

const MIDDLE = 'step=da_dz&cell=2,2';

/** Where each place of the list is. */
const STAGES: Readonly<Record<Exclude<KeyPlace, 'everywhere' | 'scroll'>, Stage>> = {
  ribbon: { hash: MIDDLE, focus: (page) => page.locator('[data-step="loss"]') },
  tabs: { hash: MIDDLE, tab: stage.tab.code, focus: (page) => tab(page, stage.tab.code) },
  field: {
    hash: MIDDLE,
    focus: (page) => page.getByRole('textbox', { name: text.inputs.logit(1, 'cat'), exact: true }),
    before: async (page) => {
      await page.getByRole('textbox', { name: text.inputs.logit(1, 'cat'), exact: true }).fill('1x');
    },
  },
  slider: {
    hash: MIDDLE,
    focus: (page) => page.getByRole('slider', { name: text.inputs.logit(2, 'dog') }),
  },
  choice: {
    hash: `${MIDDLE}&form=z`,
    focus: (page) =>
      page.getByRole('group', { name: text.choice.form }).getByRole('radio', { checked: true }),
  },
  heatmap: {
    hash: MIDDLE,
    focus: (page) => page.getByRole('gridcell', { name: /row 2 .*column 2/ }),
  },
  formula: {
    hash: MIDDLE,
    focus: (page) => page.locator('[data-line] button:has(.katex [data-ref])').first(),
    // nothing is lit
    before: (page) => page.locator('[data-step="loss"]').focus(),
  },
  simplex: {
    hash: 'a=0.3,0.4,0.3',
    tab: stage.tab.why,
    part: stage.section.simplex,
    focus: (page) => page.locator('[data-panel="simplex"] svg [role="slider"]'),
  },
  map: {
    hash: MIDDLE,
    tab: stage.tab.scale,
    focus: (page) => page.locator('[data-panel="scale"] [role="grid"]'),
    before: async (page) => {
      const grid = page.locator('[data-panel="scale"] [role="grid"]');
      // A reader comes into the map anew; where a pointer happens to lie, and leaves it as the page scrolls, is not asked here.
      await page.mouse.move(0, 0);
      await grid.blur();
      await grid.focus();
      await expect(grid).toHaveAttribute('data-active');
      for (const key of ['Control+Home', '0', '+', '+', 'PageDown', 'Shift+PageDown'])
        await page.keyboard.press(key);
    },
  },
  lesson: {
    hash: 'lesson=3',
    focus: lessonField,
    before: (page) => lessonField(page).fill('1'),
  },
};

/** All that a key may change, as far as it can be seen or heard. */
const look = (page: Page) =>
  page.evaluate(() => {
    const told = [
      'aria-valuetext',
      'aria-current',
      'aria-selected',
      'aria-activedescendant',
      'data-lit',
      'data-active',
    ];
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return JSON.stringify([
      document.querySelectorAll('dialog[open]').length,
      document.activeElement?.outerHTML.slice(0, 400),
      fields.map(({ value, checked }) => [value, checked]),
      told.map((name) =>
        [...document.querySelectorAll(`[${name}]`)].map((element) => [
          element.textContent,
          element.getAttribute(name),
        ]),
      ),
      [...document.querySelectorAll<HTMLElement>('.katex .lit')].map(({ dataset }) => dataset['ref']),
      [...document.querySelectorAll('[class*="feedback"], [class*="readout"]')].map(
        ({ textContent }) => textContent,
      ),
    ]);
  });

/** What the keys before have done is told by then: the map tells its place ten times a second. */
async function settledLook(page: Page): Promise<string> {
  for (let last = ''; ;) {
    const now = await look(page);
    if (now === last) return now;
    last = now;
    await page.waitForTimeout(200);
  }
}

/** What the key does is done where the focus is, after which everything is as before. */
async function pressAt(page: Page, { hash, before, focus }: Stage, key: string) {
  await show(page, `${hash}&nothing=${Math.random()}`);
  await before?.(page);
  await focus(page).focus();
  const was = await settledLook(page);
  await page.keyboard.press(key);
  await expect.poll(() => look(page), { message: key }).not.toBe(was);
}

for (const [place, at] of Object.entries(STAGES)) {
  test(`every key that is listed does something: ${keysText.place[place as KeyPlace]}`, async ({ page }) => {
    await open(page, place === 'lesson' ? '' : at.hash);
    if (at.tab) await tab(page, at.tab).click();
    if (at.part) await tab(page, at.part).click();
    for (const { keys } of KEY_RECORD[place as KeyPlace])
      for (const key of keys) await pressAt(page, at, key);
  });
}
