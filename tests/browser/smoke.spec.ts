import { expect, test } from '@playwright/test';

test('the built page paints its title from a sub-path with nothing in the console and nothing missing', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });

  await page.goto('./');
  await expect(page).toHaveTitle('Softmax, backwards');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Softmax, backwards');
  expect(complaints).toEqual([]);
});
