import type * as English from '../en/diagnosisMistakes';
import type { Told } from '../told';

const missing = (what: string): string => `in ∂E/∂a = (2/N)(a − y) fehlt ${what}`;
const inBase = (base: string): string =>
  `E wurde mit dem Logarithmus zur Basis ${base} statt mit ln gebildet`;
const TWICE = 'Softmax wurde zweimal angewendet';
const NO_INPUT = 'die Eingabe x fehlt in ∂E/∂W: Jede Zeile ist ∂E/∂z selbst';

export const mistakes: Told<typeof English.mistakes> = {
  matrix: (v) => `diag(${v})\u00a0−\u00a0${v}\u00a0${v}ᵀ`,
  'argument-z': {
    softmax: (is, belongs) =>
      `in die Ableitung, die in a geschrieben ist, wurde z eingesetzt: Das ergibt ${is} statt ${belongs}`,
    elementwise: (prime, is) =>
      `in die in a geschriebene Formel für ${prime} wurde z eingesetzt: Das ergibt ${is}`,
    noFormula: 'eine Formel in a',
  },
  'argument-a': {
    softmax:
      'in die Ableitung, die in z geschrieben ist, wurde a eingesetzt: So wurde Softmax ein zweites Mal angewendet',
    elementwise: (prime, is) =>
      `in die in z geschriebene Formel für ${prime} wurde a eingesetzt: Das ergibt ${is}`,
  },
  'diagonal-only': {
    jacobian: (overT) =>
      `nur die Diagonale a(1 − a)${overT} der Jacobi-Matrix ist da; die übrigen Einträge sind −aᵢaₘ${overT}, nicht 0`,
    product: (overT) =>
      `nur die Diagonale der Jacobi-Matrix wurde benutzt, elementweise g * a * (1 − a)${overT}; jedes Logit bewegt aber alle Anteile`,
  },
  'elementwise-product':
    '∂E/∂a und die Jacobi-Matrix wurden Eintrag für Eintrag multipliziert, und nichts wurde aufsummiert',
  'jacobian-skipped': {
    da_dz: 'das ist die Einheitsmatrix, als wäre a gleich z',
    otherwise: '∂E/∂a wurde für ∂E/∂z gehalten: Die Jacobi-Matrix der Aktivierung fehlt',
  },
  'jacobian-twice': {
    collapsed: (gradient) => `die Jacobi-Matrix wurde auf ${gradient} angewendet, worin sie schon steckt`,
    otherwise: 'die Jacobi-Matrix wurde zweimal angewendet',
  },
  'a-minus-y':
    'für ∂E/∂z wurde a − y genommen, wie es zur Kreuzentropie gehört; der Verlust ist hier der quadratische Fehler',
  'softmax-twice': {
    a: `${TWICE}: Das ist softmax(softmax(z))`,
    da_dz: `${TWICE}: a ist softmax(softmax(z)) und wurde entsprechend abgeleitet`,
    loss: `${TWICE}: der Verlust bekam softmax(softmax(z)) und wurde entsprechend abgeleitet`,
  },
  sigmoid: 'jede Klasse bekam ihre eigene Sigmoidfunktion statt einer Softmax über alle',
  sign: {
    difference: 'das Vorzeichen ist umgekehrt, wie bei y − a statt a − y',
    otherwise: 'das Vorzeichen ist umgekehrt',
  },
  'factor-2': `${missing('die 2')} (oder E bekam ein ½)`,
  'factor-1/N': missing('das 1/N'),
  'factor-2/N': missing('das ganze 2/N'),
  transposed: '∂E/∂W ist transponiert: Es hat N Zeilen mit je D Zahlen, W aber D Zeilen mit je N',
  'input-forgotten': { row: NO_INPUT, batch: `${NO_INPUT}, über alle Zeilen des Batches zusammengefasst` },
  'no-temperature': {
    a: 'die Logits z wurden nicht durch die Temperatur T geteilt',
    otherwise: 'der Faktor 1/T der Temperatur fehlt',
  },
  'target-off-by-one': {
    class:
      'als Ziel wurde die nächste Klasse genommen, wie es geschieht, wenn an einer Stelle ab 1 und an einer anderen ab 0 gezählt wird',
    distribution: 'jeder Anteil von y steht eine Klasse zu weit hinten',
  },
  'target-not-one-hot':
    'von jedem a wurde die Nummer der Zielklasse abgezogen, statt y als One-Hot-Vektor abzuziehen',
  permuted: 'die Klassen stehen in einer anderen Reihenfolge als auf dieser Seite',
  'wrong-axis':
    'Softmax wurde längs der Spalten des Batches gebildet, also über die Zeilen hinweg, statt in jeder Zeile',
  'sum-for-mean': 'für E wurde die Summe über die Zeilen des Batches genommen; gefragt ist ihr Mittelwert',
  'mean-for-sum': 'für E wurde der Mittelwert über die Zeilen des Batches genommen; gefragt ist ihre Summe',
  'log-base-2': inBase('2'),
  'log-base-10': inBase('10'),
  'in-place-a': {
    a: 'die Aktivierungen a wurden an Ort und Stelle überschrieben und sind jetzt a − y',
    otherwise:
      'die Aktivierungen a waren schon mit a − y überschrieben, als die Ableitung daraus berechnet wurde',
  },
  'stale-a': {
    a: 'das ist das a eines anderen Durchlaufs: das der vorigen Zeile oder das nach dem Schritt',
    otherwise:
      'der Rückwärtsdurchlauf benutzte das a eines anderen Durchlaufs: das der vorigen Zeile oder das nach dem Schritt',
  },
  'no-shift':
    'die Exponentialfunktion lief über oder ergab für jede Klasse 0, weil das größte Logit nicht vorher abgezogen wurde',
};
