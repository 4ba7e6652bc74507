import type * as English from '../en/copying';
import type { Told } from '../told';

export const copying: Told<typeof English.copying> = {
  copy: 'Kopieren',
  copyWhat: (what) => `Kopieren: ${what}`,
  copied: 'Kopiert.',
  selected: 'Markiert: Strg+C (⌘C) kopiert es.',
};
