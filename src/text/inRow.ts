import { language } from './en/language';

/** Numbers one after the other. Between those with a decimal comma a comma would be one more. */
export const inRow = (numbers: readonly string[]): string =>
  numbers.join(language.decimalMark === ',' ? '; ' : ', ');
