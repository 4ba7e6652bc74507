import { echo } from '../echo';
import type * as English from '../en/quotation';
import { isolated, withoutControls } from '../isolated';
import type { Told } from '../told';

export const legible: Told<typeof English.legible> = (value) =>
  isolated(echo(withoutControls(value.slice(0, 400))));

export const quoted: Told<typeof English.quoted> = (value) => `„${legible(value)}“`;
