import { expect, test } from '@playwright/test';
import { positions } from '../../src/lesson/derivation';
import { PRESET_IDS } from '../../src/lesson/presets';
import { complaintsOf, open, show } from './thePage';
import { traceOfAddress } from './traceNumbers';
import { walkThrough } from './walkThrough';

for (const theme of ['light', 'dark']) {
  test(`no step of any example has anything in the console or asks another origin for anything, ${theme}`, async ({
    page,
    baseURL,
  }) => {
    const complaints = complaintsOf(page, new URL(baseURL!).origin);
    await open(page, '', `theme=${theme}`);
    for (const preset of PRESET_IDS) {
      for (const choice of ['', '&arg=z&form=a', '&arg=a&form=z']) {
        const hash = `preset=${preset}${choice}`;
        await show(page, hash);
        const places = await walkThrough(page);
        expect(places.length, hash).toBe(positions(traceOfAddress(hash).problem).length);
        expect(complaints, hash).toEqual([]);
      }
    }
  });
}

test('nothing is kept in the browser, and nothing is asked for but once what a step needs', async ({
  page,
  context,
}) => {
  await open(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.locator('[data-step="da_dz"]').click();
  await expect(page.locator('[data-step="da_dz"]')).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('[data-waits]')).toHaveCount(0);
  const [needed] = requests
    .map((url) => new URL(url).pathname.split('/').pop())
    .filter((name) => name?.startsWith('katex'));
  expect(needed).toMatch(/^katex-/);
  // what says aloud that it is another step comes once it is to be said
  await expect(page.getByRole('status')).toContainText('Step 5 of 9');
  requests.length = 0;
  await walkThrough(page);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    databases: (await indexedDB.databases()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, workers: 0, databases: 0 });
  expect(await context.cookies()).toEqual([]);
  const ours = requests.filter((url) => !/\.woff2$|\/favicon\.svg$/.test(url)); // the browser asks for these when it likes
  expect(ours).toEqual([]);
});
