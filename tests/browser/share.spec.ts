import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { dialog as dialogText } from '../../src/text/en/dialog';
import { takeAway } from '../../src/text/en/handout';
import { page as text } from '../../src/text/en/page';
import { share } from '../../src/text/en/share';
import { hear, serveHostPage, tell } from './hostPage';
import { mannersOf } from './manners';
import { serveText } from './serveText';
import { complaintsOf, open } from './thePage';

type Place = Page | FrameLocator;
const EXPERIMENT = 'v=1&preset=iris&step=da_dz';

const dialog = (place: Place) => place.getByRole('dialog', { name: share.title });
const shareButton = (place: Place) => place.getByRole('button', { name: text.share, exact: true });
const shown = (place: Place, what: keyof typeof share.texts) =>
  dialog(place).getByRole('textbox', { name: share.texts[what], exact: true });
const copyButton = (place: Place, what: keyof typeof share.texts) =>
  dialog(place).getByRole('button', { name: share.copyWhat(share.texts[what]) });
const choose = (page: Page, name: string) =>
  dialog(page).getByRole('radio', { name, exact: true }).check({ force: true });
const openMore = (page: Page) => dialog(page).getByText(share.more).click();
const openPreview = (page: Page) => dialog(page).getByText(share.preview.name).click();
const preview = (page: Page) => page.frameLocator(`iframe[title="${share.preview.frame}"]`);
/** Once what was done is said beside the text; half a second later it is announced too. */
const expectDone = (place: Place, what: keyof typeof share.texts, how: 'copied' | 'selected') =>
  expect(shown(place, what)).toHaveAccessibleDescription(share[how]);

async function openDialog(page: Page, hash = EXPERIMENT, view = '') {
  await open(page, hash, view);
  await shareButton(page).click();
  await dialog(page).waitFor();
}

test('two clicks copy a frame for a course page; the other texts are copied as they are shown', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const misdeeds = await mannersOf(page);
  await open(page, EXPERIMENT);
  await shareButton(page).click();
  await copyButton(page, 'iframe').click();
  const address = page.url().replace(/#.*/, '');
  await expectDone(page, 'iframe', 'copied');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(
    new RegExp(
      `^<iframe src="${address}\\?embed=1#v=1&amp;preset=iris&amp;step=da_dz" title="Softmax, backwards" width="100%"` +
        ' height="\\d+" style="border:0" loading="lazy" allow="clipboard-write"></iframe>$',
    ),
  );
  for (const what of ['link', 'element', 'latex'] as const) {
    await copyButton(page, what).click();
    await expect.poll(copied).toBe(await shown(page, what).inputValue());
  }
  expect(await shown(page, 'link').inputValue()).toBe(`${address}#${EXPERIMENT}`);
  expect(await misdeeds()).toEqual([]);
});

test('where the clipboard is closed to the page it selects the text and says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await openDialog(page);
  for (const what of ['iframe', 'latex'] as const) {
    await copyButton(page, what).click();
    await expectDone(page, what, 'selected');
    expect(await page.evaluate(() => String(getSelection()))).toBe(await shown(page, what).inputValue());
  }
});

test.describe('in a sandboxed frame that is higher than the screen', () => {
  test('the dialog opens beside its button, selects, tells why there is no element, and the course page stands still', async ({
    page,
    baseURL,
  }) => {
    const host = await serveText(
      `<body><p style="height:600px">above</p><iframe id="explorer" title="explorer" width="900" height="2400"
        sandbox="allow-scripts" src="${baseURL}standalone.html?embed=1#${EXPERIMENT}"></iframe></body>`,
    );
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(host.address);
    const frame = page.frameLocator('#explorer');
    await shareButton(frame).waitFor();
    await page.evaluate(() => scrollTo(0, 400));
    await shareButton(frame).press('Enter');
    await expect(copyButton(frame, 'link')).toBeInViewport();
    await copyButton(frame, 'link').press('Enter');
    await expectDone(frame, 'link', 'selected');
    const link = `${baseURL}standalone.html#${EXPERIMENT}`;
    await expect(shown(frame, 'link')).toHaveValue(link);
    expect(await page.frames()[1]!.evaluate(() => String(getSelection()))).toBe(link);
    await expect(shown(frame, 'element')).toHaveCount(0);
    await expect(dialog(frame)).toContainText(share.noElement);
    await shown(frame, 'link').press('Escape');
    await expect(dialog(frame)).toHaveCount(0);
    expect(await page.evaluate(() => scrollY)).toBe(400);
    expect(said).toEqual([]);
    host.close();
  });
});

test('a page that was handed over as text says that it has no address', async ({ page, request }) => {
  const standalone = await (await request.get('./standalone.html')).text();
  await page.goto('./favicon.svg');
  const host = await serveText(
    `<iframe id="explorer" title="explorer" width="900" height="900" srcdoc="${standalone.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  );
  await page.goto(host.address);
  const frame = page.frameLocator('#explorer');
  await frame.locator('#root[data-live]').waitFor();
  await shareButton(frame).click();
  await expect(dialog(frame)).toContainText(share.place.unknown);
  await expect(shown(frame, 'link')).toHaveValue('#v=1');
  await expect(shown(frame, 'iframe')).toHaveCount(0);
  await dialog(frame).getByText(share.preview.name).click();
  await expect(dialog(frame)).toContainText(share.preview.noAddress);
  host.close();
});

test('by keyboard alone: open, copy, close; the focus goes in and comes back, and the page beneath takes no key', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'step=loss');
  await shareButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  expect(await dialog(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
  for (const key of ['ArrowRight', 'ArrowRight', 'Control+z']) await page.keyboard.press(key);
  for (let k = 0; k < 40; k++) {
    if (await copyButton(page, 'iframe').evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expectDone(page, 'iframe', 'copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<iframe /);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(shareButton(page)).toBeFocused();
  await expect(page.locator('[data-step="loss"]')).toHaveAttribute('aria-current', 'step');

  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: dialogText.close }).press('Enter');
  await expect(shareButton(page)).toBeFocused();
});

test('the parts are ticked and put in order by keyboard, each move is said, and the link opens them so', async ({
  page,
}) => {
  await openDialog(page);
  await choose(page, share.whats.parts);
  const parts = share.parts.panels;
  const up = dialog(page).getByRole('button', { name: share.parts.up(parts.derivation) });
  await up.focus();
  for (let k = 0; k < 4; k++) await page.keyboard.press('Enter');
  await expect(up).toBeFocused();
  await expect(dialog(page)).toContainText(share.parts.moved(parts.derivation, 1, 4));
  const down = dialog(page).getByRole('button', { name: share.parts.down(parts.steps) });
  await down.press('Enter');
  await expect(dialog(page)).toContainText(share.parts.moved(parts.steps, 3, 4));
  await expect(down).toBeFocused();
  await dialog(page).getByRole('checkbox', { name: parts.inputs }).press('Space');
  await dialog(page).getByRole('checkbox', { name: parts.four }).press('Space');
  await expect(shown(page, 'link')).toHaveValue(/\?show=derivation,steps,jacobian,four#/);
  await expect(shown(page, 'iframe')).toHaveValue(/\?embed=1&amp;show=derivation,steps,jacobian,four#/);
});

test('every option stands in the texts, and a name for messages that is not allowed is refused beside its field', async ({
  page,
}) => {
  await openDialog(page);
  await choose(page, share.whats.whole);
  await openMore(page);
  await choose(page, share.themes.dark);
  await choose(page, share.motions.reduce);
  await choose(page, share.resize.kinds.openedx);
  await dialog(page).getByText(share.lock.some).click();
  for (const id of ['T', 'lr'] as const) {
    await dialog(page)
      .getByRole('checkbox', { name: `${share.lock.fields[id]} ${id}` })
      .check();
  }
  const id = dialog(page).getByRole('textbox', { name: share.id });
  await id.fill('quiz-1');
  await id.fill('quiz 1');
  await expect(dialog(page).getByRole('alert')).toHaveText(share.idRefused('quiz 1'));
  await expect(id).toHaveAttribute('aria-invalid', 'true');
  await dialog(page).getByRole('textbox', { name: share.frameTitle }).fill('<b>"1 & 2"</b>');
  const query = 'theme=dark&lock=T,lr&motion=reduce&resize=openedx&id=quiz-1';
  await expect(shown(page, 'link')).toHaveValue(`${page.url().replace(/#.*/, '')}?${query}#${EXPERIMENT}`);
  await expect(shown(page, 'element')).toHaveValue(
    / theme="dark" lock="T,lr" motion="reduce" resize="openedx" id="quiz-1" embed="0" title="&lt;b&gt;&quot;1 &amp; 2&quot;&lt;\/b&gt;" /,
  );
  await dialog(page).getByRole('checkbox', { name: share.lock.all }).check();
  await expect(shown(page, 'link')).toHaveValue(/&lock=all&/);
});

for (const what of ['iframe', 'element'] as const) {
  test(`the text for “${share.texts[what]}” in a course page shows the same experiment in the same view`, async ({
    page,
  }) => {
    await openDialog(
      page,
      'z=1,2,0.5&labels=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E,b%22c,d%26e&y=2&step=da_dz',
    );
    await choose(page, share.whats.parts);
    await dialog(page).getByRole('checkbox', { name: share.parts.panels.steps }).uncheck();
    await openMore(page);
    await choose(page, share.themes.dark);
    await dialog(page).getByRole('textbox', { name: share.id }).fill('here');
    const snippet = await shown(page, what).inputValue();
    const experiment = new URL(await shown(page, 'link').inputValue()).hash.slice(1);
    const host = await serveText(`<!doctype html><title>A course page</title>
      <script>
        addEventListener('message', ({ data }) => { if (data.type === 'ready') globalThis.ready = data; });
      </script>
      ${snippet}`);
    await page.goto(host.address);
    const ready = () => page.evaluate(() => (globalThis as { ready?: { state: string; id: string } }).ready);
    await expect.poll(ready).toMatchObject({ state: experiment, id: 'here' });
    const frame = page.frames()[1]!;
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(frame.getByRole('grid')).toBeVisible();
    // the title is heard there, and not seen
    await expect(frame.getByRole('heading', { level: 1 })).toHaveClass('visually-hidden');
    await expect(frame.locator('[data-step]')).toHaveCount(0);
    await expect(frame.getByRole('textbox', { name: text.inputs.logit(2, 'b"c'), exact: true })).toHaveValue(
      '2',
    );
    host.close();
  });
}

test('the preview is loaded when it is opened, follows the options, fits, and adds nothing to the way back', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page, new URL(baseURL ?? '').origin);
  await openDialog(page);
  const before = await page.evaluate(() => history.length);
  expect(page.frames()).toHaveLength(1);
  await openPreview(page);
  await expect(preview(page).getByRole('grid')).toBeVisible();
  await expect(preview(page).getByRole('dialog')).toHaveCount(0);
  await expect(
    preview(page)
      .getByRole('textbox', { name: /^logit z 1|^input x 1/ })
      .first(),
  ).toBeVisible();
  /** All at once, for a moment the height is still that of another width. */
  const fit = async () => {
    const { width, height, hidden } = await page.frames()[1]!.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return { width: innerWidth, height: innerHeight, hidden: scrollHeight - clientHeight };
    });
    const told = / height="(\d+)" /.exec(await shown(page, 'iframe').inputValue())?.[1];
    const isMeasured = (await dialog(page).getByText(share.height(height, true)).count()) === 1;
    return { width, hidden, toldBeyond: Number(told) - height, isMeasured };
  };
  const fitting = { hidden: 0, toldBeyond: 0, isMeasured: true };
  await expect.poll(fit).toMatchObject(fitting);
  await choose(page, share.preview.widths['320px']);
  await expect.poll(fit).toEqual({ width: 320, ...fitting });

  // a frame is taken away once it has all it asked for: what is still on its way then is told as failed
  const arrived = async () => {
    await expect(preview(page).getByRole('grid')).toBeVisible();
    await preview(page)
      .locator('html')
      .evaluate(() => document.fonts.ready.then(() => undefined));
  };
  await arrived();
  await openMore(page);
  await choose(page, share.themes.dark);
  await expect(preview(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await arrived();
  await choose(page, share.whats.whole);
  // where it is embedded it is heard and not seen
  await expect(preview(page).getByRole('heading', { level: 1 })).not.toHaveClass(/visually-hidden/);
  expect(page.frames()).toHaveLength(2);
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(complaints).toEqual([]);
});

test('where a page may not open itself in a frame a sentence stands in place of the preview', async ({
  page,
}) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "frame-src 'none'" },
    });
  });
  await openDialog(page);
  await openPreview(page);
  await expect(dialog(page)).toContainText(share.preview.refused);
});

test('an experiment too long for an address is said to be so', async ({ page, baseURL }) => {
  const host = await serveHostPage(`${baseURL}#${EXPERIMENT}`);
  await page.goto(host.address);
  await hear(page, 'ready');
  const frame = page.frameLocator('#explorer');
  await shareButton(frame).click();
  await expect(dialog(frame)).toBeVisible();
  await expect(dialog(frame).getByRole('alert')).toHaveCount(0);
  // Short as it is told, long as the page writes it.
  const many = (entry: string, count: number, separator: string) =>
    Array.from({ length: count }, () => entry).join(separator);
  const rows = many(many('1e20', 64, ','), 32, ';');
  const state = `x=${many('0', 32, ',')}&W=${rows}&b=${many('0', 64, ',')}`;
  await tell(page, { target: 'softmax-backwards', v: 1, type: 'set', state });
  await expect(dialog(frame).getByRole('alert')).toContainText('16384');
  host.close();
});

for (const theme of ['light', 'dark']) {
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
    [320, 200],
  ] as const) {
    test(`fits, and axe finds nothing, ${theme}, at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openDialog(page, EXPERIMENT, `embed=1&theme=${theme}`);
      await dialog(page).getByRole('button', { name: takeAway.printNow }).waitFor();
      const box = (await dialog(page).boundingBox())!;
      expect([box.x, box.y, box.x + box.width <= width, box.y + box.height <= height]).toEqual([
        expect.any(Number),
        expect.any(Number),
        true,
        true,
      ]);
      await choose(page, share.whats.parts);
      await openMore(page);
      await dialog(page).getByText(share.lock.some).click();
      expect(await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
      ).toEqual([]);
    });
  }
}
