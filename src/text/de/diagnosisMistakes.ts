import type { Problem } from '../../engine/problem';
import type { Asked } from '../diagnosisAsked';
import type * as English from '../en/diagnosisMistakes';
import type { Told } from '../told';
import { PRIME_NAMES, PRIMES_WRITTEN } from './activations';

export const QUANTITY_NAMES: Told<typeof English.QUANTITY_NAMES> = {
  a: 'a',
  da_dz: '∂a/∂z',
  dE_dz: '∂E/∂z',
  dE_dW: '∂E/∂W',
};

/** diag(z) − z zᵀ, with its 1/T. */
function matrixText({ temperature }: Problem, v: 'z' | 'a'): string {
  const matrix = `diag(${v})\u00a0−\u00a0${v}\u00a0${v}ᵀ`;
  return temperature === 1 ? matrix : `(${matrix})/T`;
}

function givenLogits({ problem }: Asked): string {
  const { activation } = problem;
  if (activation === 'softmax') {
    return `in die Ableitung, die in a geschrieben ist, wurde z eingesetzt: Das ergibt ${matrixText(problem, 'z')} statt ${matrixText(problem, 'a')}`;
  }
  const written = PRIMES_WRITTEN[activation].a?.('z') ?? 'eine Formel in a';
  return `in die in a geschriebene Formel für ${PRIME_NAMES[activation]} wurde z eingesetzt: Das ergibt ${written}`;
}

function givenActivations({ problem }: Asked): string {
  const { activation } = problem;
  if (activation === 'softmax') {
    return 'in die Ableitung, die in z geschrieben ist, wurde a eingesetzt: So wurde Softmax ein zweites Mal angewendet';
  }
  return `in die in z geschriebene Formel für ${PRIME_NAMES[activation]} wurde a eingesetzt: Das ergibt ${PRIMES_WRITTEN[activation].z?.('a') ?? ''}`;
}

const overT = ({ temperature }: Problem): string => (temperature === 1 ? '' : '/T');

function diagonal({ quantity, problem }: Asked): string {
  const T = overT(problem);
  return quantity === 'da_dz'
    ? `nur die Diagonale a(1 − a)${T} der Jacobi-Matrix ist da; die übrigen Einträge sind −aᵢaₘ${T}, nicht 0`
    : `nur die Diagonale der Jacobi-Matrix wurde benutzt, elementweise g * a * (1 − a)${T}; jedes Logit bewegt aber alle Anteile`;
}

function twice({ quantity }: Asked): string {
  const twofold = 'softmax(softmax(z))';
  if (quantity === 'a') return `Softmax wurde zweimal angewendet: Das ist ${twofold}`;
  const what = quantity === 'da_dz' ? `a ist ${twofold}` : `der Verlust bekam ${twofold}`;
  return `Softmax wurde zweimal angewendet: ${what} und wurde entsprechend abgeleitet`;
}

function nextTarget({ problem }: Asked): string {
  return problem.target.kind === 'class'
    ? 'als Ziel wurde die nächste Klasse genommen, wie es geschieht, wenn an einer Stelle ab 1 und an einer anderen ab 0 gezählt wird'
    : 'jeder Anteil von y steht eine Klasse zu weit hinten';
}

const missing = (what: string): string => `in ∂E/∂a = (2/N)(a − y) fehlt ${what}`;
const inBase = (base: string): string =>
  `E wurde mit dem Logarithmus zur Basis ${base} statt mit ln gebildet`;

export const MISTAKE_CLAUSES: Told<typeof English.MISTAKE_CLAUSES> = {
  'argument-z': givenLogits,
  'argument-a': givenActivations,
  'diagonal-only': diagonal,
  'elementwise-product': () =>
    '∂E/∂a und die Jacobi-Matrix wurden Eintrag für Eintrag multipliziert, und nichts wurde aufsummiert',
  'jacobian-skipped': ({ quantity }) =>
    quantity === 'da_dz'
      ? 'das ist die Einheitsmatrix, als wäre a gleich z'
      : '∂E/∂a wurde für ∂E/∂z gehalten: Die Jacobi-Matrix der Aktivierung fehlt',
  'jacobian-twice': ({ problem, quantity }) =>
    problem.loss === 'crossEntropy' && quantity !== 'da_dz'
      ? `die Jacobi-Matrix wurde auf ${problem.temperature === 1 ? 'a − y' : '(a − y)/T'} angewendet, worin sie schon steckt`
      : 'die Jacobi-Matrix wurde zweimal angewendet',
  'a-minus-y': () =>
    'für ∂E/∂z wurde a − y genommen, wie es zur Kreuzentropie gehört; der Verlust ist hier der quadratische Fehler',
  'softmax-twice': twice,
  sigmoid: () => 'jede Klasse bekam ihre eigene Sigmoidfunktion statt einer Softmax über alle',
  sign: ({ problem, quantity }) =>
    problem.loss === 'mse' && quantity !== 'da_dz'
      ? 'das Vorzeichen ist umgekehrt, wie bei y − a statt a − y'
      : 'das Vorzeichen ist umgekehrt',
  'factor-2': () => `${missing('die 2')} (oder E bekam ein ½)`,
  'factor-1/N': () => missing('das 1/N'),
  'factor-2/N': () => missing('das ganze 2/N'),
  transposed: () => '∂E/∂W ist transponiert: Es hat N Zeilen mit je D Zahlen, W aber D Zeilen mit je N',
  'input-forgotten': ({ isBatch }) =>
    `die Eingabe x fehlt in ∂E/∂W: Jede Zeile ist ∂E/∂z selbst${isBatch ? ', über alle Zeilen des Batches zusammengefasst' : ''}`,
  'no-temperature': ({ quantity }) =>
    quantity === 'a'
      ? 'die Logits z wurden nicht durch die Temperatur T geteilt'
      : 'der Faktor 1/T der Temperatur fehlt',
  'target-off-by-one': nextTarget,
  'target-not-one-hot': () =>
    'von jedem a wurde die Nummer der Zielklasse abgezogen, statt y als One-Hot-Vektor abzuziehen',
  permuted: () => 'die Klassen stehen in einer anderen Reihenfolge als auf dieser Seite',
  'wrong-axis': () =>
    'Softmax wurde längs der Spalten des Batches gebildet, also über die Zeilen hinweg, statt in jeder Zeile',
  'sum-for-mean': () =>
    'für E wurde die Summe über die Zeilen des Batches genommen; gefragt ist ihr Mittelwert',
  'mean-for-sum': () =>
    'für E wurde der Mittelwert über die Zeilen des Batches genommen; gefragt ist ihre Summe',
  'log-base-2': () => inBase('2'),
  'log-base-10': () => inBase('10'),
  'in-place-a': ({ quantity }) =>
    quantity === 'a'
      ? 'die Aktivierungen a wurden an Ort und Stelle überschrieben und sind jetzt a − y'
      : 'die Aktivierungen a waren schon mit a − y überschrieben, als die Ableitung daraus berechnet wurde',
  'stale-a': ({ quantity }) =>
    quantity === 'a'
      ? 'das ist das a eines anderen Durchlaufs: das der vorigen Zeile oder das nach dem Schritt'
      : 'der Rückwärtsdurchlauf benutzte das a eines anderen Durchlaufs: das der vorigen Zeile oder das nach dem Schritt',
  'no-shift': () =>
    'die Exponentialfunktion lief über oder ergab für jede Klasse 0, weil das größte Logit nicht vorher abgezogen wurde',
};
