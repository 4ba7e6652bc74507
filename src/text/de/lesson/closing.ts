import type * as English from '../../en/lesson/closing';
import type { Told } from '../../told';
import { ACTIVATION_NOUNS } from '../activations';

const mean = (n: number): string => (n === 1 ? 'das Mittel eines Quadrats' : `das Mittel von ${n} Quadraten`);

const intoRate = (rate: string, kept: string): string =>
  `Verloren ist nichts: Ein Faktor, den alle Einträge haben, geht in η auf. Ohne ihn macht η = ${rate} den Schritt, den mit ihm η = ${kept} macht.`;

const SQUARED =
  'In der Frage steht der quadratische Fehler mit ∂E/∂aᵢ = (2/N)(aᵢ − yᵢ), und das 2/N ist weggelassen: Es geht in η auf. Die Kreuzentropie, die jetzt eingestellt ist, hat keinen solchen Faktor';

const ONE_BY_ONE = 'Die Frage multipliziert ein ∂E/∂a mit einem ∂a/∂z.';

const SLIP = 'Ein Schreibfehler: Der Index j gehört nach unten. Wörtlich genommen';

const ORDER =
  'Für i ≠ m beginnt die Antwort das Produkt einmal mit dem einen Index, einmal mit dem anderen. Das ist ungenau, aber harmlos';

/** The closing page: what the question and its answer left out, on the numbers that stand. */
export const closingText: Told<typeof English.closingText> = {
  title: 'Was in der Frage und ihrer Antwort fehlt',
  factor: {
    title: 'Das 2/N',
    squared: (n, gradient, residual, rate, kept) =>
      `E ist ${mean(n)}, also ist ∂E/∂a₁ = (2/N)(a₁ − y₁) = ${gradient}; die Frage schreibt a₁ − y₁ = ${residual}. ${intoRate(rate, kept)}`,
    squaredLost: (n, rate, kept) =>
      `E ist ${mean(n)}, also ist ∂E/∂aᵢ = (2/N)(aᵢ − yᵢ); die Frage schreibt aᵢ − yᵢ. ${intoRate(rate, kept)}`,
    crossEntropyLost: `${SQUARED}: Dort ist ∂E/∂aᵢ = −yᵢ/aᵢ, und ein Anteil ist hier zu klein, um es zu zeigen.`,
    crossEntropy: (i, gradient) => `${SQUARED}: ∂E/∂a${i} = −y${i}/a${i} = ${gradient}.`,
  },
  sum: {
    title: 'Die Summe über i',
    softmax: (terms, total, first) =>
      `${ONE_BY_ONE} Aber z₁ bewegt jede Ausgabe: ∂E/∂z₁ = ${terms} = ${total}. Der Teil einer einzigen Zelle, ${first} bei a₁, ist nicht das Ganze.`,
    one: (total) =>
      `${ONE_BY_ONE} Bei einer Ausgabe gibt es einen Summanden: ∂E/∂z₁ = ${total}. Bei mehreren bewegt z₁ jede Ausgabe, und ∂E/∂z₁ ist eine Summe.`,
    elementwise: (activation, total) =>
      `Mit ${ACTIVATION_NOUNS[activation]} bewegt z₁ nur a₁, ein Produkt ist also alles: ∂E/∂z₁ = ${total}. Mit Softmax bewegt z₁ jede Ausgabe, und ∂E/∂z₁ ist eine Summe über i.`,
    lost: `${ONE_BY_ONE} Aber z₁ bewegt jede Ausgabe, also ist ∂E/∂z₁ eine Summe über i. Ihre Summanden lassen sich mit diesen Zahlen nicht zeigen: Ein Anteil verlässt den Bereich doppelter Genauigkeit.`,
  },
  exponent: {
    title: 'e hoch z hoch j statt e hoch z j',
    between: 'statt',
    literal: (shares, sum) =>
      `${SLIP}, mit zᵢ hoch j, sind die „Anteile“ ${shares} und haben die Summe ${sum}`,
    notOne: ', nicht 1.',
    always: '; bei einer Ausgabe ist sie immer 1.',
    isOne: '; dass sie 1 ist, ist ein Zufall dieser Zahlen.',
    beyond: `${SLIP}, mit z hoch j, führen diese Logits aus dem Bereich doppelter Genauigkeit, und es gibt keine Zahl zu zeigen.`,
  },
  order: {
    title: 'minus a m a i oder minus a i a m',
    between: 'oder',
    two: (value) => `${ORDER}: −a₁a₂ und −a₂a₁ sind beide ${value}, die Matrix ist also symmetrisch.`,
    lost: `${ORDER}: Bei einem Produkt ist die Reihenfolge gleichgültig, die Matrix ist also symmetrisch.`,
    one: `${ORDER}: Bei einem Produkt ist die Reihenfolge gleichgültig. Bei einer Ausgabe gibt es kein i ≠ m.`,
    elementwise: (a12, a21) =>
      `${ORDER}: Bei einem Produkt ist die Reihenfolge gleichgültig, hier ist a₁a₂ = ${a12} und a₂a₁ = ${a21}.`,
  },
  matrix: {
    title: 'Die Matrixformel, nachgerechnet',
    says: (isPlain) =>
      `d a nach d z ist ${isPlain ? '' : '1 durch T mal '}a mal e transponiert, Eintrag für Eintrag mal, in Klammern, die Einheitsmatrix minus e mal a transponiert.`,
    checked: (cells, difference, largest, numeric) =>
      `Hier ist auch a eine Spalte, und e ist eine Spalte aus Einsen. So berechnet ${cells === 1 ? 'weicht der eine Eintrag' : `weichen die ${cells} Einträge`} höchstens um ${difference} von ∂a/∂z ab (dessen größter Eintrag ist ${largest}), von der numerischen Ableitung höchstens um ${numeric}.`,
    elementwise: (activation) =>
      `Die Formel gilt nur für Softmax: Mit ${ACTIVATION_NOUNS[activation]} ist ∂a/∂z diagonal. Wählen Sie Softmax, um sie an Ihren Zahlen nachzurechnen.`,
  },
};
