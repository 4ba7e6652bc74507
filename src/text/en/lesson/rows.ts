import { numberText } from '../../numbers';

/** Up to this many entries are shown; the rest are counted. */
const SHOWN = 6;

/** (−0.227, 0.162, 0.066); with more than six, the first ones and how many there are besides. */
export function rowText(values: Iterable<number>): string {
  const texts = [...values].map((value) => numberText(value));
  const rest = texts.length - SHOWN;
  return `(${texts.slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''})`;
}

/** −0.051 − 0.026 − 0.004; with more than six terms, the first ones and how many there are besides. */
export function sumText(terms: Iterable<number>): string {
  const all = [...terms];
  const rest = all.length - SHOWN;
  const shown = all.slice(0, SHOWN).map((term, k) => {
    if (k === 0) return numberText(term);
    return term < 0 ? ` − ${numberText(-term)}` : ` + ${numberText(term)}`;
  });
  return shown.join('') + (rest > 0 ? ` + ${rest} more terms` : '');
}
