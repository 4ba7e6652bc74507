import type * as English from '../en/grouped';
import type { Told } from '../told';

/** With narrow spaces at which no line breaks: a point would be read as that of code, a comma as a decimal one. */
export const grouped: Told<typeof English.grouped> = (count) =>
  String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '\u202f');

export const counted: Told<typeof English.counted> = (count, one, many) =>
  `${grouped(count)} ${count === 1 ? one : many}`;
