import type * as English from '../../en/labs/trainSteps';
import type { Told } from '../../told';

/** In the dative, as "in" and "nach" want it. */
export const stepsText: Told<typeof English.stepsText> = (count) =>
  count === 1 ? '1 Schritt' : `${count} Schritten`;
