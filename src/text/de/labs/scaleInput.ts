import type * as English from '../../en/labs/scaleInput';
import type { Told } from '../../told';
import { quoted } from '../quotation';

const PRESETS = {
  zipf: 'Zipf: Häufigkeiten fallen wie 1/Rang',
  peaked: 'Ein Token nimmt fast alles',
  uniform: 'Alle Token gleich',
  counted: 'Die sechs Romane von Jane Austen, ausgezählt',
};

export const PASTED: Told<typeof English.PASTED> = 'Eingefügte Logits';

export const presetName: Told<typeof English.presetName> = (preset, given) =>
  given === null ? PRESETS[preset] : `${PRESETS[preset]}: das Wort nach ${quoted(given)}`;
