/** A spoken formula whose brackets are commas: of two that meet one is left, and none before a semicolon or at its ends. */
export const withCommas = (spoken: string): string =>
  spoken
    .replaceAll(' ,', ',')
    .replace(/,{2,}/g, ',')
    .replaceAll(',;', ';')
    .replace(/^, |,$/g, '');

/** As a sentence: a word at its head has a capital, a symbol stays as it is. */
export function asSentence(spoken: string): string {
  const told = withCommas(spoken);
  return `${/^\p{L}{2}/u.test(told) ? told.charAt(0).toUpperCase() : told.charAt(0)}${told.slice(1)}.`;
}
