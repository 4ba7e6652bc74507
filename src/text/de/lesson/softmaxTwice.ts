import type * as English from '../../en/lesson/softmaxTwice';
import type { Told } from '../../told';

export const softmaxTwiceText: Told<typeof English.softmaxTwiceText> = {
  title: 'Und umgekehrt',
  asks: 'Nun wird a in die Form eingesetzt, die in z geschrieben ist. Die nimmt davon noch einmal Softmax: zweimal Softmax. Welche dieser Prüfungen merkt es?',
  options: {
    rows: 'Die Zeilen ergeben 0',
    symmetry: 'J ist symmetrisch',
    gradient: 'Σ ∂E/∂z ist 0',
    numeric: 'Nur eine numerische Ableitung',
  },
  rows: (worst) =>
    `Die Zeilen ergeben tatsächlich 0${worst === null ? '' : `: Die schlechteste weicht um ${worst} ab, und das ist Rundung`}. Das besteht jede Jacobi-Matrix von Softmax, und eine solche liefert die Formel.`,
  symmetry: (worst) =>
    `Die Matrix ist symmetrisch${worst === null ? '' : `: Gespiegelte Zellen weichen höchstens um ${worst} voneinander ab`}. Symmetrisch ist jede Jacobi-Matrix von Softmax, und eine solche liefert die Formel.`,
  gradient: (sum) =>
    `Auch das ist erfüllt: Die Einträge von ∂E/∂z ergeben zusammen ${sum === null ? '0' : `${sum}, und das ist Rundung`}. Dafür müssen nur die Zeilen 0 ergeben, und das tun sie.`,
  reveals: (error, threshold) =>
    `Die Matrix ist eine tadellose Jacobi-Matrix von Softmax, aber bei softmax(a), wo das Netz nie war. Deshalb stimmen Zeilen, Symmetrie und Summen. Nur wer z ein wenig verschiebt und a beobachtet, merkt es: Der Fehler beträgt bis zu ${error}; durch Rundung wären es höchstens ${threshold}. Die Prüfungen zeigen, welche Lampe ausgeht.`,
};
