import { expect, test } from '@playwright/test';
import { page as text } from '../../src/text/en/page';

test('a link to the page finds its card, its picture and its oEmbed', async ({ page, context, baseURL }) => {
  await page.goto('./');
  const property = (name: string) =>
    page.locator(`meta[property="og:${name}"]`).evaluate((meta: HTMLMetaElement) => meta.content);
  expect(await property('title')).toBe(text.title);
  expect(await property('image:alt')).not.toBe('');

  const picture = await page.request.get(await property('image'));
  const bytes = await picture.body();
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String);
  expect(size).toEqual([await property('image:width'), await property('image:height')]);

  const discovered = page.locator('link[rel="alternate"][type="application/json+oembed"]');
  const answer = await page.request.get((await discovered.getAttribute('href'))!);
  const oembed = await answer.json();
  expect(oembed).toMatchObject({ version: '1.0', type: 'rich', title: text.title });
  expect((await page.request.get(oembed.thumbnail_url)).ok()).toBe(true);

  const host = await context.newPage(); // the page itself takes no HTML from a string
  await host.setContent(oembed.html.replace('src="./', `src="${baseURL}`));
  const frame = host.frameLocator('iframe');
  await frame.getByRole('grid').waitFor();
  await expect(frame.locator('[data-embed]')).toBeVisible();
});
