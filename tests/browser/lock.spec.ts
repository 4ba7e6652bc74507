import { expect, test, type Page } from '@playwright/test';
import { decodeAddress } from '../../src/state/addressDecode';
import { encodeExperiment } from '../../src/state/addressEncode';
import type { Experiment } from '../../src/state/experiment';
import { menu } from '../../src/text/en/menu';
import { page as text } from '../../src/text/en/page';
import { hear, serveHostPage, tell } from './hostPage';
import { open } from './thePage';

test.beforeEach(({ page }) => page.clock.install());

const Z = 'z=2,1,0.5&labels=cat,dog,fox';

/** The experiment of the page, from its address once that has been written. */
async function experimentOf(page: Page): Promise<Experiment> {
  // It is written at most four times a second.
  await page.clock.runFor(1000);
  return decodeAddress(new URL(page.url()).hash).experiment;
}

async function expectKept(page: Page, hash: string) {
  expect(encodeExperiment(await experimentOf(page))).toBe(encodeExperiment(decodeAddress(hash).experiment));
}

const slider = (page: Page, name: string) => page.getByRole('slider', { name: text.inputs.slider(name) });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function dragAcross(page: Page, target: ReturnType<Page['locator']>) {
  const box = (await target.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.5, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.9, y, { steps: 4 });
  await page.mouse.up();
}

/** Presses wherever the element is, whether it takes it or not. */
async function press(page: Page, target: ReturnType<Page['locator']>) {
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test('a locked number is not dragged, typed over, stepped, cut or pasted over, and is read and copied', async ({
  page,
}) => {
  await open(page, Z, 'lock=z');
  const name = text.inputs.logit(1, 'cat');
  await expect(slider(page, name)).toBeDisabled();
  await dragAcross(page, slider(page, name));
  await press(page, field(page, name));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('7');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ControlOrMeta+x');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text', '7, 8, 9');
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(field(page, name)).toHaveValue('2');
  await expect(field(page, name)).toHaveAttribute('title', text.lockedAt('2'));
  const selected = await page.evaluate(() => getSelection()!.toString());
  expect(selected).toBe('2');
  await expect(page.locator('[data-panel="notices"]')).toHaveCount(0);
  await expectKept(page, Z);
});

test('another key of a page with a lock is free, and undo takes it back and no more', async ({ page }) => {
  await open(page, Z, 'lock=z,y');
  await field(page, text.inputs.temperature).fill('2');
  await expect(page.getByRole('button', { name: text.undo })).toBeEnabled();
  await page.locator('h1').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, text.inputs.temperature)).toHaveValue('1');
  await expect(page.getByRole('button', { name: text.undo })).toBeDisabled();
  await page.keyboard.press('ControlOrMeta+z');
  await expectKept(page, Z);
});

test('bars and the point of the triangle cannot be dragged where a is locked', async ({ page }) => {
  const hash = 'a=0.5,0.3,0.2';
  await open(page, hash, 'lock=a');
  const bars = page.locator('#inputs [data-points-itself] svg').first();
  await dragAcross(page, bars);
  await page.getByRole('tab', { name: 'Why' }).click();
  await page.getByRole('tab', { name: 'The simplex' }).click();
  await expect(page.getByRole('slider', { name: /point/i })).toHaveCount(0);
  const triangle = page.locator('#stage svg').first();
  const box = (await triangle.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2 + 20, { steps: 4 });
  await page.mouse.up();
  await expectKept(page, hash);
});

test('a thumbnail and a segment choose nothing that is locked', async ({ page }) => {
  await open(page, Z, 'lock=arg,form');
  await press(page, page.locator('[data-choice="az"]'));
  await press(page, page.getByText('logits z', { exact: true }));
  await expect(page.locator('[data-choice="az"]')).toBeDisabled();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'right');
  await expectKept(page, Z);
});

test('a locked step is not left by term, arrow key, button, play or line of code; its parts are walked', async ({
  page,
}) => {
  const hash = `${Z}&step=softmax`;
  await open(page, hash, 'lock=step');
  const current = page.locator('[data-step][aria-current]');
  const place = page.getByText(/part \d of 4/);
  await press(page, page.locator('[data-step="dE_dz"]'));
  for (let k = 2; k <= 4; k++) {
    await page.keyboard.press('ArrowRight');
    await expect(place).toHaveText(`part ${k} of 4`);
  }
  await page.keyboard.press('ArrowRight');
  await expect(place).toHaveText('part 4 of 4');
  await expect(page.getByRole('button', { name: text.ribbon.next })).toBeDisabled();
  await page.getByRole('button', { name: text.ribbon.previous }).click();
  await expect(place).toHaveText('part 3 of 4');
  await page.getByRole('button', { name: 'Exponentiate' }).click();
  await expect(place).toHaveText('part 2 of 4');
  await page.getByRole('tab', { name: 'Code' }).click();
  const line = page.locator('[data-code-step="loss"] button').first();
  await expect(line).toHaveAttribute('aria-disabled', 'true');
  await press(page, line);
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(current).toHaveAttribute('data-step', 'softmax');
  await expectKept(page, hash);
});

test('a locked cell is selected neither by pointer nor by keyboard, and lights up all the same', async ({
  page,
}) => {
  const hash = `${Z}&step=da_dz`;
  await open(page, hash, 'lock=cell');
  const cell = page.locator('[role="gridcell"][data-row="1"][data-column="2"]');
  await cell.click();
  await page.keyboard.press('Enter');
  await page.keyboard.press(' ');
  await expect(page.locator('[role="gridcell"][aria-selected="true"]')).toHaveCount(0);
  await expect(page.locator('[data-lit], .lit').first()).toBeVisible();
  await expectKept(page, hash);
});

test('where all is locked nothing that is pressed anywhere changes the experiment', async ({ page }) => {
  test.slow();
  await open(page, Z, 'lock=all');
  for (const tab of ['Derivation', 'Why', 'Code', 'Check my gradient', 'Train']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.locator('#stage button, #stage [role="grid"]').first().waitFor();
    const places = await page
      .locator(
        'header select, nav button, #inputs :is(button, input, select), #stage :is(button, input, select)',
      )
      .evaluateAll((controls) =>
        controls.map((control) => {
          const { left, top, width, height } = control.getBoundingClientRect();
          return { x: left + scrollX + width * 0.7, y: top + scrollY + height / 2 };
        }),
      );
    expect(places.length).toBeGreaterThan(20);
    const { height } = page.viewportSize()!;
    for (const { x, y } of places.filter((place) => place.x > 0 && place.y > 0 && place.y < height)) {
      await page.mouse.click(x, y);
      await page.keyboard.press('ArrowLeft');
    }
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-panel="notices"]')).toHaveCount(0);
    await expectKept(page, Z);
  }
});

test('the page around sets what the reader cannot, and undo does not take that back', async ({
  page,
  baseURL,
}) => {
  const host = await serveHostPage(`${baseURL}?lock=z,T&show=inputs,jacobian#${Z}`);
  await page.goto(host.address);
  await hear(page, 'ready');
  const explorer = page.frameLocator('#explorer');
  await tell(page, { target: 'softmax-backwards', v: 1, type: 'set', state: 'z=3,3,3&T=2' });
  const state = await hear(page, 'state');
  expect(decodeAddress(String(state['state'])).experiment.problem).toMatchObject({
    source: { logits: [3, 3, 3] },
    temperature: 2,
  });
  await expect(explorer.getByRole('textbox', { name: text.inputs.logit(1, 'cat') })).toHaveValue('3');
  await expect(
    explorer.getByRole('slider', { name: text.inputs.slider(text.inputs.temperature) }),
  ).toBeDisabled();
  await explorer.getByRole('button', { name: menu.name, exact: true }).click();
  await expect(explorer.getByRole('button', { name: text.undo })).toBeDisabled();
  host.close();
});

test('no control is moved, and none changes its size, by being locked', async ({ page }) => {
  const boxes = async (view: string) => {
    await page.goto('about:blank');
    await open(page, Z, view);
    await page.evaluate(async () => {
      await document.fonts.ready;
      // what is measured then is drawn a frame later
      for (let k = 0; k < 2; k++) await new Promise(requestAnimationFrame);
    });
    return page
      .locator(
        'header :is(button, select), nav button, #inputs :is(button, input, select, fieldset), #stage button',
      )
      .evaluateAll((controls) =>
        controls.map((control) => {
          const { x, y, width, height } = control.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join(' ');
        }),
      );
  };
  expect(await boxes('lock=all')).toStrictEqual(await boxes(''));
});
