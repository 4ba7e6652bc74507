import { expect, type Page } from '@playwright/test';
import { PRESET_IDS, type PresetId } from '../../src/lesson/presets';
import { STEP_IDS } from '../../src/lesson/stepIds';
import type { Language } from '../../src/text/languages';
import { LABS, SECTIONS } from '../../src/views/stageView';
import { show } from './thePage';

/** `AXE=all`: the whole product, where the suite meets every pair. */
export const IS_WHOLE = process.env['AXE'] === 'all';

type Place = { readonly name: string; readonly step: string; readonly tabs: readonly string[] };

/** Every step of the derivation, every part of Why, every lab; tabs by their ids, which are those of no language. */
export const PLACES: readonly Place[] = [
  ...STEP_IDS.map((step) => ({ name: step, step, tabs: ['stage-derivation'] })),
  ...SECTIONS.map((part) => ({ name: part, step: 'logits', tabs: ['stage-why', `why-panel-${part}`] })),
  ...LABS.map((lab) => ({ name: lab, step: 'logits', tabs: [`stage-${lab}`] })),
];

export type Look = { readonly theme: 'light' | 'dark'; readonly width: number; readonly lang: Language };

/** German, whose words are long, where there is least room, and where all of the page is on the screen. */
const USUAL_LOOKS: readonly Look[] = [
  { theme: 'light', width: 1280, lang: 'en' },
  { theme: 'light', width: 640, lang: 'en' },
  { theme: 'light', width: 320, lang: 'de' },
  { theme: 'dark', width: 1280, lang: 'de' },
  { theme: 'dark', width: 640, lang: 'en' },
  { theme: 'dark', width: 320, lang: 'en' },
];

const EVERY_LOOK: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) => [
  ...[1280, 640, 320].map((width) => ({ theme, width, lang: 'en' as const })),
  { theme, width: 320, lang: 'de' },
]);

export const LOOKS = IS_WHOLE ? EVERY_LOOK : USUAL_LOOKS;

export const lookName = ({ theme, width, lang }: Look) => `${theme}, ${width} px wide, ${lang}`;
export const viewOf = ({ theme, lang }: Look) => `theme=${theme}&lang=${lang}`;

type Visit = { readonly place: Place; readonly hash: string; readonly withTables: boolean };

const WRONG = '&arg=z&form=a&cell=1,1';
const visit = (place: Place, preset: PresetId, isWrong: boolean, withTables: boolean): Visit => ({
  place,
  hash: `preset=${preset}${isWrong ? WRONG : ''}`,
  withTables,
});

/**
 * In the suite every place meets every preset, every place every look and every preset every look; every other time the
 * derivative is wrong and a cell is looked at, every third time each picture has its table below it.
 */
const somePresets = (look: number): readonly Visit[] =>
  PLACES.map((place, k) => {
    const preset = PRESET_IDS[(look + k) % PRESET_IDS.length] ?? 'question';
    return visit(place, preset, (look + k) % 2 === 1, (look + Math.floor(k / 2)) % 3 === 0);
  });

/** Every other place with a wrong derivative, and tables below its pictures; then the rest. */
const onePreset = (preset: number, look: number, isOther: boolean): readonly Visit[] =>
  PLACES.map((place, k) => {
    const isWrong = ((look + preset + k) % 2 === 1) !== isOther;
    return visit(place, PRESET_IDS[preset] ?? 'question', isWrong, isWrong);
  });

/** What is looked at on one page: by its name, all of it. */
export const roundsOf = (look: number): Readonly<Record<string, readonly Visit[]>> =>
  IS_WHOLE
    ? Object.fromEntries(
        PRESET_IDS.flatMap((name, preset) => [
          [name, onePreset(preset, look, false)],
          [`${name}, the other derivative`, onePreset(preset, look, true)],
        ]),
      )
    : { anywhere: somePresets(look) };

/** What is open shows nothing that is still to come, the verdict has come to rest, and nothing moves or grows any more. */
export async function settled(page: Page) {
  await expect(page.locator('[class*="loading"], [data-waits]')).toHaveCount(0);
  await page.evaluate(async () => {
    const stands = () => {
      const verdict = [...document.querySelectorAll('[data-verdict] p')].map((one) => one.textContent);
      const isAtRest = new Set(verdict).size <= 1 && document.getAnimations().length === 0;
      const { scrollHeight, outerHTML } = document.documentElement;
      return isAtRest && `${scrollHeight} ${outerHTML.length}`;
    };
    for (let before: string | false = false; ;) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const now = stands();
      if (now !== false && now === before) return;
      before = now;
    }
  });
}

export async function goTo(page: Page, { step, tabs }: Place, hash: string) {
  await show(page, `step=${step}&${hash}`);
  for (const tab of tabs) await page.locator(`#${tab}`).click();
  await settled(page);
}

/** Opens the menu of each picture that is on the screen, looks at it, and opens or closes the table in it. */
export async function eachPicture(page: Page, look: (menu: string) => Promise<void> = async () => {}) {
  for (const button of await page.locator('[data-take-away] > [popovertarget]').all()) {
    if (!(await button.isVisible())) continue;
    await button.dispatchEvent('click');
    const table = page.locator('[popover]:popover-open [aria-pressed]').first();
    await table.waitFor();
    await look((await button.getAttribute('aria-label')) ?? '');
    await table.dispatchEvent('click');
    await page.keyboard.press('Escape');
  }
}
