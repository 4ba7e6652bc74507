import type * as English from '../../en/lesson/rows';
import { numberText } from '../../numbers';
import type { Told } from '../../told';

/** Up to this many entries are shown; the rest are counted. */
const SHOWN = 6;

/** (−0,227; 0,162; 0,066): a comma between them would be one more decimal comma. */
export const rowText: Told<typeof English.rowText> = (values) => {
  const texts = [...values].map((value) => numberText(value));
  const rest = texts.length - SHOWN;
  return `(${texts.slice(0, SHOWN).join('; ')}${rest > 0 ? ` und ${rest} weitere` : ''})`;
};

export const sumText: Told<typeof English.sumText> = (terms) => {
  const all = [...terms];
  const rest = all.length - SHOWN;
  const shown = all.slice(0, SHOWN).map((term, k) => {
    if (k === 0) return numberText(term);
    return term < 0 ? ` − ${numberText(-term)}` : ` + ${numberText(term)}`;
  });
  return shown.join('') + (rest > 0 ? ` + ${rest} weitere Summanden` : '');
};
