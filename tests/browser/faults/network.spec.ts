import { expect, test, type Page } from '@playwright/test';
import { cardText } from '../../../src/text/en/lesson/card';
import { takeAway } from '../../../src/text/en/handout';
import { keysText } from '../../../src/text/en/keys';
import { menu } from '../../../src/text/en/menu';
import { page as text } from '../../../src/text/en/page';
import { share } from '../../../src/text/en/share';
import { stage } from '../../../src/text/en/stage';
import { comeNear, loadAgain, open, show } from '../thePage';
import { expectGoesOn, expectInputs, expectStanding, firstLogit, HASH, MOVED, tab, told } from './standing';

const FONTS = /\.woff2$/;
const FIRST_SCRIPT = /\/(?:index|load)-[^/]*\.js$/;

/** Nothing of this kind comes until the answer is called. */
async function hold(page: Page, kind: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(kind, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** What opens the page is not held up by what it shows its letters with. */
async function openUnlettered(page: Page) {
  await page.goto(`./#${HASH}`, { waitUntil: 'domcontentloaded' });
  await comeNear(page);
  await expectStanding(page, HASH);
  await expectGoesOn(page);
  const formula = page.locator('[data-line="value"] .katex-html').first();
  await expect(formula).toBeVisible();
  return formula;
}

test('where the fonts are blocked the formulae stand there in other letters, and the numbers are right', async ({
  page,
}) => {
  await page.route(FONTS, (route) => route.abort());
  const formula = await openUnlettered(page);
  const blank = await formula.evaluate((element) => {
    element.style.color = 'transparent';
    return element.getBoundingClientRect().width;
  });
  expect(blank).toBeGreaterThan(50);
  const unseen = await formula.screenshot();
  await formula.evaluate((element) => (element.style.color = ''));
  expect((await formula.screenshot()).length).toBeGreaterThan(unseen.length + 500);
});

test('while the fonts hang the page is live and its numbers are right', async ({ page }) => {
  const release = await hold(page, FONTS);
  await openUnlettered(page);
  release();
  await expectStanding(page, MOVED);
});

test('where the first script does not come the built page says so and can be read; loading again makes it live', async ({
  page,
}) => {
  await page.route(FIRST_SCRIPT, (route) => route.abort());
  await page.goto('./');
  await expect(told(page)).toContainText('The page could not be loaded');
  await expectStanding(page, '');
  await page.unroute(FIRST_SCRIPT);
  await loadAgain(page, told(page).getByRole('button'));
  await comeNear(page);
  await expect(told(page)).toHaveCount(0);
});

test('where the first script does not come to an address of its own it says so, shows no number of another, and keeps the address', async ({
  page,
}) => {
  await page.route(FIRST_SCRIPT, (route) => route.abort());
  await page.goto(`./#${HASH}`);
  await expect(told(page)).toContainText('The page could not be loaded');
  await expect(page.getByRole('gridcell')).toHaveCount(0);
  await page.unroute(FIRST_SCRIPT);
  await loadAgain(page, told(page).getByRole('button'));
  await comeNear(page);
  await expectStanding(page, HASH);
});

type Piece = {
  readonly chunk: RegExp;
  readonly ask: (page: Page) => Promise<void>;
  /** What is there once it has come. */
  readonly there: (page: Page) => Promise<void>;
  /** Whether it is to stand in the place of the heatmap. */
  readonly covers?: true;
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** All that is asked for when it is first needed, beside the labs and the further steps, which have tests of their own. */
const PIECES: Readonly<Record<string, Piece>> = {
  'the part Why': {
    covers: true,
    chunk: /\/why-[^/]*\.js$/,
    ask: (page) => tab(page, 'why').click(),
    there: (page) => page.getByRole('tab', { name: stage.section.four }).waitFor(),
  },
  'the styles of Why': {
    covers: true,
    chunk: /\/why-[^/]*\.css$/,
    ask: (page) => tab(page, 'why').click(),
    there: (page) => page.getByRole('tab', { name: stage.section.four }).waitFor(),
  },
  'the list of keys': {
    chunk: /\/keys-[^/]*\.js$/,
    ask: (page) => page.keyboard.press('?'),
    there: (page) => page.getByRole('dialog', { name: keysText.title }).waitFor(),
  },
  'the menu': {
    chunk: /\/menu-[^/]*\.js$/,
    ask: async (page) => {
      const list = page.getByRole('group', { name: menu.name });
      if (await list.isVisible()) await page.keyboard.press('Escape');
      await press(page, menu.name);
    },
    there: (page) => page.getByText(menu.theme).waitFor(),
  },
  'the menu of a picture': {
    chunk: /\/takeAway-[^/]*\.js$/,
    ask: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('[data-take-away] > button').first().click();
    },
    there: (page) => page.getByRole('button', { name: 'SVG', exact: true }).first().waitFor(),
  },
  'the Share dialog': {
    chunk: /\/ShareDialog-[^/]*\.js$/,
    ask: (page) => press(page, text.share),
    there: (page) => page.getByRole('dialog', { name: share.title }).waitFor(),
  },
  'the hand-out': {
    chunk: /\/drawHandout-[^/]*\.js$/,
    ask: async (page) => {
      await press(page, menu.name);
      await press(page, takeAway.print);
    },
    there: (page) => page.locator('html[data-printed]').waitFor(),
  },
  'the lesson': {
    chunk: /\/addressed-[^/]*\.js$/,
    ask: (page) => press(page, `${cardText.start.before} ${cardText.start.word}`),
    there: (page) => page.locator('[data-panel="lesson"] h2').waitFor(),
  },
  'what reads an address': {
    chunk: /\/addressed-[^/]*\.js$/,
    ask: (page) =>
      page.evaluate(() => {
        location.hash = location.hash === '' ? 'z=3,1,0.1' : 'z=4,1,0.1';
      }),
    // asked again it is the address that was not read, or by then another one
    there: async (page) => expectStanding(page, new URL(page.url()).hash.slice(1)),
  },
  'what typesets a formula': {
    chunk: /\/katex-[^/]*\.js$/,
    ask: async (page) => {
      for (const step of ['softmax', 'loss']) await page.locator(`[data-step="${step}"]`).click();
    },
    there: (page) => page.locator('[data-step="loss"][aria-current]').waitFor(),
  },
};

for (const [what, { chunk, ask, there, covers }] of Object.entries(PIECES)) {
  test(`${what} that does not come: it is said, the numbers stay, and it comes when asked again`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => void (document.documentElement.dataset['printed'] = '');
    });
    await page.goto('./');
    await comeNear(page);
    await page.route(chunk, (route) => route.abort());
    await ask(page);
    await expect(told(page).first()).toBeVisible();
    if (covers) await expect(firstLogit(page)).toHaveValue('2');
    else await expectInputs(page, '');
    await page.unroute(chunk);
    const again = page.getByRole('button', { name: stage.again });
    if (await again.isVisible()) await again.click();
    else await ask(page);
    await there(page);
    await expect(page.locator('[data-waits]')).toHaveCount(0);
  });
}

test('what is said of a change does not come: the next change is said', async ({ page }) => {
  await page.goto('./');
  await comeNear(page);
  let refused = 0;
  await page.route(/\/heard-[^/]*\.js$/, (route) => {
    refused += 1;
    return route.abort();
  });
  await firstLogit(page).press('ArrowRight');
  await expect.poll(() => refused).toBeGreaterThan(0);
  await page.unroute(/\/heard-[^/]*\.js$/);
  await firstLogit(page).press('ArrowRight');
  await expect(page.getByRole('status')).toContainText('2.02');
});

test('a lab whose chunk hangs is said to be on its way, keeps nothing else from going on, and comes in the end', async ({
  page,
}) => {
  const release = await hold(page, /\/TrainLab-[^/]*\.js$/);
  await open(page, HASH);
  await tab(page, 'train').click();
  await expect(page.getByText(stage.loading(stage.tab.train))).toBeVisible();
  await tab(page, 'derivation').click();
  await expectGoesOn(page);
  await tab(page, 'train').click();
  await expect(page.getByText(stage.loading(stage.tab.train))).toBeVisible();
  release();
  await page.locator('[data-panel="train"]').getByRole('slider').first().waitFor();
  await tab(page, 'derivation').click();
  await expectStanding(page, MOVED);
});

test('offline after it has loaded, the page goes on, says of each further part that it did not come, and has it back online', async ({
  page,
  context,
}) => {
  await open(page, HASH);
  await context.setOffline(true);
  await expectGoesOn(page);
  const further = ['why', 'code', 'check', 'train', 'scale'] as const;
  for (const name of further) {
    await tab(page, name).click();
    await expect(told(page).filter({ hasText: `${stage.tab[name]} could not be shown.` })).toBeVisible();
  }
  for (const name of [text.share, menu.name]) await press(page, name);
  await page.keyboard.press('Escape');
  await tab(page, 'derivation').click();
  await expectStanding(page, MOVED);
  await show(page, HASH);
  await expectStanding(page, HASH);
  await context.setOffline(false);
  for (const name of further) {
    await tab(page, name).click();
    const content =
      name === 'why'
        ? page.getByRole('tab', { name: stage.section.four })
        : page.locator(`[data-panel="${name}"]`);
    // beside what Share has left in the notices
    const again = page.getByRole('main').getByRole('button', { name: stage.again });
    await expect(again.or(content)).toBeVisible();
    if (await again.isVisible()) await again.click();
    await expect(content).toBeVisible();
  }
});
