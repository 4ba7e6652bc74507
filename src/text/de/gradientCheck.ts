import type * as English from '../en/gradientCheck';
import { epsilonText } from '../epsilonText';
import { errorText, subscript } from '../numbers';
import type { Told } from '../told';

export const gradientCheck: Told<typeof English.gradientCheck> = {
  title: 'Gradientenprüfung: jede Zelle neben einem Differenzenquotienten',
  formula: '(a(z + ε eₘ) − a(z − ε eₘ)) / 2ε, eₘ: 1 bei m, sonst 0',
  epsilon: 'ε',
  slider: 'ε, die Schrittweite der Differenz',
  handle: 'ε auf der Kurve',
  epsilonIs: (epsilon) => `ε = ${epsilonText(epsilon)}`,
  cellHead: 'Zelle',
  analytic: 'analytisch',
  numerical: 'numerisch',
  difference: 'Differenz',
  agreement: 'gleiche Stellen',
  cell: (row, column) => `∂a${subscript(row)}/∂z${subscript(column)}`,
  matrix: 'Je Zelle: oben Ihre Formel, darunter die Differenz und wie viele Stellen gleich sind',
  worst: (count, all) => `Die ${count} schlechtesten von ${all} Zellen`,
  showAll: (all) => `Alle ${all} Zellen zeigen`,
  showWorst: (count) => `Nur die ${count} schlechtesten zeigen`,
  digits: (digits) => {
    if (digits >= 16) return 'gleich';
    return digits === 1 ? '1 Stelle' : `${digits} Stellen`;
  },
  notFinite: 'keine endliche Zahl',
  chart: {
    x: 'ε',
    y: 'größter Fehler',
    chosen: 'Ihre Formel',
    right: 'die richtige Formel',
    truncation: '∝ ε²',
    rounding: '∝ u/ε',
    richardson: (error) => `gegen extrapolierte Differenzen: ${errorText(error)}`,
    dot: (epsilon, error) => `ε = ${epsilonText(epsilon)}: größter Fehler ${errorText(error)}`,
  },
};

export const errorCurve: Told<typeof English.errorCurve> = {
  notFinite: (row, column) =>
    `In Zeile ${row}, Spalte ${column} liefert Ihre Formel keine endliche Zahl: Es gibt keinen Fehler zu zeichnen, und kein ε hilft.`,
  atKink: (logit, noun) =>
    `${logit} = 0 ist der Knick von ${noun}: Dort liefert eine zentrale Differenz das Mittel der beiden Steigungen, wie groß ε auch ist. Diese Seite nimmt wie die meisten Programme die Steigung von links, und auch ihre eigenen Differenzen bleiben links vom Knick.`,
  equal: (zeros, all) =>
    `Bei ${zeros} der ${all} ε sind beide bis aufs letzte Bit gleich: Die Differenz ist genau 0, und die hat auf einer logarithmischen Skala keinen Platz.`,
  drowned: (largest) =>
    `Der größte Eintrag von J ist ${largest}: In einer einfachen Differenz von Aktivierungen nahe 1 geht er in deren Rundung unter, deshalb ist die Kurve kein U.`,
  truncation: (power) =>
    `Rechts vom besten ε ist die Differenz zu grob: Der Fehler wächst wie ε² (gemessener Exponent ${power}).`,
  rounding: (power) =>
    `Links davon stimmen a(z + ε) und a(z − ε) in den führenden Stellen überein, und ihre Rundung wird durch ε geteilt: Der Fehler wächst wie u/ε (gemessener Exponent ${power}).`,
  best: (all, epsilon, error) =>
    `Das beste der ${all} gezeichneten ε ist ${epsilon} mit einem Fehler von ${error}.`,
  extrapolated: (most) =>
    `Die extrapolierten Differenzen dieser Seite (Richardson) weichen von Ihrer Formel um höchstens ${most} ab.`,
  wrong: (all, least, own) =>
    `Kein ε hilft: Der kleinste der ${all} Fehler ist ${least}, und die Formel selbst liegt um ${own} daneben.`,
  wrongBeside: (epsilon, rightError, error) =>
    `Bei ε = ${epsilon}, wo der Fehler der richtigen Formel auf ${rightError} sinkt, bleibt er hier bei ${error}.`,
};
