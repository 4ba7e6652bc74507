import type * as English from '../../en/lesson/offDiagonal';
import type { Told } from '../../told';

export const offDiagonalText: Told<typeof English.offDiagonalText> = {
  title: 'Der Wert, aus a allein',
  field: '∂a₁/∂z₂',
  asks: (a1, a2) =>
    `Gegeben sind die Aktivierungen a₁ = ${a1} und a₂ = ${a2}, aber kein Logit. Wie groß ist ∂a₁/∂z₂? Zwei gültige Ziffern genügen.`,
  hint: 'Hier ist i nicht m, also ∂a₁/∂z₂ = a₁(0 − a₂).',
  diagonal: {
    name: 'a₁(1 − a₁)',
    says: (value) =>
      `${value} ist a₁(1 − a₁): wie a₁ auf das eigene z₁ antwortet, also die Diagonale. Hier bewegt sich ein anderes Logit, z₂, und die 1, die für „das eigene“ steht, fällt weg.`,
  },
  others: {
    name: 'a₂(1 − a₂)',
    says: (value) =>
      `${value} ist a₂(1 − a₂): wie a₂ auf das eigene z₂ antwortet. Gefragt ist, wie a₁ darauf antwortet.`,
  },
  sign: {
    name: '+a₁a₂',
    says: 'Die Größe stimmt, das Vorzeichen nicht: z₂ steigt, a₁ fällt. Die Anteile müssen zusammen 1 bleiben.',
  },
  elementwise: {
    name: 'gar keine Wirkung',
    says: '0 wäre es bei einer elementweisen Aktivierung, wo z₂ nicht bis zu a₁ kommt. Bei Softmax kommt es dorthin, durch die Summe.',
  },
  logits: {
    name: '−z₁z₂',
    says: (z1, z2) =>
      `Das ist −z₁z₂ = −(${z1})·(${z2}): z steht, wo a hingehört. Die Formel ist in a geschrieben, also verlangt sie a. Genau um diesen Fehler geht es auf dieser Seite.`,
  },
  factor: {
    name: '−a₂ allein',
    says: 'Das ist δ − a₂ mit δ = 0: Der Faktor a₁ davor fehlt. Wer einen kleinen Anteil hat, hat wenig zu verlieren.',
  },
  reveals:
    'Darin steht kein z, obwohl es eine Ableitung nach z ist: Was die e-Potenzen bewirkt haben, steckt alles in a. softmax_prime(s) = diag(s) − outer(s, s) berechnet jede Zelle so, mit a für s.',
  says: (a1, a2, value) => `d a 1 nach d z 2 ist minus a 1 mal a 2, minus ${a1} mal ${a2}, also ${value}.`,
};
