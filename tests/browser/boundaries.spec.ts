import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { encodeExperiment } from '../../src/state/addressEncode';
import { decodeAddress } from '../../src/state/addressDecode';
import { failure as german } from '../../src/text/de/failure';
import { failureReport as germanReport } from '../../src/text/de/failureReport';
import { page as germanPage } from '../../src/text/de/page';
import { stage as germanStage } from '../../src/text/de/stage';
import { activationsPanel } from '../../src/text/en/activationsPanel';
import { batch } from '../../src/text/en/batch';
import { checks } from '../../src/text/en/checks';
import { copying } from '../../src/text/en/copying';
import { dialog } from '../../src/text/en/dialog';
import { failure } from '../../src/text/en/failure';
import { failureReport } from '../../src/text/en/failureReport';
import { figureMenu } from '../../src/text/en/figure';
import { four } from '../../src/text/en/four';
import { keysText } from '../../src/text/en/keys';
import { check } from '../../src/text/en/labs/check';
import { code } from '../../src/text/en/labs/code';
import { scale } from '../../src/text/en/labs/scale';
import { train } from '../../src/text/en/labs/train';
import { cardText } from '../../src/text/en/lesson/card';
import { menu } from '../../src/text/en/menu';
import { page as text } from '../../src/text/en/page';
import { productText } from '../../src/text/en/product';
import { share } from '../../src/text/en/share';
import { simplex } from '../../src/text/en/simplex';
import { stage } from '../../src/text/en/stage';
import { bringAxe, faultsOf } from './axe';
import { breakable, breakNow, mend, REASON, type Sentence } from './breaking';
import { expectStanding, firstLogit, HASH, MOVED, tab } from './faults/standing';
import { tabTo } from './keyboard';
import { comeNear, open, show } from './thePage';
import { disagreements, traceOfAddress } from './traceNumbers';
import { formulaNumbers } from './walkThrough';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

type Broken = {
  /** What it is called in the sentence. */
  readonly title: string;
  readonly by: Sentence;
  readonly hash?: string;
  readonly reach?: (page: Page) => Promise<void>;
  /** What of the page that is compared with the engine is not to be seen then. */
  readonly without?: readonly ('inputs' | 'jacobian' | 'derivation')[];
};

const sentence = <Key extends string>(from: Readonly<Record<Key, string>>, key: Key): Sentence => ({
  key,
  says: from[key],
});

const STAGE = ['jacobian', 'derivation'] as const;
const onTab = (name: keyof typeof stage.tab, title: string, by: Sentence): Broken => ({
  title,
  by,
  reach: (page) => tab(page, name).click(),
  without: STAGE,
});
const inWhy = (name: keyof typeof stage.section, by: Sentence): Broken => ({
  ...onTab('why', stage.section[name], by),
  reach: async (page) => {
    await tab(page, 'why').click();
    if (name !== 'four') await page.getByRole('tab', { name: stage.section[name], exact: true }).click();
  },
});

const { names } = failure;

/** Every part that has a boundary of its own, beside dialogs and menus. */
const PARTS: readonly Broken[] = [
  { title: names.header, by: sentence(text, 'preset') },
  { title: names.notices, by: { key: 'name', says: text.notices.name }, hash: `${HASH}&T=never` },
  { title: names.lesson, by: sentence(cardText, 'leave'), hash: `${HASH}&lesson=9` },
  { title: names.steps, by: { key: 'name', says: text.ribbon.name } },
  { title: text.inputs.name, by: sentence(text.inputs, 'settings'), without: ['inputs'] },
  { title: names.outcome, by: sentence(text.inputs, 'targetMark') },
  { title: names.choice, by: sentence(text.choice, 'argument') },
  { title: names.board, by: sentence(text.choice, 'board') },
  { title: names.verdict, by: sentence(checks, 'strip') },
  { title: names.jacobian, by: sentence(text.jacobian, 'columns'), without: ['jacobian'] },
  { title: names.player, by: sentence(productText, 'name'), hash: 'z=2,1,0.5&step=dE_dz' },
  { title: text.derivation.name, by: sentence(text.derivation, 'parts'), without: ['derivation'] },
  { title: names.pictures, by: sentence(text.network, 'slope'), hash: 'z=2,1,0.5&step=dE_da' },
  onTab('why', stage.tab.why, sentence(stage, 'sections')),
  inWhy('four', sentence(four, 'board')),
  inWhy('activations', sentence(activationsPanel, 'lead')),
  inWhy('checks', sentence(checks, 'lamps')),
  inWhy('batch', sentence(batch, 'fromLayer')),
  inWhy('simplex', sentence(simplex, 'motions')),
  onTab('code', stage.tab.code, sentence(code, 'program')),
  onTab('check', stage.tab.check, sentence(check, 'lead')),
  onTab('train', stage.tab.train, sentence(train, 'mistake')),
  onTab('scale', stage.tab.scale, sentence(scale, 'input')),
];

// a script that is still on its way when a test ends is waited for
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'wait' }));

const failed = (page: Page): Locator => page.locator('[data-failed]');

const logitsShown = (page: Page) =>
  page
    .getByRole('textbox', { name: /^logit z \d+/ })
    .evaluateAll((fields) => fields.map((field) => Number((field as HTMLInputElement).value)));

/** What else is there has the engine's numbers for this experiment. */
async function expectRest(page: Page, hash: string, without: readonly string[]): Promise<void> {
  if (without.length === 0) return expectStanding(page, hash);
  const trace = traceOfAddress(hash);
  if (!without.includes('inputs')) await expect.poll(() => logitsShown(page)).toEqual([...trace.logits]);
  if (!without.includes('derivation'))
    await expect.poll(async () => disagreements(trace, await formulaNumbers(page))).toEqual([]);
}

const canonical = (hash: string): string => encodeExperiment(decodeAddress(hash).experiment);

/** What can be copied: the address of the experiment as it is now, and a report that says what, why, where and in which browser. */
async function expectDetails(page: Page, place: Locator, title: string, hash: string): Promise<void> {
  const base = page.url().replace(/[?#].*/, '');
  await expect(place.getByLabel(failure.address, { exact: true })).toHaveValue(`${base}#${canonical(hash)}`);
  const report = await place.getByLabel(failureReport.report, { exact: true }).inputValue();
  const { address, page: built, browser } = failureReport.rows;
  const agent = await page.evaluate(() => navigator.userAgent);
  for (const part of [
    `${stage.failed(title)}\nRangeError: ${REASON}\n`,
    `${address}: ${base}#${canonical(hash)}\n`,
    `${built}: ${version} index-`,
    `${browser}: ${agent}`,
  ])
    expect(report).toContain(part);
  expect(report).toMatch(/at .*\.js:\d+:\d+/);
  expect(report.replaceAll(`${base}#`, '')).not.toContain('://');
}

for (const { title, by, hash = HASH, reach, without = [] } of PARTS) {
  test(`“${title}” fails alone: the rest goes on, the address and a report are offered, and it comes back when asked`, async ({
    page,
  }) => {
    const found = await breakable(page, by, 'start');
    await page.goto(`./#${hash}`);
    await comeNear(page);
    const moved = hash.replace('z=2,', 'z=2.01,').replace('&T=never', '&T=no');
    await reach?.(page);
    const before = await failed(page).elementHandles();
    await show(page, `${moved}&activation=softmax&loss=crossEntropy`);
    // what failed before tries again by itself, and then stands there anew
    for (const gone of before)
      await expect.poll(() => gone.evaluate((place) => place.isConnected)).toBe(false);
    await expect.poll(found, { message: 'the scripts hold the sentence' }).toBeGreaterThan(0);
    await expect(failed(page)).toHaveCount(1);
    const said = page.getByRole('alert').filter({ hasText: stage.failed(title) });
    await expect(said).toContainText(stage.failedReason(REASON));
    await expectRest(page, `${moved}&loss=crossEntropy`, without);

    const again = said.getByRole('button', { name: stage.again });
    await tabTo(page, again);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const details = failed(page);
    await expectDetails(page, details, title, `${moved}&loss=crossEntropy`);
    await page.keyboard.press('Tab');
    await expect(details.getByRole('button', { name: copying.copyWhat(failure.address) })).toBeFocused();
    await bringAxe(page);
    expect(await faultsOf(page, '[data-failed]')).toEqual([]);

    await again.focus();
    await page.keyboard.press('Enter');
    await expect(said).toBeVisible();
    await expect(again).toBeFocused();
    await mend(page);
    await page.keyboard.press('Enter');
    await expect(failed(page)).toHaveCount(0);
    await expect(page.locator('body')).not.toBeFocused();
    await expectRest(page, `${moved}&loss=crossEntropy`, reach ? STAGE : []);
  });
}

type Opened = Broken & {
  readonly open: (page: Page) => Promise<void>;
  /** What is there once it can be shown. */
  readonly there: (page: Page) => Locator;
  /** Whether the failure stands in its place on the page, and is closed with it. */
  readonly closes?: boolean;
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const openPictureMenu = (page: Page) =>
  page.locator('[data-figure] [data-take-away] > button').first().click();

/** What is opened: dialogs and menus. */
const OPENED: readonly Opened[] = [
  {
    title: names.keys,
    by: sentence(keysText, 'mac'),
    open: (page) => page.keyboard.press('?'),
    there: (page) => page.getByRole('dialog', { name: keysText.title }),
    closes: true,
  },
  {
    title: names.share,
    by: sentence(share, 'more'),
    open: (page) => press(page, text.share),
    there: (page) => page.getByRole('dialog', { name: share.title }),
    closes: true,
  },
  {
    title: names.menu,
    by: sentence(menu, 'theme'),
    open: (page) => press(page, menu.name),
    there: (page) => page.getByRole('group', { name: menu.theme }),
  },
  {
    title: names.table,
    by: sentence(figureMenu, 'values'),
    open: openPictureMenu,
    there: (page) => page.getByRole('group', { name: figureMenu.values }),
  },
];

for (const { title, by, open: openIt, there, closes = false } of OPENED) {
  test(`“${title}” fails when it is opened: it is said, nothing else is touched, and it comes when asked again`, async ({
    page,
  }) => {
    const found = await breakable(page, by, 'start');
    await open(page, HASH);
    await openIt(page);
    const said = page.getByRole('alert').filter({ hasText: stage.failed(title) });
    await expect(said).toBeVisible();
    expect(found()).toBeGreaterThan(0);
    await expectStanding(page, HASH);
    if (closes) {
      await said.getByRole('button', { name: dialog.close }).click();
      await expect(failed(page)).toHaveCount(0);
      await openIt(page);
    }
    await mend(page);
    await said.getByRole('button', { name: stage.again }).press('Enter');
    await expect(there(page)).toBeVisible();
    await expect(failed(page)).toHaveCount(0);
  });
}

const ROUNDING = { key: 'rounding', says: text.jacobian.rounding };

test('where the page itself fails its numbers are in the address that is offered, and another example can be begun', async ({
  page,
}) => {
  const found = await breakable(page, ROUNDING, 'start', 'z=2');
  await page.goto(`./#${HASH}`);
  const said = page.getByRole('alert').filter({ hasText: failure.page });
  await expect(said).toContainText(stage.failedReason(REASON));
  expect(found()).toBeGreaterThan(0);
  await page.getByText(failure.details).click();
  const base = page.url().replace(/#.*/, '');
  await expect(page.getByLabel(failure.address, { exact: true })).toHaveValue(`${base}#${canonical(HASH)}`);
  await bringAxe(page);
  const faults = await faultsOf(page, '[data-failed]');
  expect(faults).toEqual([]);
  await said.getByRole('button', { name: failure.anew }).click();
  await expect(failed(page)).toHaveCount(0);
  await expectStanding(page, '');
});

test('a panel that fails with some numbers comes back by itself with others', async ({ page }) => {
  await breakable(page, sentence(text.jacobian, 'columns'), 'start', 'z=3');
  await open(page, HASH);
  await show(page, 'z=3,1,0.5&step=da_dz');
  await expect(failed(page)).toHaveCount(1);
  await show(page, MOVED);
  await expect(failed(page)).toHaveCount(0);
  await expectStanding(page, MOVED);
});

test('a panel that fails while the built page is taken over leaves the rest alive', async ({ page }) => {
  await breakable(page, sentence(text.inputs, 'targetMark'), 'start');
  await page.goto('./');
  await comeNear(page);
  await expect(page.getByRole('alert').filter({ hasText: stage.failed(names.outcome) })).toBeVisible();
  await expect(failed(page)).toHaveCount(1);
  await firstLogit(page).press('ArrowRight');
  await expectStanding(page, 'z=2.01,1,0.1');
  await mend(page);
  await firstLogit(page).press('ArrowRight');
  await expect(page.locator('#inputs [data-ref="E"]')).toBeVisible();
  await expect(failed(page)).toHaveCount(0);
});

test('the focus in a panel that fails passes to its button, and after another try to what is there', async ({
  page,
}) => {
  const by = sentence(text.inputs, 'settings');
  await breakable(page, by, 'later');
  await open(page, HASH);
  await firstLogit(page).focus();
  await Promise.all([page.waitForResponse(/\/keys-[^/]*\.js$/), page.keyboard.press('Shift')]); // it keeps the focus
  await breakNow(page, by);
  await page.keyboard.press('ArrowRight');
  const again = page.getByRole('button', { name: stage.again });
  await expect(again).toBeFocused();
  await mend(page);
  await page.keyboard.press('Enter');
  await expect(failed(page)).toHaveCount(0);
  await expect(page.locator('#inputs :focus')).toHaveCount(1);
  await expectStanding(page, MOVED);
});

test('a heatmap that the browser cannot paint fails alone', async ({ page }) => {
  await page.addInitScript(() => {
    CanvasRenderingContext2D.prototype.createImageData = () => {
      throw new RangeError('no memory for a canvas');
    };
  });
  const hash = `z=${Array.from({ length: 40 }, (_, k) => k / 8).join()}`;
  await page.goto(`./#${hash}`);
  await comeNear(page);
  const said = page.getByRole('alert').filter({ hasText: stage.failed(names.jacobian) });
  await expect(said).toContainText('no memory for a canvas');
  await expect.poll(async () => disagreements(traceOfAddress(hash), await formulaNumbers(page))).toEqual([]);
  await show(page, HASH);
  await expect(failed(page)).toHaveCount(0);
  await expectStanding(page, HASH);
});

test('in German all of it is said in German', async ({ page }) => {
  await breakable(page, sentence(germanPage.jacobian, 'columns'), 'start');
  await page.goto(`./?lang=de#${HASH}`);
  await comeNear(page);
  const said = page.getByRole('alert').filter({ hasText: germanStage.failed(german.names.jacobian) });
  await expect(said).toContainText(germanStage.failedReason(REASON));
  await page.getByText(german.details).click();
  const report = page.getByLabel(germanReport.report, { exact: true });
  await expect(report).toHaveValue(new RegExp(`${germanReport.rows.page}: ${version} index-\\S+ de\n`));
  await expect(page.getByLabel(german.address, { exact: true })).toHaveValue(/\?lang=de#/);
});

test('the address and the report are copied, and selected where that is refused', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await breakable(page, sentence(text.jacobian, 'columns'), 'start');
  await page.goto(`./#${HASH}`);
  await comeNear(page);
  await page.getByText(failure.details).click();
  for (const name of [failure.address, failureReport.report]) {
    await page.getByRole('button', { name: copying.copyWhat(name) }).click();
    const field = page.getByLabel(name, { exact: true });
    await expect(field).toHaveAccessibleDescription(copying.copied);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toBe(await field.inputValue());
  }
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await page.getByRole('button', { name: copying.copyWhat(failure.address) }).click();
  const field = page.getByLabel(failure.address, { exact: true });
  await expect(field).toHaveAccessibleDescription(copying.selected);
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await expect.poll(selected).toBe(await field.inputValue());
});

test('without what makes the report, the address is there to be copied', async ({ page }) => {
  await breakable(page, sentence(text.jacobian, 'columns'), 'start');
  await page.route(/\/FailureDetails-[^/]*\.js$/, (route) => route.abort());
  await page.goto(`./#${HASH}`);
  await comeNear(page);
  await page.getByText(failure.details).click();
  await expect(page.getByRole('textbox', { name: failure.address })).toHaveValue(page.url());
  await expectRest(page, HASH, ['jacobian']);
});

for (const width of [640, 200] as const) {
  for (const view of ['theme=dark', 'theme=light&embed=1'] as const) {
    test(`what failed fits a page of ${width} px, ${view}, and axe finds nothing`, async ({ page }) => {
      await page.setViewportSize({ width, height: 600 });
      await breakable(page, sentence(text.jacobian, 'columns'), 'start');
      await page.goto(`./?${view}#${HASH}`);
      await comeNear(page);
      await page.getByText(failure.details).click();
      await page.getByLabel(failureReport.report, { exact: true }).waitFor();
      const widest = await page.evaluate(() => {
        const place = document.querySelector('[data-failed]');
        const rights = [...(place?.querySelectorAll('*') ?? [])].map(
          (element) => element.getBoundingClientRect().right,
        );
        return Math.max(document.documentElement.scrollWidth, ...rights);
      });
      expect(widest).toBeLessThanOrEqual(width);
      await bringAxe(page);
      expect(await faultsOf(page, '[data-failed]')).toEqual([]);
    });
  }
}

test('what a step needs and did not come is asked for again where that is said, and the step is shown then', async ({
  page,
}) => {
  await page.goto('./');
  await comeNear(page);
  await page.route(/walking-[^/]*\.js/, (route) => route.abort());
  await page.locator('[data-step="loss"]').click();
  const notice = page.locator('[data-panel="notices"]').getByText(text.partFailed);
  await expect(notice).toBeVisible();
  await page.unroute(/walking-[^/]*\.js/);
  await page.getByRole('button', { name: stage.again }).focus();
  await page.keyboard.press('Enter');
  await expect(notice).toHaveCount(0);
  await expect(page.locator('[data-step="loss"]')).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('#derivation [data-waits]')).toHaveCount(0);
  await expectStanding(page, 'z=2,1,0.1&step=loss');
});

test('what is said of a change and does not come is said not to have come', async ({ page }) => {
  await open(page, HASH);
  await page.route(/\/heard-[^/]*\.js$/, (route) => route.abort());
  await firstLogit(page).press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText(text.heardFailed);
  await page.unroute(/\/heard-[^/]*\.js$/);
  await firstLogit(page).press('ArrowRight');
  await expect(page.getByRole('status')).toContainText('2.02');
});
