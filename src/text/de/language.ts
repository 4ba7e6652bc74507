import type * as English from '../en/language';

export const language: typeof English.language = {
  code: 'de',
  direction: 'ltr',
  decimalMark: ',',
  notANumber: 'nicht definiert',
  noNumber: 'keine Zahl',
  notFinite: 'nicht endlich',
};
