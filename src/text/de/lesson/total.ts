import type * as English from '../../en/lesson/total';
import type { Told } from '../../told';

const AS_THEY_STAND = 'Nehmen Sie die Zahlen, wie sie dastehen.';

export const totalText: Told<typeof English.totalText> = {
  title: 'Von der Matrix zum Gradienten',
  field: '∂E/∂z₁',
  asks: (loss) =>
    `Der Verlust ergab ∂E/∂a = ${loss}, und die Matrix ∂a/∂z steht unten. Wie groß ist ∂E/∂z₁? Zwei gültige Ziffern genügen.`,
  hint: 'z₁ bewegt jede Ausgabe: Nehmen Sie Spalte z₁, multiplizieren Sie jede Zelle mit dem ∂E/∂a ihrer Zeile, und summieren Sie.',
  diagonal: {
    name: 'die Zelle auf der Diagonale allein',
    says: (value) =>
      `${value} ist ∂E/∂a₁ mal die Zelle auf der Diagonale: elementweise, wie es bei σ genügt. Aber z₁ bewegt auch die anderen Ausgaben, und jede davon bewegt E.`,
  },
  skipped: {
    name: '∂E/∂a₁ selbst',
    says: 'Das ist ∂E/∂a₁, wie es hereinkam: Die Jacobi-Matrix fehlt. Erst mit ihr wird aus einer Änderung von z eine von a.',
  },
  term: {
    name: 'ein Summand allein',
    says: (i) =>
      `Das ist ∂E/∂a${i} mal eine Zelle: der Weg über a${i}. Es ist ein Teil der Antwort, für das Ganze gehalten; die anderen Wege fehlen.`,
  },
  residual: {
    name: 'a₁ − y₁',
    says: 'Das ist a₁ − y₁, und das stimmt bei Kreuzentropie nach Softmax. Hier ist der Verlust der quadratische Fehler, und nichts kürzt sich.',
  },
  factor: {
    name: 'das Ergebnis ohne 2/N',
    says: `Das Produkt stimmt, aber ∂E/∂a hat unterwegs sein 2/N verloren. ${AS_THEY_STAND}`,
  },
  two: {
    name: 'das Ergebnis ohne die 2',
    says: `Die Hälfte davon: Die 2 aus (a − y)² ging unterwegs verloren. ${AS_THEY_STAND}`,
  },
  share: {
    name: 'das Ergebnis ohne 1/N',
    says: `N-mal zu groß: Das 1/N des Mittels ging unterwegs verloren. ${AS_THEY_STAND}`,
  },
  sign: {
    name: 'das umgekehrte Vorzeichen',
    says: 'Die Größe stimmt, das Vorzeichen nicht. Prüfen Sie die Vorzeichen der Summanden.',
  },
  logits: {
    name: 'diag(z) − z zᵀ',
    says: 'Das kommt aus Spalte 1 von diag(z) − z zᵀ: Diese Matrix hat wieder z bekommen. Die Matrix unten hat a bekommen.',
  },
  twice: {
    name: 'zweimal Softmax',
    says: 'Das kommt aus der Jacobi-Matrix bei softmax(a): zweimal Softmax. Die Matrix unten ist die bei z.',
  },
  reveals:
    'Zeile i wird mit ∂E/∂aᵢ skaliert, dann wird Spalte 1 summiert. Bei σ oder tanh sind alle Summanden bis auf einen 0, deshalb genügte *. Das allein ist an Softmax besonders: ∂E/∂z ist ein Vektor mal eine Matrix.',
  says: (terms, total) =>
    `d E nach d z 1 ist die Summe über i von d E nach d a i mal d a i nach d z 1: ${terms}, also ${total}.`,
};
