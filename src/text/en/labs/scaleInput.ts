import { quoted } from '../quotation';

const PRESETS = {
  zipf: 'Zipf: frequencies fall as 1/rank',
  peaked: 'One token takes nearly all',
  uniform: 'All tokens alike',
  counted: 'Jane Austen’s six novels, counted',
};

/** What numbers are called that have no file. */
export const PASTED = 'Pasted logits';

/** What a preset is called; of the counted one, also after which word. */
export const presetName = (preset: keyof typeof PRESETS, given: string | null): string =>
  given === null ? PRESETS[preset] : `${PRESETS[preset]}: the word after ${quoted(given)}`;
