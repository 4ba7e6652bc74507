import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { serveHosts } from './serveHosts';

/** Where the snippets of README say that the page is. */
const PAGE = 'https://softmax.example/';

const COURSES: Readonly<Record<string, { step: string; fits: boolean }>> = {
  html: { step: 'da_dz', fits: false },
  'html-element': { step: 'da_dz', fits: true },
  canvas: { step: 'da_dz', fits: true },
  moodle: { step: 'softmax', fits: false },
  wordpress: { step: 'dE_dz', fits: false },
  openedx: { step: 'dE_dz', fits: false },
  jupyter: { step: 'da_dz', fits: false },
  myst: { step: 'da_dz', fits: false },
  quarto: { step: 'dE_dW', fits: true },
  upload: { step: 'da_dz', fits: false },
  docusaurus: { step: 'da_dz', fits: false },
};

test('there is an expectation for every course page', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => /^in-.*\.html$/.test(name));
  expect(files.toSorted()).toEqual(
    Object.keys(COURSES)
      .map((name) => `in-${name}.html`)
      .toSorted(),
  );
});

for (const [name, { step, fits }] of Object.entries(COURSES)) {
  test(`the page is in the course page in-${name}, wide and narrow, and ${fits ? 'fits' : 'scrolls inside where it is too low'}`, async ({
    page,
    baseURL,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      const isAsked = message.location().url.endsWith('/favicon.ico'); // of the course page, by the browser
      if (['error', 'warning'].includes(message.type()) && !isAsked) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    // The snippets stay as README has them: what they ask for at their address comes from the built page.
    await page.route(`${PAGE}**`, async (route) => {
      const url = route.request().url().replace(PAGE, baseURL!);
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    const hosts = await serveHosts();
    await page.goto(hosts.at(`in-${name}`, {}));

    const frame = page.locator('iframe');
    const inside = frame.contentFrame();
    const size = () =>
      inside.locator('html').evaluate((html) => ({
        spare: innerHeight - Math.ceil(document.body.getBoundingClientRect().height),
        isScrollable: html.scrollHeight > innerHeight,
        isTooWide: innerWidth >= 320 && html.scrollWidth > html.clientWidth,
      }));
    for (const width of [1200, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(inside.locator('[data-step][aria-current]')).toHaveAttribute('data-step', step);
      await expect(frame).toHaveCount(1);
      const expected = fits ? { isScrollable: false, spare: 0 } : width === 360 ? { isScrollable: true } : {};
      await expect.poll(size).toMatchObject({ ...expected, isTooWide: false });
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isTooWide, 'the course page is as wide as it was').toBe(false);
      expect(await page.evaluate(() => scrollY), 'the course page is where it was').toBe(0);
    }
    expect(complaints).toEqual([]);
    hosts.close();
  });
}
