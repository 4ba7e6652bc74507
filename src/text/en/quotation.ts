import { echo } from '../echo';
import { isolated, withoutControls } from '../isolated';

/** What a reader or a file says, shortened, and with nothing in it that could reorder the words around it. */
export const legible = (value: string): string => isolated(echo(withoutControls(value.slice(0, 400))));

export const quoted = (value: string): string => `“${legible(value)}”`;
