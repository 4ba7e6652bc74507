import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { stage } from '../../../src/text/en/stage';
import { comeNear, open } from '../thePage';
import { serve } from '../serve.mjs';
import { expectGoesOn, expectInputs, expectStanding, firstLogit, HASH, MOVED, tab, told } from './standing';

const dist = process.env['PAGE_FOLDER'] ?? fileURLToPath(new URL('../../../dist', import.meta.url));

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page teaches: every number of its example, its formulae and its colours stand there, and what needs a script is said', async ({
    page,
  }) => {
    await page.goto(`./#${HASH}`);
    const said = page.locator('noscript p');
    await expect(said.first()).toContainText('so it needs JavaScript. What stands here is one example');
    await expect(said.nth(1)).toHaveAttribute('lang', 'de');
    await expect(page.locator('#failure')).toBeHidden();
    for (const panel of ['steps', 'jacobian', 'derivation'])
      await expect(page.locator(`[data-panel="${panel}"]`)).toBeVisible();
    await expect(page.locator('[data-line] .katex-html').first()).toBeVisible();
    const cell = page.locator('[role="gridcell"][data-row="0"][data-column="0"]').first();
    // a₁(1 − a₁) of softmax(2, 1, 0.1), by hand: 0.659 · 0.341
    await expect(cell).toHaveText('+0.225');
    const fills = await page
      .locator('[role="gridcell"] rect')
      .evaluateAll((cells) => new Set(cells.map((one) => getComputedStyle(one).fill)).size);
    expect(fills).toBeGreaterThan(2);
  });
});

test('the numbers that stand there without a script are the engine’s', async ({ page }) => {
  // scripts of the page alone are kept away, since this one has to be asked
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto('./');
  await expectStanding(page, '');
});

for (const [what, policy, workers] of [
  ['asks for Trusted Types', "require-trusted-types-for 'script'", 1],
  ['allows no policy of Trusted Types', "require-trusted-types-for 'script'; trusted-types 'none'", 0],
] as const) {
  test(`on a host that ${what} every lab works${workers ? ', in its worker' : ', in the page'}`, async ({
    page,
  }) => {
    const { address, close } = await serve(dist, { headers: { 'Content-Security-Policy': policy } });
    await page.goto(`${address}#z=2,1,0.1&step=da_dz`);
    await comeNear(page);
    await expectStanding(page, 'z=2,1,0.1&step=da_dz');
    await tab(page, 'check').click();
    const lab = page.locator('[data-panel="check"]');
    await lab.getByRole('textbox', { name: /^Your/ }).fill('[0.1183, 0.4481, 0.0352]');
    await expect(lab.locator('[data-standing]').first()).toContainText('Mistake found.');
    expect(page.workers()).toHaveLength(workers);
    await tab(page, 'train').click();
    await page.locator('[data-panel="train"]').getByRole('slider').first().waitFor();
    await expect(told(page)).toHaveCount(0);
    close();
  });
}

/** As page translators do it: each text in two elements of their own, in the place of the one that was there. */
function translate(): void {
  const KEPT = 'script, style, svg, .katex, [translate="no"]';
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text instanceof Text && text.data.trim() && !text.parentElement?.closest(KEPT)) found.push(text);
  for (const text of found) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
  document.documentElement.classList.add('translated-ltr');
}

/** What writing aids, password managers and readers of all kinds leave in a page. */
function adorn(): void {
  document.documentElement.setAttribute('data-lt-installed', 'true');
  document.body.setAttribute('data-new-gr-c-s-check-loaded', '14.1');
  document.body.setAttribute('cz-shortcut-listen', 'true');
  for (const element of document.querySelectorAll('#root *')) {
    if (element instanceof HTMLElement) element.setAttribute('data-gr-id', '1');
    if (element instanceof HTMLInputElement) element.setAttribute('data-dashlane-rid', 'x');
  }
  const [before, after] = [
    document.createElement('grammarly-desktop-integration'),
    document.createElement('div'),
  ];
  after.id = 'extension-root';
  document.body.prepend(before);
  document.body.append(after);
  for (const field of document.querySelectorAll('#root input'))
    field.after(document.createElement('com-1password-button'));
}

/** Opens everything, and comes back to where the numbers are; nothing fails on the way. */
async function around(page: Page) {
  for (const step of ['loss', 'dE_dW', 'da_dz']) {
    await page.locator(`[data-step="${step}"]`).click();
    await expect(page.locator(`[data-step="${step}"]`)).toHaveAttribute('aria-current', 'step');
    await expect(told(page)).toHaveCount(0);
  }
  for (const name of ['why', 'code', 'check', 'train', 'scale', 'derivation'] as const) {
    await tab(page, name).click();
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
    await expect(told(page)).toHaveCount(0);
  }
}

for (const [who, touch] of [
  ['a translator', translate],
  ['writing aids and password managers', adorn],
] as const) {
  for (const when of ['before', 'after'] as const) {
    test(`what ${who} put into the page ${when} it is live stays harmless: it goes on, with right numbers`, async ({
      page,
    }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto('./');
      if (when === 'before') await page.evaluate(touch);
      await comeNear(page);
      if (when === 'after') await page.evaluate(touch);
      await page.evaluate((hash) => (location.hash = hash), HASH);
      await expectInputs(page, HASH);
      await around(page);
      await expectGoesOn(page);
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expectStanding(page, HASH);
      await expect(told(page)).toHaveCount(0);
      expect(errors.filter((error) => !/Minified React error #418/.test(error))).toEqual([]);
    });
  }
}

/** All that is read, text by text. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById('root')!, NodeFilter.SHOW_TEXT);
    const all: string[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) all.push(text.textContent ?? '');
    return all;
  });

const translatedOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#root font > font')].map(({ textContent }) => textContent),
  );

const numbersTranslated = async (page: Page) =>
  (await translatedOf(page)).filter((text) => /\d\.\d/.test(text));

test('no text of a translated page keeps an old number, wherever it stands', async ({ page, context }) => {
  const fresh = await context.newPage();
  await open(page, HASH);
  await open(fresh, MOVED);
  const sections = Object.values(stage.section);
  const places: readonly ((one: Page) => Promise<void>)[] = [
    ...['softmax', 'dE_dz'].map((step) => (one: Page) => one.locator(`[data-step="${step}"]`).click()),
    (one) => tab(one, 'code').click(),
    async (one) => {
      await tab(one, 'check').click();
      await one.locator('[data-panel="check"]').waitFor();
    },
    (one) => tab(one, 'why').click(),
    ...sections.map((name) => (one: Page) => one.getByRole('tab', { name, exact: true }).click()),
  ];
  for (const go of places) {
    for (const one of [page, fresh]) await go(one);
    await expect(page.locator('[data-waits]')).toHaveCount(0);
    await page.evaluate(translate);
    expect((await numbersTranslated(page)).length).toBeGreaterThan(0);
    await firstLogit(page).press('ArrowRight');
    const stale = async () => {
      const right = new Set(await textsOf(fresh));
      return (await numbersTranslated(page)).filter((text) => !right.has(text));
    };
    await expect.poll(stale).toEqual([]);
    await firstLogit(page).press('ArrowLeft');
  }
});

test('no text of a translated page is that of another step, when it has gone on', async ({
  page,
  context,
}) => {
  const fresh = await context.newPage();
  for (const one of [page, fresh]) await open(one, HASH);
  for (const step of ['softmax', 'loss', 'dE_dz', 'dE_dW', 'logits']) {
    await expect(page.locator('[data-waits]')).toHaveCount(0);
    await page.evaluate(translate);
    for (const one of [page, fresh]) {
      await one.locator(`[data-step="${step}"]`).click();
      await expect(one.locator(`[data-step="${step}"]`)).toHaveAttribute('aria-current', 'step');
    }
    const stale = async () => {
      const right = new Set(await textsOf(fresh));
      return (await translatedOf(page)).filter((text) => !right.has(text));
    };
    await expect.poll(stale).toEqual([]);
  }
  await expect(told(page)).toHaveCount(0);
});

test('what an extension takes out of the page takes nothing else with it', async ({ page }) => {
  await open(page, HASH);
  await page.evaluate(() => {
    // as what hides headings, notes and whole parts does
    for (const removed of ['footer p', '[data-panel="derivation"] h2', '#root label'])
      document.querySelector(removed)!.remove();
  });
  await around(page);
  await expectGoesOn(page);
  await expect(page.getByRole('tab', { name: stage.tab.why })).toBeVisible();
});
