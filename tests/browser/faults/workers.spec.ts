import { expect, test, type Page } from '@playwright/test';
import { advance, beginTraining } from '../../../src/engine/training/trainingRun';
import { decodeAddress } from '../../../src/state/addressDecode';
import { DEFAULT_CHOICE, planOf } from '../../../src/state/training/trainingSetup';
import { noAnswer } from '../../../src/text/en/backgroundJob';
import { checkRefusals } from '../../../src/text/en/labs/checkRefusals';
import { scale } from '../../../src/text/en/labs/scale';
import { scaleRefusals } from '../../../src/text/en/labs/scaleRefusals';
import { train } from '../../../src/text/en/labs/train';
import { numberText } from '../../../src/text/numbers';
import { open } from '../thePage';
import { expectStanding, HASH, tab } from './standing';

const lab = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`);

/** A gradient that was worked out with z where a belongs. */
const WRONG = '[0.1183, 0.4481, 0.0352]';
const ofWrong = 'z=2,1,0.1&step=da_dz';

/** Keeps the workers that the page opens. */
function keepWorkers(): void {
  const kept: Worker[] = [];
  Object.assign(window, { kept });
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      kept.push(this);
    }
  };
}

/** Ends the newest worker as the system does: it says nothing, and does nothing any more. */
const end = (page: Page) =>
  page.evaluate(() => (window as unknown as { kept: Worker[] }).kept.at(-1)?.terminate());

/** What a browser fires that notices the end. */
const breakOff = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { kept: Worker[] }).kept
      .at(-1)
      ?.dispatchEvent(new ErrorEvent('error', { message: 'killed', cancelable: true })),
  );

const minute = async (page: Page) => {
  for (let half = 0; half < 2; half++) await page.clock.fastForward(31_000);
};

/** One piece of work of a lab, again and again another one. */
type Work = {
  readonly ask: (page: Page, time: number) => Promise<void>;
  readonly answered: (page: Page, time: number) => Promise<void>;
  readonly says: (reason: string) => string;
  /** Asks for what broke off once more. */
  readonly again: (page: Page, time: number) => Promise<void>;
};

const box = (page: Page) => lab(page, 'check').getByRole('textbox', { name: /^Your/ });
const steps = (page: Page) => lab(page, 'train').getByRole('textbox', { name: train.steps });
const STEPS = [200, 40, 60, 80];
const OUTPUTS = [3, 4, 5, 6];
const logits = (time: number) => Array.from({ length: OUTPUTS[time] ?? 3 }, (_, i) => i / 2).join();

async function pasteLogits(page: Page, time: number) {
  const own = lab(page, 'scale').getByRole('textbox', { name: scale.paste });
  if (!(await own.isVisible())) await lab(page, 'scale').getByText(scale.own, { exact: true }).click();
  await own.fill(logits(time));
  await lab(page, 'scale').getByRole('button', { name: scale.take, exact: true }).click();
}

const WORK: Readonly<Record<'check' | 'train' | 'scale', Work>> = {
  check: {
    ask: (page, time) => box(page).fill(`${WRONG}${' '.repeat(time)}`),
    answered: async (page) => {
      await expect(lab(page, 'check').locator('[data-standing][aria-busy="false"]').first()).toContainText(
        'Mistake found.',
      );
    },
    says: checkRefusals.broken,
    again: (page, time) => box(page).fill(`${WRONG}\n${' '.repeat(time)}`),
  },
  train: {
    ask: async (page, time) => {
      if (time > 0) await steps(page).fill(String(STEPS[time]));
    },
    answered: async (page, time) => {
      const count = STEPS[time] ?? NaN;
      const { experiment } = decodeAddress(ofWrong);
      const run = beginTraining(planOf(experiment, { ...DEFAULT_CHOICE, steps: count }), 'right');
      advance(run, count);
      await expect(lab(page, 'train').getByRole('slider', { name: train.chart.scrub })).toHaveAttribute(
        'aria-valuetext',
        new RegExp(`^Step ${count}: E right ${numberText(run.losses[count] ?? NaN)}`),
      );
    },
    says: train.failed,
    again: (page) => lab(page, 'train').getByRole('button', { name: train.again, exact: true }).click(),
  },
  scale: {
    ask: pasteLogits,
    answered: async (page, time) => {
      const count = OUTPUTS[time] ?? NaN;
      await expect(lab(page, 'scale').getByText(`${count} × ${count}`).first()).toBeVisible();
      const exponentials = Array.from({ length: count }, (_, i) => Math.exp(i / 2));
      const share = Math.max(...exponentials) / exponentials.reduce((sum, one) => sum + one, 0);
      await expect(lab(page, 'scale').getByRole('table')).toContainText(numberText(share));
    },
    says: scaleRefusals.broken,
    again: pasteLogits,
  },
};

for (const name of ['check', 'train', 'scale'] as const) {
  const { ask, answered, says, again } = WORK[name];

  test(`${name}: a worker that is killed while it works is said to be gone, also where nothing tells of it, and another does the work`, async ({
    page,
  }) => {
    await page.clock.install();
    await page.addInitScript(keepWorkers);
    await open(page, ofWrong);
    await tab(page, name).click();
    await ask(page, 0);
    await answered(page, 0);
    for (const [time, reason, noticed] of [
      [1, 'killed', breakOff],
      [2, noAnswer, minute],
    ] as const) {
      await end(page);
      await ask(page, time);
      await noticed(page);
      await expect(lab(page, name).getByText(says(reason))).toBeVisible();
      await again(page, time);
      await answered(page, time);
    }
    await tab(page, 'derivation').click();
    await expectStanding(page, ofWrong);
  });

  test(`${name}: where the script of its worker is not there the page does the work`, async ({ page }) => {
    let missed = 0;
    const jobs: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes(`/${name}Job-`)) jobs.push(request.url());
    });
    await page.route(new RegExp(`/${name}Worker-`), (route) => {
      missed += 1;
      return route.fulfill({ status: 404, body: 'not found' });
    });
    await open(page, ofWrong);
    await tab(page, name).click();
    await ask(page, 0);
    await answered(page, 0);
    expect(missed).toBe(1);
    expect(jobs).toHaveLength(1);
    expect(page.workers()).toEqual([]);
  });
}

test('scale: a worker that gets no memory says so in the words of the browser, and what was shown stays', async ({
  page,
}) => {
  await page.route(/\/scaleWorker-/, async (route) => {
    const response = await route.fetch();
    // for one order it gets none
    const poor = `{
      const { Float64Array: rich } = self;
      let isPoor = false;
      addEventListener('message', ({ data }) => (isPoor = data.request.source.text === '${logits(2)}'));
      self.Float64Array = new Proxy(rich, {
        construct(_, given, target) {
          if (isPoor) throw new RangeError('Array buffer allocation failed');
          return Reflect.construct(rich, given, target);
        },
      });
    }`;
    await route.fulfill({ response, body: `${poor}${await response.text()}` });
  });
  await open(page, HASH);
  await tab(page, 'scale').click();
  await pasteLogits(page, 0);
  await WORK.scale.answered(page, 0);
  await pasteLogits(page, 2);
  await expect(
    lab(page, 'scale').getByText(scaleRefusals.broken('Uncaught RangeError: Array buffer allocation failed')),
  ).toBeVisible();
  await WORK.scale.answered(page, 0);
  await pasteLogits(page, 3);
  await WORK.scale.answered(page, 3);
});
