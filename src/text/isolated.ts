// Directional overrides and isolates are among them: they would reorder the words around what they stand in.
const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** What is no character to read becomes �. */
export const withoutControls = (text: string): string => text.replace(CONTROL, '�');

/** A name or a quotation that is read from the right turns only itself, not the numbers and brackets that follow it. */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);
