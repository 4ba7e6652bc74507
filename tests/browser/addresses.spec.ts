import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { decodeAddress } from '../../src/state/addressDecode';
import type { Refusal } from '../../src/state/refusal';
import { traceOf } from '../../src/state/traceOf';
import { page as text } from '../../src/text/en/page';
import { addresses } from '../state/arbitraries';
import { NOT_FOR_READERS, shows } from './pageNumbers';
import { complaintsOf, open, show } from './thePage';
import { traceOfAddress } from './traceNumbers';

const GOOD = 'z=3,1,-2&step=da_dz';
const PARTS = 4;

/** The same ones every time, half of them noise, half made of what people mistype. */
const SAMPLE = fc.sample(addresses, { numRuns: 400, seed: 20_261_123 });

/** What the page shows of an experiment at a glance. */
const glance = (page: Page) =>
  page.evaluate(() => ({
    rows: Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')) - 2,
    loss: document.querySelector('[data-ref="E"]:not(.katex *)')?.textContent?.replace('E = ', '') ?? '',
    notices: [...document.querySelectorAll('[data-panel="notices"] p > span')].map(
      (notice) => notice.textContent,
    ),
    text: document.body.textContent ?? '',
  }));

/** What a notice says of a refusal. */
const inTheNotices = ({ field, value, reason }: Refusal) =>
  `${value === '' ? '' : text.notices.field(field, value)} ${reason}`;

for (let part = 0; part < PARTS; part++) {
  const some = SAMPLE.filter((_, k) => k % PARTS === part);
  test(`${some.length} random addresses (part ${part + 1} of ${PARTS}): each shows an experiment that runs and says what it refused`, async ({
    page,
    baseURL,
  }) => {
    const complaints = complaintsOf(page, new URL(baseURL!).origin);
    await open(page, GOOD);
    for (const address of some) {
      const met = await show(page, address);
      const { experiment, refusals } = decodeAddress(met);
      const trace = traceOf(experiment.problem);
      const shown = await glance(page);
      expect(shown.rows, met).toBe(trace.outputs);
      expect(shows(shown.loss, trace.loss), `${met}: E = ${shown.loss}`).toBe(true);
      expect(shown.text.match(NOT_FOR_READERS)?.[0] ?? '', met).toBe('');
      const last = refusals.length > 0 ? shown.notices.slice(-refusals.length) : [];
      expect(last, met).toEqual(refusals.map(inTheNotices));
      expect(complaints, met).toEqual([]);
    }
  });
}

test('a good state is never lost: undo brings it back from any address', async ({ page }) => {
  await open(page, GOOD);
  const undo = page.getByRole('button', { name: text.undo });
  const { loss } = traceOfAddress(GOOD);
  for (const address of SAMPLE.slice(0, 40)) {
    await show(page, address);
    while (await undo.isEnabled()) await undo.click();
    expect(shows((await glance(page)).loss, loss), address).toBe(true);
  }
});
