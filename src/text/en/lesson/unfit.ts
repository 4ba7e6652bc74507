import type { ActivationName } from '../../../engine/problem';
import { ACTIVATION_NOUNS } from '../activations';

/** Why a question of the lesson makes no sense with the numbers that stand. */
export const unfitText = {
  softmaxOnly: (activation: ActivationName) =>
    `This question is about softmax, and the activation is now ${ACTIVATION_NOUNS[activation]}.`,
  sigmoidOnly: 'This question is about the sigmoid, and the activation is now another.',
  notMonotone: 'This question is about SiLU or GELU at a z₁ below 0, where another z has the same a.',
  twoOutputs: 'This question needs two outputs, and there is one.',
  squaredOnly: 'This question is about squared error, and the loss is now cross-entropy.',
  crossEntropyOnly: 'This question is about cross-entropy, and the loss is now squared error.',
  targetSum: 'This question needs a target that adds up to 1.',
  coincidence:
    'With these numbers the wrong way gives the right derivative by coincidence, so there is nothing to catch.',
  plainTemperature: 'This question needs T = 1.',
  rightDerivative: 'This question needs the right ∂a/∂z, and the switch below is set to a wrong one.',
  extreme: 'These numbers are too large, too small or too alike for this question.',
  extremeOrMasked:
    'These numbers are too large, too small or too alike for this question, or a class is masked.',
};
