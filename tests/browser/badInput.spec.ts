import { expect, test, type Page } from '@playwright/test';
import { page as text } from '../../src/text/en/page';
import { NOT_FOR_READERS } from './pageNumbers';
import { expectPictures } from './pictures';
import { complaintsOf, open, show } from './thePage';
import { traceOfAddress } from './traceNumbers';

const Z1 = text.inputs.logit(1, 'cat');
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const notices = (page: Page) => page.locator('[data-panel="notices"]');

/** Every number is still that of this address, and nothing on the page is no number. */
async function expectLastGood(page: Page, hash: string) {
  await expectPictures(page, traceOfAddress(hash));
  expect(await page.locator('body').innerText()).not.toMatch(NOT_FOR_READERS);
}

type Bad = {
  readonly what: string;
  readonly field: string;
  readonly typed: string;
  /** What the sentence names. */
  readonly says: readonly string[];
};

const BAD: readonly Bad[] = [
  { what: 'letters', field: Z1, typed: 'abc', says: ['z₁', '“abc”', 'finite number'] },
  { what: 'nothing', field: Z1, typed: '', says: ['z₁', 'empty field', 'finite number'] },
  { what: 'a number beyond the doubles', field: Z1, typed: '1e999', says: ['z₁', '“1e999”', 'too large'] },
  { what: 'a decimal comma', field: Z1, typed: '0,5', says: ['z₁', '“0,5”', 'decimal comma'] },
  { what: 'infinity', field: Z1, typed: 'inf', says: ['z₁', '“inf”', 'finite number'] },
  { what: 'a temperature of 0', field: text.inputs.temperature, typed: '0', says: ['T', '“0”', '0.000001'] },
  {
    what: 'a negative learning rate',
    field: text.inputs.learningRate,
    typed: '-1',
    says: ['lr', '“-1”', 'greater than 0'],
  },
];

for (const { what, field: name, typed, says } of BAD) {
  test(`${what} in ${name}: a sentence beside the field, and the last good numbers stand`, async ({
    page,
  }) => {
    await open(page, 'step=dE_dz');
    await field(page, name).fill(typed);
    const sentence = page.getByRole('alert');
    for (const part of says) await expect(sentence).toContainText(part);
    await expect(field(page, name)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, name)).toHaveAccessibleDescription((await sentence.textContent()) ?? '');
    const between = async () => {
      const [below, above] = [await sentence.boundingBox(), await field(page, name).boundingBox()];
      return below!.y - (above!.y + above!.height);
    };
    await expect.poll(between).toBeLessThan(24);
    await expectLastGood(page, 'step=dE_dz');

    await field(page, name).press('Escape');
    await expect(sentence).toHaveCount(0);
    await expectLastGood(page, 'step=dE_dz');
  });
}

test('a good number takes the sentence away', async ({ page }) => {
  await open(page, 'step=dE_dz');
  await field(page, Z1).fill('1e999');
  await expect(page.getByRole('alert')).toBeVisible();
  await field(page, Z1).fill('−1.5e0');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectLastGood(page, 'z=-1.5,1,0.1&step=dE_dz');
});

test.describe('pasted', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const { list, says } of [
    { list: '1, 2, 3, 4', says: ['z has 4 values', '3 are needed'] },
    { list: '1 two 3', says: ['z₂', '“two”'] },
    { list: '0,5; 1,5; 2,5', says: ['0,5; 1,5; 2,5', 'decimal comma'] },
  ]) {
    test(`${list}: a sentence beside the field, and the last good numbers stand`, async ({ page }) => {
      await open(page);
      await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), list);
      await field(page, Z1).click();
      await page.keyboard.press('ControlOrMeta+v');
      for (const part of says) await expect(page.getByRole('alert')).toContainText(part);
      await expectLastGood(page, '');
    });
  }
});

for (const { hash, says } of [
  { hash: 'preset=foo', says: ['preset', 'foo', 'question'] },
  { hash: 'a=0,0,0', says: ['a', '0,0,0', 'all activations are 0'] },
  { hash: 'z=1,2,x', says: ['z', '1,2,x', 'not a number'] },
  { hash: 'T=0', says: ['T', '0', '0.000001'] },
  { hash: 'lr=-1', says: ['lr', '-1', 'greater than 0'] },
  { hash: 'x=1e200&W=1e200,0,1&b=0,0,0', says: ['range of a double'] },
  { hash: 'y=7', says: ['y', '7', 'class from 1 to 3'] },
  { hash: `z=${'1,'.repeat(64)}1`, says: ['z has 65 values', '1 to 64'] },
]) {
  test(`#${hash.slice(0, 40)}: what is refused is said in the notices, and the page runs`, async ({
    page,
    baseURL,
  }) => {
    const complaints = complaintsOf(page, new URL(baseURL!).origin);
    await open(page, 'step=dE_dz');
    await show(page, `step=dE_dz&${hash}`);
    for (const part of says) await expect(notices(page)).toContainText(part);
    await expectLastGood(page, `step=dE_dz&${hash}`);
    expect(complaints).toEqual([]);

    const dismiss = notices(page).getByRole('button', { name: text.notices.dismiss });
    while ((await dismiss.count()) > 0) await dismiss.first().click();
    await expect(notices(page)).toHaveCount(0);
  });
}

test('an address of more than 16 KiB is refused whole: the experiment that was there stays', async ({
  page,
}) => {
  await open(page, 'z=3,2,1&step=dE_dz');
  await show(page, `z=0,0,0&labels=${'x'.repeat(17_000)}`);
  await expect(notices(page)).toContainText('at most 16384 are read');
  await expectLastGood(page, 'z=3,2,1&step=dE_dz');
});
