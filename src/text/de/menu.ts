import type * as English from '../en/menu';
import type { Told } from '../told';

export const menu: Told<typeof English.menu> = {
  name: 'Mehr',
  theme: 'Farben',
  themes: { auto: 'wie das System', light: 'hell', dark: 'dunkel' },
  keys: 'Tasten',
};
