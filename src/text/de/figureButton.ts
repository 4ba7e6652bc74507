import type * as English from '../en/figureButton';
import type { Told } from '../told';

export const figureButton: Told<typeof English.figureButton> = {
  name: (picture) => `Mitnehmen oder als Tabelle lesen: ${picture}`,
  loading: 'Einen Augenblick …',
};
