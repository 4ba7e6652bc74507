import type * as English from '../../en/lesson/unfit';
import type { Told } from '../../told';
import { ACTIVATION_NOUNS } from '../activations';

const EXTREME = 'Für diese Frage sind die Zahlen zu groß, zu klein oder zu ähnlich';

export const unfitText: Told<typeof English.unfitText> = {
  softmaxOnly: (activation) =>
    `In dieser Frage geht es um Softmax, aber die Aktivierung ist jetzt ${ACTIVATION_NOUNS[activation]}.`,
  sigmoidOnly: 'In dieser Frage geht es um Sigmoid, aber die Aktivierung ist jetzt eine andere.',
  notMonotone:
    'In dieser Frage geht es um SiLU oder GELU bei einem z₁ unter 0, wo ein anderes z dasselbe a hat.',
  twoOutputs: 'Diese Frage braucht zwei Ausgaben, und es gibt nur eine.',
  squaredOnly:
    'In dieser Frage geht es um den quadratischen Fehler, aber der Verlust ist jetzt die Kreuzentropie.',
  crossEntropyOnly:
    'In dieser Frage geht es um die Kreuzentropie, aber der Verlust ist jetzt der quadratische Fehler.',
  targetSum: 'Diese Frage braucht ein Ziel mit der Summe 1.',
  coincidence:
    'Bei diesen Zahlen ergibt der falsche Weg zufällig die richtige Ableitung; es gibt also nichts zu entdecken.',
  plainTemperature: 'Diese Frage braucht T = 1.',
  rightDerivative:
    'Diese Frage braucht das richtige ∂a/∂z, aber der Schalter unten steht auf einem falschen.',
  extreme: `${EXTREME}.`,
  extremeOrMasked: `${EXTREME}, oder eine Klasse ist maskiert.`,
};
