import type { Locator, Page } from '@playwright/test';
import { LESSON_LENGTH } from '../../src/lesson/beats/beatAddresses';
import { eachPicture, settled } from './axePlaces';
import { show } from './thePage';

type State = (page: Page) => Promise<void>;

const panel = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`);
const alert = (page: Page) => page.getByRole('alert').first().waitFor();

/** A place of the page as it opens. */
const at =
  (hash: string, ...tabs: readonly string[]): State =>
  async (page) => {
    await show(page, hash);
    for (const tab of ['stage-derivation', ...tabs]) await page.locator(`#${tab}`).click();
    await settled(page);
  };

const press = (place: Locator) => place.dispatchEvent('click');

/** A question of the lesson, answered with what its control cannot take. */
const refusedAnswer =
  (lesson: number, typed: string | null): State =>
  async (page) => {
    await at(`lesson=${lesson}`)(page);
    if (typed !== null) await panel(page, 'lesson').locator('form input').first().fill(typed);
    await press(panel(page, 'lesson').locator('form button'));
    await alert(page);
  };

/** What Check says of what is pasted, once it says it in this way. */
const checked =
  (hash: string, text: string, standing: 'right' | 'wrong' | 'caution', further?: State): State =>
  async (page) => {
    await at(hash, 'stage-check')(page);
    await panel(page, 'check').locator('textarea[wrap]').fill(text);
    await panel(page, 'check').locator(`[data-standing="${standing}"][aria-busy="false"]`).first().waitFor();
    await further?.(page);
    await settled(page);
  };

const mapShown: State = async (page) => {
  await at('', 'stage-scale')(page);
  await panel(page, 'scale').getByRole('grid').waitFor();
};

const numbers = (count: number) =>
  Array.from({ length: count }, (_, i) => (3 * Math.sin(1.7 * i + 1)).toFixed(2)).join();
const BATCH = 'preset=iris&X=5.1,3.5,1.4,0.2;6.3,3.3,6,2.5;5.7,2.8,4.1,1.3&row=2&y=1;3;2';
const WRONG = 'arg=z&form=a';

const unfolded: State = (page) =>
  page
    .locator('#root details:not([open]) > summary')
    .evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));

/** Fields in error, notices, questions, diagnoses, runs, and sizes other than the usual: what is easily forgotten. */
export const STATES: Readonly<Record<string, State>> = {
  'a number that is refused': async (page) => {
    await at('step=dE_dz&y=0.5,0.5,0.5')(page);
    await unfolded(page);
    await page.locator('#inputs [inputmode="decimal"]').first().fill('abc');
    await alert(page);
  },
  'activations that are edited': at('a=0.2,0.3,0.5&step=softmax'),
  'a masked class': at('z=1,-inf,0&labels=a,b,%D9%82%D8%B7%D8%A9&step=da_dz&cell=2,2'),
  'an activation that has no derivative in a': at('activation=gelu&arg=a&step=da_dz'),
  'the panel of another activation': at('activation=gelu', 'stage-why', 'why-panel-activations'),
  'lamps that are out': at(WRONG, 'stage-why', 'why-panel-checks'),
  'ten outputs, all of a line': async (page) => {
    await at(`z=${numbers(10)}&loss=crossEntropy&step=dE_da`)(page);
    await unfolded(page);
  },
  '64 outputs, on a canvas': at(`z=${numbers(64)}&step=da_dz&cell=2,3&${WRONG}`),
  '64 outputs, four times': at(`z=${numbers(64)}&${WRONG}`, 'stage-why', 'why-panel-four'),
  'a product that is played': async (page) => {
    await at('step=dE_dz')(page);
    const slider = panel(page, 'jacobian').locator('input[type="range"]');
    for (let k = 0; k < 4; k++) await slider.press('ArrowRight');
  },
  'rows of a batch, softmax along the wrong axis': async (page) => {
    await at(BATCH, 'stage-why', 'why-panel-batch')(page);
    await panel(page, 'batch').locator('[type="radio"][value="column"]').check({ force: true });
  },

  'a question with answers to choose': refusedAnswer(1, null),
  'a question about a cell': at('lesson=2'),
  'a question about a number': refusedAnswer(3, 'minus'),
  'a question that is answered': async (page) => {
    await at('lesson=4')(page);
    await press(panel(page, 'lesson').locator('[class*="onward"] button').first());
  },
  'a question that does not fit the numbers': at('lesson=3&preset=one-class'),
  'the end of the lesson': at(`lesson=${LESSON_LENGTH}`),

  'right numbers': checked('z=1,0.2', '[-0.13263493, 0.13263493]', 'right'),
  'a mistake': checked('z=2,1,0.1', '[0.1183, 0.4481, 0.0352]', 'wrong', async (page) => {
    await unfolded(page);
    await press(panel(page, 'check').locator('[class*="copyLine"] button').first());
    await eachPicture(page);
  }),
  'mistakes that cannot be told apart': checked(
    'z=1,0.2',
    '[-0.06631746465553921, 0.06631746465553921]',
    'caution',
  ),
  'numbers of no known mistake': checked('z=2,1,0.1', '[0.7, -3, 12]', 'wrong'),
  'what is no numbers': checked('z=2,1,0.1', 'Traceback (most recent call last):', 'caution'),

  'a run that is finished': async (page) => {
    await at('', 'stage-train')(page);
    await press(panel(page, 'train').locator('[class*="survivor"]'));
    await unfolded(page);
  },
  'a run that is stopped': async (page) => {
    await at('preset=iris', 'stage-train')(page);
    await panel(page, 'train').locator('[type="radio"][value="iris"]').check({ force: true });
    await panel(page, 'train').locator('input[inputmode="decimal"]').nth(1).fill('2000');
    await press(panel(page, 'train').locator('[class*="progress"] button').first());
  },

  'a cell of a large map': async (page) => {
    await mapShown(page);
    const map = panel(page, 'scale').getByRole('grid');
    for (let k = 0; k < 14; k++) await map.press('+');
    await map.press('Enter');
  },
  'a token that is not there': async (page) => {
    await mapShown(page);
    const search = panel(page, 'scale').locator('form').first();
    await search.locator('input').first().fill('no such token');
    await press(search.locator('button').first());
    await alert(page);
  },
  'the table of a large map': async (page) => {
    await mapShown(page);
    await eachPicture(page);
  },

  notices: async (page) => {
    await at('z=1,x&T=0&y=9&labels=%3Cb%3E,c&lr=-1')(page);
    await panel(page, 'notices').waitFor();
  },
};
