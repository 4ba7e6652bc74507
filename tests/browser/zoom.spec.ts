import { expect, test, type Page } from '@playwright/test';
import { faultsAtRest } from './layoutFaults';
import { open, show } from './thePage';

async function choose(page: Page, id: string) {
  await page.locator(`#${id}`).click();
  await expect(page.locator('main [class*="loading"]')).toHaveCount(0);
}

/** Every tab and every part of *Why*, one after the other. */
async function everywhere(page: Page, look: (where: string) => Promise<void>) {
  for (const step of ['logits', 'da_dz', 'dE_dz', 'dE_dW']) {
    await show(page, `step=${step}`);
    await look(step);
  }
  for (const tab of ['code', 'check', 'train', 'scale']) {
    await choose(page, `stage-${tab}`);
    await look(tab);
  }
  await choose(page, 'stage-why');
  for (const part of ['four', 'activations', 'checks', 'batch', 'simplex']) {
    await choose(page, `why-panel-${part}`);
    await look(part);
  }
}

test('type of twice the size is neither cut off nor lies over other type, nor makes the page scroll sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'step=logits');
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const found: string[] = [];
  await everywhere(page, async (where) => {
    found.push(...(await faultsAtRest(page)).map((fault) => `${where}: ${fault}`));
  });
  expect(found).toEqual([]);
});

/** How many things moved by themselves within the next frames. */
const moving = (page: Page) =>
  page.evaluate(async () => {
    let most = 0;
    for (let frames = 0; frames < 6; frames++) {
      await new Promise(requestAnimationFrame);
      most = Math.max(most, document.getAnimations().length);
    }
    return most;
  });

/** From now on, how many cells of the matrix have begun to go over into another colour: each is soon done. */
async function goingOver(page: Page): Promise<() => Promise<number>> {
  const counted = await page.evaluateHandle(() => {
    const count = { cells: 0 };
    document
      .querySelector('[data-panel="jacobian"] [role="grid"]')!
      .addEventListener('transitionrun', () => (count.cells += 1));
    return count;
  });
  return () => counted.evaluate(({ cells }) => cells);
}

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  const isReduced = reducedMotion === 'reduce';
  test(`a frame of the product ${isReduced ? 'jumps, as all else, where the reader wants no motion' : 'goes over into the next'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await open(page, 'step=dE_dz');
    const slider = page.locator('[data-panel="jacobian"] input[type="range"]');
    const begun = await goingOver(page);
    await slider.press('ArrowRight');
    await slider.press('ArrowRight');
    if (!isReduced) {
      await expect.poll(begun).toBeGreaterThan(0);
      return;
    }
    expect(await moving(page)).toBe(0);
    expect(await begun()).toBe(0);
    const found: string[] = [];
    await everywhere(page, async (where) => {
      if ((await moving(page)) > 0) found.push(where);
    });
    await choose(page, 'stage-derivation');
    for (const choice of ['zz', 'az', 'aa']) {
      await page.locator(`[data-choice="${choice}"]`).click();
      if ((await moving(page)) > 0) found.push(choice);
    }
    expect(found).toEqual([]);
  });
}

/** Of every control that is chosen among others: what tells it from one that is not. */
const untold = (page: Page) =>
  page.evaluate(() => {
    const look = (element: Element) => {
      const { backgroundColor, color, borderBottomColor, outlineStyle } = getComputedStyle(element);
      return [backgroundColor, color, borderBottomColor, outlineStyle].join(' ');
    };
    const faceOf = (input: Element) => input.closest('label')?.querySelector('span') ?? input;
    const groups: [string, string, (one: Element) => Element][] = [
      ['fieldset:has([type="radio"])', '[type="radio"]', faceOf],
      ['[role="tablist"]', '[role="tab"]', (tab) => tab],
      ['[data-panel="argument"] [role="group"]', '[aria-pressed]', (button) => button],
      ['[data-panel="steps"]', '[data-step]', (term) => term],
    ];
    const isChosen = (one: Element) =>
      one.matches(':checked, [aria-selected="true"], [aria-pressed="true"], [aria-current]');
    return groups.flatMap(([group, member, face]) =>
      [...document.querySelectorAll(group)].flatMap((among) => {
        const members = [...among.querySelectorAll(member)].filter((one) => face(one).checkVisibility());
        const chosen = members.find(isChosen);
        const other = members.find((one) => !isChosen(one) && !one.matches(':disabled'));
        if (!chosen || !other || look(face(chosen)) !== look(face(other))) return [];
        return [`${group}: ${face(chosen).textContent} looks like ${face(other).textContent}`];
      }),
    );
  });

for (const forcedColors of ['active', 'none'] as const) {
  test(`what is chosen is told from the rest ${forcedColors === 'active' ? 'in the colours of the system' : 'where more contrast is wanted'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors, contrast: forcedColors === 'active' ? 'no-preference' : 'more' });
    await open(page, 'step=da_dz');
    expect(await untold(page)).toEqual([]);
    // whatever is pressed has an edge, or is underlined text
    const edge = await page.locator('header select').evaluate((one) => getComputedStyle(one).borderTopColor);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(edge).not.toBe(ground);
  });
}
