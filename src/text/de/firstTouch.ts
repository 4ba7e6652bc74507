import type * as English from '../en/firstTouch';
import type { Told } from '../told';

export const firstTouch: Told<typeof English.firstTouch> = 'Regler ziehen: alle Zahlen folgen.';
