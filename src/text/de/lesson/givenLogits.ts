import type * as English from '../../en/lesson/givenLogits';
import type { Told } from '../../told';

export const givenLogitsText: Told<typeof English.givenLogitsText> = {
  title: 'softmax_prime(z)',
  field: 'Eintrag 1, 1',
  asks: (z1) =>
    `Nun der Fehler selbst: softmax_prime(s) = diag(s) − outer(s, s) wird mit z aufgerufen, und z₁ ist ${z1}. Was steht im Ergebnis in Zeile 1, Spalte 1? Zwei gültige Ziffern genügen.`,
  hint: 'Die Funktion weiß nicht, was s ist. Setzen Sie in s₁ − s₁·s₁ für s₁ den Wert von z₁ ein.',
  right: {
    name: 'der richtige Wert',
    says: (value) =>
      `${value} sollte es sein, a₁(1 − a₁). Aber die Funktion bekommt z, und Softmax wendet sie nicht von selbst an: Mit z rechnet sie, was für a gedacht war.`,
  },
  outerAlone: {
    name: '−z₁²',
    says: 'Das ist das äußere Produkt allein, −z₁². Auf der Diagonale kommt durch diag(s) noch s₁ dazu, jetzt also z₁.',
  },
  diagonalAlone: {
    name: 'z₁ allein',
    says: 'Das ist diag(s) allein: Das äußere Produkt, z₁², ist noch abzuziehen.',
  },
  one: {
    name: '1 − z₁²',
    says: 'diag(s) setzt s₁ auf die Diagonale, nicht 1. Mit s = z ist das z₁.',
  },
  sign: {
    name: 'z₁² − z₁',
    says: 'Umgekehrt: Es heißt diag(s) minus das äußere Produkt.',
  },
  sigmoid: {
    name: 'σ′(z₁)',
    says: 'Das ist σ′(z₁), als hätte jede Ausgabe ihre eigene Sigmoidfunktion. softmax_prime berechnet gar keine e-Potenz.',
  },
  rowSum: (sum) => `Die erste Zeile hat die Summe ${sum} statt 0.`,
  rowSumZero: 'Zufällig hat die erste Zeile hier die richtige Summe 0; bei anderen z nicht.',
  reveals: (value, right, rowSum, error) =>
    `${value}, wo ${right} richtig ist. ${rowSum} diag(z) − z zᵀ ist die Ableitung von gar nichts: Der Fehler beträgt bis zu ${error}. Die Tafel zeigt alle vier Wege: in z oder in a geschrieben, z oder a eingesetzt. Zwei sind richtig.`,
};
