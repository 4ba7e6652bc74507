/** How numbers are written is a matter of the language, so it lives with the text; here for those who look for it in the lesson. */
export {
  errorText,
  numberText,
  showNumber,
  signedText,
  subscript,
  superscript,
  type ShownNumber,
} from '../text/numbers';
