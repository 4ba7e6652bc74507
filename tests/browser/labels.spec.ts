import { expect, test, type Page } from '@playwright/test';
import { isolated } from '../../src/text/isolated';
import { train } from '../../src/text/en/labs/train';
import { page as text } from '../../src/text/en/page';
import { share } from '../../src/text/en/share';
import { stage } from '../../src/text/en/stage';
import { mannersOf } from './manners';
import { open, show } from './thePage';

/** Three at a time: each is one character or more of every medium that a name passes through. */
const TRIPLES: Readonly<Record<string, readonly [string, string, string]>> = {
  'that are HTML': ['<img src=x onerror=ran=1>', '"><script>ran=1</script>', '</title><svg onload=ran=1>'],
  'that are TeX': ['\\href{javascript:ran=1}{x}', '$\\\\input{}$', '\\htmlData{onclick=ran=1}{_^&}'],
  'that are code or an address': ['${ran=1}', "''' ran=1", '%0a#z=1&y=2;?a=b'],
  'read from the right': ['חתול (2)', 'قطة، ٣', 'a1 סוף!'],
  'of emoji and wide characters': ['🐈‍⬛🏳️‍🌈', '風信子風信子風信子', 'e\u0301\u0323 👩🏽‍🔬'],
};

const hashOf = (labels: readonly string[], rest: string) =>
  `labels=${labels.map(encodeURIComponent).join(',')}&${rest}`;
const panel = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`);
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

/** What came out of a name besides text. */
const ran = (page: Page) =>
  page.evaluate(() => ({
    scripts: 'ran' in globalThis,
    elements: document.querySelectorAll('body img, body script, [src="x"], [href^="javascript"]').length,
    handlers: [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
  }));
const NOTHING = { scripts: false, elements: 0, handlers: [] };

for (const [what, labels] of Object.entries(TRIPLES)) {
  const shown = labels.map(isolated);

  test(`names ${what}: inputs, bars, Jacobian and derivation show them as the text they are`, async ({
    page,
  }) => {
    const misdeeds = await mannersOf(page);
    await open(page, hashOf(labels, 'z=2,1,0.1&y=0.2,0.3,0.5&step=da_dz&cell=1,2'));
    await page.getByText(text.inputs.names).click();
    for (const [i, label] of labels.entries()) {
      const name = shown[i]!;
      await expect(page.getByLabel(text.inputs.nameOf(i + 1))).toHaveValue(label);
      await expect(page.getByLabel(text.inputs.logit(i + 1, name), { exact: true })).toBeVisible();
      await expect(page.getByLabel(text.inputs.targetEntry(i + 1, name), { exact: true })).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: name }).first()).toBeVisible();
    }
    const cells = await page
      .getByRole('gridcell')
      .evaluateAll((all) => all.map((cell) => cell.ariaLabel ?? ''));
    expect(cells.some((cell) => cell.endsWith(`row 1 ${shown[0]}, column 2 ${shown[1]}`))).toBe(true);
    await expect(panel(page, 'derivation')).toContainText(`z₂ (${shown[1]})`);
    expect(await ran(page)).toEqual(NOTHING);
    expect(await misdeeds()).toEqual([]);
  });

  test(`names ${what}: the target, a batch, the simplex and the labs show them as the text they are`, async ({
    page,
  }) => {
    const misdeeds = await mannersOf(page);
    const layer = 'preset=iris&X=5.1,3.5,1.4,0.2;6.3,3.3,6,2.5&y=1;3&step=da_dz';
    await open(page, hashOf(labels, layer));
    await tab(page, stage.tab.why);
    await tab(page, stage.section.batch);
    const options = panel(page, 'batch').getByRole('combobox').first().locator('option');
    await expect(options).toHaveText(labels.map((label) => label.replace(/\s+/g, ' ')));
    await tab(page, stage.section.simplex);
    await expect(
      page
        .locator('svg text')
        .filter({ hasText: shown[2]!.slice(0, 3) })
        .first(),
    ).toBeVisible();

    await tab(page, stage.tab.code);
    await panel(page, 'code').getByRole('button').first().waitFor();
    for (const label of labels)
      await expect(panel(page, 'code').locator('pre').first()).not.toContainText(label);
    await tab(page, stage.tab.train);
    await panel(page, 'train').getByRole('slider', { name: train.chart.scrub }).waitFor();
    await expect(panel(page, 'train').getByRole('rowheader')).toHaveText([
      ...shown.map((label, i) => `a${'₁₂₃'[i]} (${label})`),
      'E',
    ]);
    await show(page, hashOf(labels, 'z=2,1,0.1&y=2'));
    await tab(page, stage.tab.check);
    await expect(panel(page, 'check')).toContainText(`y\u00a0=\u00a0${shown[1]}, softmax`);
    expect(await ran(page)).toEqual(NOTHING);
    expect(await misdeeds()).toEqual([]);
  });

  test(`names ${what}: every text of the Share dialog hands them on`, async ({ page }) => {
    await open(page, hashOf(labels, 'z=2,1,0.1'));
    await page.getByRole('button', { name: text.share, exact: true }).click();
    const shared = (name: string) => page.getByRole('textbox', { name, exact: true }).inputValue();
    const link = await shared(share.texts.link);
    const snippets = (await shared(share.texts.iframe)) + (await shared(share.texts.element));
    // The page itself makes no HTML of a string, not even to look at it.
    await page.goto('about:blank');
    const parsed = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      return [
        body.querySelector('iframe')?.src,
        body.querySelector('softmax-backwards')?.getAttribute('state'),
      ];
    }, snippets);
    expect(parsed).toEqual([link.replace('#', '?embed=1#'), new URL(link).hash.slice(1)]);
    await page.goto(link);
    for (const [i, name] of shown.entries())
      await expect(page.getByLabel(text.inputs.logit(i + 1, name), { exact: true })).toBeVisible();
    expect(await ran(page)).toEqual(NOTHING);
  });
}

test('a directional control in a name or a key is refused, and turns no word of the notice that says so', async ({
  page,
}) => {
  const control = encodeURIComponent('\u202E');
  await open(page, `labels=${control}abc,b,c&z=1,2,3`, `theme=${control}dark`);
  await expect(panel(page, 'notices').locator('p')).toHaveCount(2);
  const places = await panel(page, 'notices')
    .locator('p > span')
    .evaluateAll((sentences) =>
      sentences.flatMap((sentence) =>
        [...sentence.childNodes].flatMap((part) => {
          const node = part.nodeType === Node.TEXT_NODE ? part : part.firstChild!;
          return Array.from(node.textContent!, (_, k) => {
            const range = document.createRange();
            range.setStart(node, k);
            range.setEnd(node, k + 1);
            const { left, top } = range.getBoundingClientRect();
            return { left, top };
          });
        }),
      ),
    );
  const turned = places.filter(
    ({ left, top }, k) => k > 0 && top === places[k - 1]!.top && left < places[k - 1]!.left,
  );
  expect(turned).toEqual([]);
  await expect(page.getByLabel(text.inputs.logit(1, 'cat'), { exact: true })).toBeVisible();
});
