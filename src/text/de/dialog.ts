import type * as English from '../en/dialog';
import type { Told } from '../told';

export const dialog: Told<typeof English.dialog> = { close: 'Schließen' };
