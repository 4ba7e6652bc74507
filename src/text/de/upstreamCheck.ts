import type { UpstreamResult } from '../../engine/checks/upstreamCheck';
import type * as English from '../en/upstreamCheck';
import { errorText } from '../numbers';
import { largestEntry, passesThoughWrong } from '../passesThoughWrong';
import type { Told } from '../told';
import { pairInList, pairName } from './checks';
import { sayList } from './spoken';

export const upstream: Told<typeof English.upstream> = {
  title: 'Eine Prüfung, die eine falsche Formel besteht',
  table: 'g J für jede Wahl neben der numerischen Ableitung',
  choose: 'Ankommendes g',
  names: { ones: '(1, 1, …, 1)', loss: 'Ihr ∂E/∂a', counting: '(1, 2, …, N)' },
  entry: (index) => `m = ${index}`,
  row: 'g J',
  gradient: 'g',
  numeric: '∂⟨g, a⟩/∂z, numerisch',
  zeros: 'J = 0, gar keine Ableitung',
  zerosInList: 'J = 0, hier die Ableitung von gar nichts',
  error: 'größter Fehler',
  verdict: 'Prüfung',
  passes: 'besteht',
  fails: 'fällt durch',
  noNumber: 'nicht endlich',
  notFinite:
    'Ein Eintrag von ∂E/∂a ist hier keine endliche Zahl (ein Anteil ist auf 0 untergelaufen) und taugt nicht als g einer Prüfung. Nehmen Sie ein anderes.',
};

export const resultName: Told<typeof English.resultName> = ({ choice }) =>
  choice ? pairName(choice) : upstream.zeros;

export const upstreamSentence: Told<typeof English.upstreamSentence> = (trace, name, check) => {
  if (check.upstream.every((g) => g === 0)) {
    return 'Hier ist g = 0: Wie J auch aussieht, g J ist 0, und alles Endliche besteht. Eine solche Prüfung prüft nichts.';
  }
  const isSoftmax = trace.softmax !== null;
  const passing = passesThoughWrong(trace, check);
  if (passing.length === 0) return noneSlips(isSoftmax, name === 'ones');
  const names = sayList(passing.map(({ choice }) => (choice ? pairInList(choice) : upstream.zerosInList)));
  const why = name === 'ones' && isSoftmax ? onlyColumns(passing) : CHANCE;
  return `Falsch und trotzdem bestanden: ${names}. ${why}`;
};

const CHANCE = 'Mit diesem g ist das ein Zufall dieser Zahlen: Nehmen Sie ein anderes g, und er ist dahin.';

function onlyColumns(passing: readonly UpstreamResult[]): string {
  const left = largestEntry(passing);
  const here =
    left === 0
      ? 'hier sind sie bis aufs letzte Bit 0'
      : `hier lässt die Rundung höchstens ${errorText(left)} davon übrig`;
  return `Mit g = (1, …, 1) sieht die Prüfung nur die Spaltensummen von J. Diese Summen sind die Ableitung von Σa = 1, also 0, und zwar bei der Jacobi-Matrix jeder Softmax, an welcher Stelle auch immer (${here}). Was Spalten mit der Summe 0 hat, besteht.`;
}

function noneSlips(isSoftmax: boolean, isOnes: boolean): string {
  if (!isSoftmax) {
    return 'Jede Spalte eines diagonalen J enthält einen einzigen Eintrag, also sieht sogar g = (1, …, 1) sie alle: In die Falle führt nur Softmax, deren Spalten die Summe 0 haben.';
  }
  return isOnes
    ? 'Nichts Falsches besteht hier, aber g = (1, …, 1) sieht trotzdem nur die Spaltensummen von J.'
    : 'Mit ungleichen Gewichten g heben sich die Einträge einer Spalte nicht mehr auf, und alles Falsche fällt hier durch. Ein einzelnes g sieht aber nur eine Mischung der Zeilen: Prüfen Sie mit mehreren zufälligen g oder Eintrag für Eintrag.';
}
