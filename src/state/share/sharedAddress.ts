import type { ViewOptions } from '../view/viewTable';
import { writeViewOptions } from '../view/writeViewOptions';

/** The address with this view; without a base what has to stand behind that of the page. */
export function sharedAddress(base: string, view: ViewOptions, experiment: string): string {
  const query = writeViewOptions(view);
  return `${base}${query && `?${query}`}#${experiment}`;
}
