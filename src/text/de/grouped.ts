/** 128256 → 128 256, with narrow spaces at which no line breaks: a point would be read as one of code, a comma as a decimal one. */
export const grouped = (count: number): string => String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '\u202f');

/** "1 Zeile", "1 024 Zeilen" */
export const counted = (count: number, one: string, many: string): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
