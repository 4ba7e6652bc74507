import { expect, test, type Page } from '@playwright/test';
import { contrast } from '../../src/charts/colourScale';
import { check } from '../../src/text/en/labs/check';
import { cardText } from '../../src/text/en/lesson/card';
import { closingText } from '../../src/text/en/lesson/closing';
import { judgedText } from '../../src/text/en/lesson/judged';
import { notMonotoneText } from '../../src/text/en/lesson/notMonotone';
import { signText } from '../../src/text/en/lesson/sign';
import { softmaxTwiceText } from '../../src/text/en/lesson/softmaxTwice';
import { togetherText } from '../../src/text/en/lesson/together';
import { variableText } from '../../src/text/en/lesson/variable';
import { keysText } from '../../src/text/en/keys';
import { menu } from '../../src/text/en/menu';
import { page as text } from '../../src/text/en/page';
import { skipText } from '../../src/text/en/skip';
import { stage } from '../../src/text/en/stage';
import { serveHostPage } from './hostPage';
import { pressButton, pressKey, tabTo } from './keyboard';
import { complaintsOf, open, show } from './thePage';

const card = (page: Page) => page.locator('[data-panel="lesson"]');
const feedback = (page: Page) => card(page).locator('[class*="feedback"]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: keysText.title });
const focused = (page: Page) => page.locator(':focus');

async function choose(page: Page, name: string) {
  await tabTo(page, card(page).getByRole('radio').first());
  await pressKey(page, 'Space');
  const wanted = card(page).getByRole('radio', { name, exact: true });
  while (!(await wanted.isChecked())) await pressKey(page, 'ArrowDown');
  await pressKey(page, 'Enter');
}

async function type(page: Page, number: string) {
  await tabTo(page, card(page).getByRole('textbox'));
  await pressKey(page, 'Control+A');
  await page.keyboard.type(number);
  await pressKey(page, 'Enter');
}

async function goOn(page: Page) {
  await expect(feedback(page)).toContainText(judgedText.right.slice(0, -1));
  await expect(page.locator('[data-covered]')).toHaveCount(0);
  await expect(button(page, cardText.next)).toBeFocused();
  await pressKey(page, 'Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
}

test('the whole lesson goes by keyboard alone, wrong answers included', async ({ page, baseURL }) => {
  const complaints = complaintsOf(page, new URL(baseURL ?? '').origin);
  await open(page);
  await pressButton(page, page.getByRole('button', { name: /lesson$/ }));
  await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
  await choose(page, signText.options.rises);
  await expect(feedback(page)).toContainText('not in a₁’s numerator');
  await expect(page.getByRole('status')).toContainText('not in a₁’s numerator');
  await pressKey(page, 'Shift+Tab');
  await pressKey(page, 'Tab');
  await choose(page, signText.options.falls);
  await goOn(page);

  await pressButton(page, button(page, cardText.toMatrix));
  await expect(focused(page)).toHaveAttribute('aria-label', /^derivative of a 1 by z 1 /);
  await pressKey(page, 'ArrowDown');
  await pressKey(page, 'Enter');
  await expect(feedback(page)).toContainText('symmetric');
  await pressKey(page, 'ArrowUp');
  await pressKey(page, 'ArrowRight');
  await pressKey(page, 'Enter');
  await goOn(page);

  await type(page, '0,16');
  await expect(card(page).getByRole('alert')).toContainText('0,16');
  await type(page, '-2');
  await expect(feedback(page)).toContainText('−z₁z₂');
  await type(page, '-0.16');
  await goOn(page);

  await choose(page, variableText.options.z);
  await goOn(page);
  await type(page, '-2');
  await expect(page.getByRole('tab', { name: 'Why' })).toHaveAttribute('aria-selected', 'true');
  await goOn(page);
  await choose(page, softmaxTwiceText.options.numeric);
  await goOn(page);
  await choose(page, notMonotoneText.options.softmax);
  await goOn(page);
  await type(page, '-0.081');
  await goOn(page);
  await choose(page, togetherText.options.both);
  await goOn(page);

  await expect(card(page)).toContainText(closingText.title);
  await expect(card(page).locator('[data-omission]')).toHaveCount(5);
  await expect.poll(() => new URL(page.url()).hash).toContain('lesson=10');
  await pressButton(page, button(page, cardText.leave));
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /lesson$/ })).toBeFocused();
  await expect.poll(() => new URL(page.url()).hash).not.toContain('lesson');
  expect(complaints).toEqual([]);
});

test('a gradient is pasted and its verdict read by keyboard alone', async ({ page }) => {
  await open(page);
  await tabTo(page, page.getByRole('tab', { name: stage.tab.derivation, exact: true }));
  for (const tab of [stage.tab.why, stage.tab.code, stage.tab.check]) {
    await pressKey(page, 'ArrowRight');
    await expect(page.getByRole('tab', { name: tab, exact: true })).toBeFocused();
  }
  const box = page.getByRole('textbox', { name: check.paste('dE_dz') });
  await tabTo(page, box);
  // cut from where it was written, as from a program of one's own
  await page.keyboard.type('[0.1183, 0.4481, 0.0352]');
  await pressKey(page, 'Control+A');
  await pressKey(page, 'Control+X');
  await expect(box).toHaveValue('');
  await pressKey(page, 'Control+V');
  await expect(page.getByRole('status')).toContainText(/^Mistake found\. The derivative/);
  await tabTo(page, page.locator('[data-panel="check"] [class*="copyLine"] button').first());
  await pressKey(page, 'Shift+Tab');
});

test('skip links are the first stops, seen while they have the focus', async ({ page }) => {
  await open(page, 'z=1,2,3');
  const hash = new URL(page.url()).hash;
  for (const target of ['jacobian', 'inputs', 'derivation'] as const) {
    await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    await tabTo(page, page.getByRole('link', { name: skipText[target] }), 'Shift+Tab');
    await pressKey(page, 'Enter');
    await expect(page.locator(`#${target}`)).toBeFocused();
    await pressKey(page, 'Tab');
    expect(await focused(page).evaluate((element, id) => !!element.closest(`#${id}`), target)).toBe(true);
  }
  expect(new URL(page.url()).hash).toBe(hash);
  await page.reload();
  await open(page, 'z=1,2,3');
  await pressKey(page, 'Tab');
  await expect(page.getByRole('link', { name: skipText.jacobian })).toBeFocused();

  await page.getByRole('tab', { name: stage.tab.train, exact: true }).click();
  await page.getByRole('link', { name: skipText.derivation }).focus();
  await pressKey(page, 'Enter');
  await expect(page.locator('#derivation')).toBeFocused();
});

test('in a course page one skips past the whole frame', async ({ page, baseURL }) => {
  const host = await serveHostPage(`${baseURL}?embed=1`);
  await page.goto(host.address);
  await page.evaluate(() => {
    const after = Object.assign(document.createElement('button'), { textContent: 'after' });
    document.querySelector('#explorer')?.after(after);
  });
  const frame = page.frameLocator('#explorer');
  await frame.locator('#root[data-live]').waitFor();
  const skip = frame.getByRole('link', { name: skipText.end });
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press('Tab');
    if (await skip.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'after' })).toBeFocused();
  host.close();
});

test('? lists the keys, Escape closes the list, and the focus is back where it was', async ({ page }) => {
  await open(page);
  const play = button(page, text.ribbon.play);
  await tabTo(page, play);
  await pressKey(page, '?');
  await expect(dialog(page)).toBeVisible();
  await pressKey(page, 'ArrowRight');
  await expect(page.getByText(/^1 of 9/)).toBeAttached();
  await pressKey(page, 'Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(play).toBeFocused();

  const field = page.getByRole('textbox', { name: text.inputs.logit(1, 'cat'), exact: true });
  await tabTo(page, field);
  await page.keyboard.type('?');
  await expect(field).toHaveValue(/\?/);
  await expect(dialog(page)).toHaveCount(0);
  await pressKey(page, 'Escape');

  await tabTo(page, button(page, menu.name), 'Shift+Tab');
  await pressKey(page, 'Enter');
  await pressButton(page, button(page, menu.keys));
  await expect(dialog(page)).toBeVisible();
  await tabTo(page, dialog(page).getByRole('checkbox', { name: keysText.byCharacter }));
  await pressKey(page, 'Space');
  await pressKey(page, 'Escape');
  await expect(button(page, menu.name)).toBeFocused();
  await pressKey(page, '?');
  await expect(dialog(page)).toHaveCount(0);
});

test('Escape is left to whoever else wants it where nothing is open', async ({ page }) => {
  await open(page, 'step=da_dz');
  await page.evaluate(() => {
    const heard: boolean[] = [];
    Object.assign(window, { heard });
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') heard.push(event.defaultPrevented);
    });
  });
  const places = [
    button(page, text.ribbon.play),
    page.getByRole('slider').first(),
    page.getByRole('textbox').first(),
    page.getByRole('radio').first(),
    page.getByRole('tab').first(),
    page.locator('[role="grid"] [tabindex="0"]'),
    page.locator('[data-line] button').first(),
  ];
  for (const place of places) {
    await place.focus();
    await page.keyboard.press('Escape');
    await expect(place).toBeFocused();
  }
  const heard = await page.evaluate(() => (window as unknown as { heard: boolean[] }).heard);
  expect(heard).toEqual(places.map(() => false));
});

test('the terms of the chain rule are a toolbar whose focus goes with the walk', async ({ page }) => {
  await open(page);
  const term = (id: string) => page.locator(`[data-step="${id}"]`);
  await tabTo(page, term('logits'));
  await pressKey(page, 'ArrowRight');
  await expect(term('softmax')).toBeFocused();
  await expect(term('softmax')).toHaveAttribute('aria-current', 'step');
  await pressKey(page, 'ArrowDown');
  await pressKey(page, 'ArrowDown');
  await expect(term('dE_da')).toBeFocused();
  await expect(term('softmax')).toHaveAttribute('aria-current', 'step');
  await pressKey(page, 'Space');
  await expect(term('dE_da')).toHaveAttribute('aria-current', 'step');
  await expect(page.getByRole('status')).toContainText('Step 4 of 9');
  await pressKey(page, 'End');
  await expect(term('update')).toBeFocused();
  await pressKey(page, 'ArrowRight');
  await expect(term('update')).toBeFocused();
  await pressKey(page, 'Home');
  await expect(term('logits')).toBeFocused();
  await pressKey(page, 'Tab');
  await pressKey(page, 'Tab');
  await expect(button(page, text.ribbon.previous)).toBeFocused();
});

test('the focus is not lost where what had it goes away', async ({ page }) => {
  await open(page);
  const more = button(page, text.inputs.more);
  await tabTo(page, more);
  // what keeps the focus is fetched at the first key; the list of keys comes with it
  await pressKey(page, '?');
  await expect(dialog(page)).toBeVisible();
  await pressKey(page, 'Escape');
  await expect(more).toBeFocused();
  for (let k = 0; k < 7; k++) await pressKey(page, 'Enter');
  await expect(button(page, text.inputs.fewer)).toBeFocused();
  const last = page.getByRole('slider', { name: /^logit z 10/ });
  await last.focus();
  await pressKey(page, 'Control+Z');
  await expect(last).toHaveCount(0);
  await show(page, 'step=da_dz&z=1,2,3&W=1');
  await page.locator('[data-line] button').last().focus();
  await show(page, 'step=loss&z=1,2,3&nothing=1&y=9');
  await pressKey(page, 'Shift');
  const dismiss = button(page, text.notices.dismiss);
  await dismiss.first().focus();
  while ((await dismiss.count()) > 0) await pressKey(page, 'Enter');
  await pressKey(page, 'Shift');
});

/** The ring around what has the focus: of itself, or of what is drawn in its place; and what it is told apart from. */
const ringOf = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!element || element === document.body) return null;
    const drawn = [element, element.nextElementSibling, element.parentElement, ...element.children];
    const ring = drawn.find((each) => each && getComputedStyle(each).outlineStyle !== 'none');
    let ground: Element | null = (ring ?? element).parentElement;
    while (ground && /rgba\(.*, 0\)|transparent/.test(getComputedStyle(ground).backgroundColor))
      ground = ground.parentElement;
    const style = ring && getComputedStyle(ring);
    return {
      name: element.outerHTML.slice(0, 120),
      isGrid: element.closest('[role="grid"]') !== null,
      width: parseFloat(style?.outlineWidth ?? '0'),
      colour: style?.outlineColor ?? '',
      ground: ground ? getComputedStyle(ground).backgroundColor : 'rgb(255, 255, 255)',
    };
  });

const hex = (colour: string) =>
  `#${(colour.match(/[\d.]+/g) ?? ['0', '0', '0'])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

for (const theme of ['light', 'dark']) {
  test(`the tab key goes through the whole page and out of it, with a ring of 3 to 1 at every stop, ${theme}`, async ({
    page,
  }) => {
    await open(page, 'step=dE_dz&z=1,2,3', `theme=${theme}`);
    const stops: string[] = [];
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press('Tab');
      const ring = await ringOf(page);
      if (ring === null) break;
      stops.push(ring.name);
      // a cell's own is measured with its colours
      if (ring.isGrid) continue;
      expect(ring.width, ring.name).toBeGreaterThanOrEqual(2);
      expect(contrast(hex(ring.colour), hex(ring.ground)), ring.name).toBeGreaterThanOrEqual(3);
    }
    expect(stops.length).toBeGreaterThan(30);
    expect(stops.length).toBeLessThan(120);
    expect(stops[0]).toContain('#jacobian');
  });
}
