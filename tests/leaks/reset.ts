import type { Page } from '@playwright/test';
import { page as words } from '../../src/text/en/page';
import { check } from '../../src/text/en/labs/check';
import { scale } from '../../src/text/en/labs/scale';
import { stage } from '../../src/text/en/stage';
import { SPEEDS } from '../../src/views/walk';
import { goToHash, leaveField, twoFrames } from '../monkey/inPage';

export const WINDOW = { width: 1280, height: 1000 };

/** What undo reaches back over. */
const HISTORY = 200;

export const rest = (page: Page) => page.waitForFunction(() => window.soon === 0);

/** A dialog comes when its part has come, and then lies over all else. */
async function closeDialogs(page: Page): Promise<void> {
  await rest(page);
  for (let k = 0; k < 5 && (await page.locator('dialog:modal').count()) > 0; k++) {
    await page.keyboard.press('Escape');
    await rest(page);
  }
}

/** What no address says: what a field refused, what was opened, notices, the lesson that plays. */
function closeAll(pause: string): void {
  const all = <E extends HTMLElement>(selector: string) => document.querySelectorAll<E>(selector);
  for (const field of all('[aria-invalid="true"]'))
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  for (const details of all<HTMLDetailsElement>('details[open]')) details.open = false;
  for (const opener of all('button[aria-expanded="true"]')) opener.click();
  for (const dismiss of all('[data-panel="notices"] button')) dismiss.click();
  for (const button of all('button[aria-pressed="true"]')) if (button.textContent === pause) button.click();
}

async function usualSpeed(page: Page): Promise<void> {
  const usual = page.getByRole('button', { name: words.ribbon.speedIs(1), exact: true });
  const other = SPEEDS.filter((speed) => speed !== 1).map((speed) => words.ribbon.speedIs(speed));
  for (let k = 0; k < SPEEDS.length && !(await usual.isVisible()); k++)
    await page.getByRole('button', { name: new RegExp(`^(?:${other.join('|')})$`) }).click();
}

/** What is folded away is not laid out, and until it is drawn again the browser keeps how it was, with nodes that have left it since. */
async function drawFolded(page: Page): Promise<void> {
  for (const isOpen of [true, false]) {
    await page.evaluate((open) => {
      for (const details of document.querySelectorAll('details')) details.open = open;
    }, isOpen);
    await page.evaluate(twoFrames);
  }
}

/** What a lab was given last it keeps: a vocabulary of any size, numbers that were pasted, what was trained of the experiment. */
async function resetLabs(page: Page): Promise<void> {
  const click = async (role: 'tab' | 'button', name: string) => {
    await page.getByRole(role, { name, exact: true }).click();
    await rest(page);
  };
  await click('tab', stage.tab.scale);
  await click('button', scale.presets.zipf);
  await click('tab', stage.tab.train);
  await click('tab', stage.tab.check);
  await click('button', check.example('right'));
  await click('tab', stage.tab.why);
  await click('tab', stage.section.four);
  await click('tab', stage.tab.derivation);
}

/** Back to how the page opens: the first experiment, the first tab, nothing open, nothing focused. */
export async function reset(page: Page): Promise<void> {
  await page.setViewportSize(WINDOW);
  await page.emulateMedia({ colorScheme: null });
  for (let k = 0; k < 5; k++) await page.keyboard.press('Escape');
  await closeDialogs(page);
  await page.evaluate(closeAll, words.ribbon.pause);
  await usualSpeed(page);
  // as many small changes as undo reaches back, in place of what the monkey left there
  for (let k = 0; k <= HISTORY; k++) {
    await page.evaluate(goToHash, `v=1&z=${k},1,0.1`);
    await page.evaluate(twoFrames);
  }
  await page.evaluate(goToHash, 'v=1&step=da_dz');
  await closeDialogs(page);
  // the address says the step, the reader where in it
  await page.locator('[data-step="da_dz"]').first().click();
  await resetLabs(page);
  await page.evaluate(closeAll, words.ribbon.pause);
  await drawFolded(page);
  await page.evaluate(leaveField);
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    scrollTo(0, 0);
    getSelection()?.removeAllRanges();
    Object.assign(window, { monkeyTarget: null }); // may hold what has long left the page
  });
  await rest(page);
}
