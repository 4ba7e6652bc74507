import type * as English from '../../en/lesson/variable';
import type { Told } from '../../told';

export const variableText: Told<typeof English.variableText> = {
  title: 'Eine Ableitung wovon, wonach?',
  asks: 'Sie kennen σ′ = a(1 − a) für die Sigmoidfunktion a = σ(z). Wonach ist das abgeleitet?',
  options: {
    a: 'Nach a: z kommt ja nicht vor',
    z: 'Nach z, obwohl es in a geschrieben ist',
    either: 'Nach dem, was man einsetzt',
  },
  a: (slope) =>
    `Nach sich selbst abgeleitet hat a immer die Steigung 1. a₁(1 − a₁) = ${slope} sagt, wie schnell sich a₁ mit z₁ bewegt. Worin eine Formel geschrieben ist und wonach abgeleitet wird, sind zwei verschiedene Dinge.`,
  either: (z, wrong, slope) =>
    `Setzen Sie z₁ = ${z} ein, und Sie erhalten ${wrong}. Die Kurve σ hat dort nur eine Steigung, ${slope}. Was man in eine Formel einsetzt, ändert nicht, wonach abgeleitet wird; es ergibt nur eine andere Zahl.`,
  eitherSame: (z) =>
    `Die Kurve σ hat bei z₁ = ${z} nur eine Steigung. Was man in eine Formel einsetzt, ändert nicht, wonach abgeleitet wird; es ergibt nur eine andere Zahl.`,
  reveals: (a, slope, numeric, z, wrong) =>
    `∂a/∂z ist immer eine Ableitung nach z. Bei z₁ = ${z} hat die Sigmoidfunktion den Wert a₁ = ${a}; a₁(1 − a₁) ergibt ${slope}, und z₁ ein wenig zu verschieben ergibt ${numeric}. Dieselbe Formel mit z₁ selbst ergibt ${wrong}. Softmax ist also keine Ausnahme: Auch σ′ ist in a geschrieben und verlangt a.`,
};
