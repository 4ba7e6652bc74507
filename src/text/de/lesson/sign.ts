import type * as English from '../../en/lesson/sign';
import type { Told } from '../../told';

export const signText: Told<typeof English.signText> = {
  title: 'Ein Logit steigt',
  asks: 'Erhöhen Sie z₂ ein wenig, und lassen Sie die anderen Logits, wie sie sind. Was macht a₁?',
  formula: (isPlain) =>
    isPlain
      ? 'a 1 ist e hoch z 1 durch die Summe der e hoch z j.'
      : 'a 1 ist e hoch, in Klammern, z 1 durch T, durch die Summe der e hoch, in Klammern, z j durch T.',
  options: { rises: 'Es steigt', stays: 'Es bleibt gleich', falls: 'Es fällt' },
  rises: (a2) =>
    `z₂ steht nicht im Zähler von a₁, nur in der Summe darunter, und die wächst. a₂ = ${a2} nimmt sich mehr von der 1, die alle Anteile zusammen ergeben.`,
  stays: (a2) =>
    `So ist es bei σ, tanh und ReLU, wo a₁ allein aus z₁ entsteht. Softmax teilt durch die Summe aller e-Potenzen, und die von z₂ macht ${a2} der Summe aus.`,
  reveals: (step, before, after, slope) =>
    `Steigt z₂ um ${step}, so geht a₁ von ${before} auf ${after}: a₂ wächst, und die anderen bezahlen dafür. Als Ableitung: ∂a₁/∂z₂ = ${slope}. Das ist negativ, und vor allem ist es nicht 0.`,
};
