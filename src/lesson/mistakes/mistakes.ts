import type { MistakeName } from '../../engine/diagnosis/mistakeNames';
import type { Mistake } from './mistake';
import { MISTAKES_OF_FORWARD } from './ofForward';
import { MISTAKES_OF_JACOBIAN } from './ofJacobian';
import { MISTAKES_OF_LOSS } from './ofLoss';
import { MISTAKES_OF_WEIGHTS } from './ofWeights';

/** Every mistake with its formulae and the line that mends it. A name without one is a type error. */
export const MISTAKES: Readonly<Record<MistakeName, Mistake>> = {
  ...MISTAKES_OF_JACOBIAN,
  ...MISTAKES_OF_FORWARD,
  ...MISTAKES_OF_LOSS,
  ...MISTAKES_OF_WEIGHTS,
};
