import type { Language } from '../languages';

/** The language of this catalogue, and how it writes numbers on the page. In code, files and addresses the mark is a point. */
export const language = {
  code: 'en' as Language,
  direction: 'ltr' as 'ltr' | 'rtl',
  decimalMark: '.' as '.' | ',',
  notANumber: 'undefined',
  noNumber: 'no number',
  notFinite: 'not finite',
};
