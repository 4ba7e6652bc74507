import type * as English from '../en/jacobian';
import type { Told } from '../told';
import { PRIME_NAMES } from './activations';
import { indexed, named } from './names';
import { say, sayEntry, sayList, sayRows } from './spoken';

export const BASE_NAMES: Told<typeof English.BASE_NAMES> = {
  a: 'a',
  z: 'z',
  second: 'c',
  share: 'e hoch z durch die Summe',
};

export const jacobianText: Told<typeof English.jacobianText> = {
  quotientOfOne:
    'Bei einer einzigen Klasse ist der Quotient u₁/u₁ = 1, was immer z ist; also ist seine Ableitung 0.',
  quotient: (row, column, label) =>
    `a = u/Σu ist ein Quotient, und ${named('z', column, label)} steht im Nenner jedes Anteils: Darum bewegt es ${row === column ? 'alle Anteile' : `auch ${indexed('a', row)}`}.`,
  diagonal: (index, label) =>
    `Steigt ${indexed('z', index)}, so steigt der eigene Anteil ${named('a', index, label)}, und zwar umso weniger, je näher er an 0 oder 1 liegt.`,
  offDiagonal: (row, column, label) =>
    `Steigt ${named('z', column, label)}, so geht das auf Kosten von ${indexed('a', row)}, denn die Anteile müssen zusammen 1 ergeben.`,
  noOther:
    'Es gibt keine andere Klasse, der etwas zu nehmen oder zu geben wäre: Der eine Anteil bleibt 1, und J = (0).',
  delta:
    'Beide Fälle in einem: δ ist 1, wo i = m ist, und sonst 0. Jede Spalte hat die Summe 0, denn was ein Anteil gewinnt, verlieren die anderen.',
  matrix:
    'Alle Zellen auf einmal, aus a allein. Vektoren sind auf dieser Seite Zeilen; mit aaᵀ ist deshalb das äußere Produkt gemeint, dessen Eintrag (i, m) aᵢaₘ ist. e besteht aus lauter Einsen; darum ist jede Zeile i von aeᵀ konstant aᵢ.',
  matrixInLogits:
    'Alle Zellen auf einmal, aus z allein: An der Stelle von a steht p, das aus z berechnet wird. Vektoren sind auf dieser Seite Zeilen; mit ppᵀ ist deshalb das äußere Produkt gemeint, dessen Eintrag (i, m) pᵢpₘ ist. e besteht aus lauter Einsen.',
  matrixMixed:
    'Alle Zellen auf einmal; das äußere Produkt eines Vektors mit sich selbst enthält die Produkte seiner Einträge.',
  oneClass: ' Bei einer einzigen Klasse ist J = (0).',
  mixed: {
    a: ' Ihre Wahl ist diag(z) − z zᵀ: Die Formel ist in a geschrieben, bekam aber z.',
    z: ' Ihre Wahl wendet Softmax zweimal an: Die Formel ist in z geschrieben, bekam aber a; also steht c = softmax(a) dort, wo a hingehört.',
  },
};

const overT = (temperature: number, letter?: string): string =>
  temperature === 1 ? '' : `, alles durch ${letter ?? say(temperature, true)}`;

export const jacobianLines: Told<typeof English.jacobianLines> = {
  general: (column, spoken, temperature) =>
    `Die Ableitung von a i nach z ${column} ist ${spoken}${overT(temperature, 'T')}.`,
  cell: (row, column, spoken, temperature) =>
    `${theDerivative(row, column)} ist ${spoken}${overT(temperature, 'T')}.`,
  chosenGeneral: (spoken, temperature) => `Ihre Wahl berechnet ${spoken}${overT(temperature, 'T')}.`,
  diagonal: (v) => `${v} mal, in Klammern, 1 minus ${v}`,
  offDiagonal: (v, w) => `minus ${v} mal ${w}`,
  delta: (v, delta, w) => `${v} mal, in Klammern, ${delta} minus ${w}`,
  numbers: (row, column, spoken, temperature, value) =>
    `${theDerivative(row, column)} ist ${spoken}${overT(temperature)}, also ${value}.`,
  chosenNumbers: (row, column, spoken, temperature, value) =>
    `Für Zeile ${row + 1}, Spalte ${column + 1} berechnet Ihre Wahl ${spoken}${overT(temperature)}, also ${value}.`,
  value: (row, column, value) => `${theDerivative(row, column)} ist ${value}.`,
  chosenValue: (row, column, value) => `Ihre Wahl setzt ${value} in Zeile ${row + 1}, Spalte ${column + 1}.`,
  rightValue: (_row, _column, value) => `Der richtige Wert dort ist ${value}.`,
  shareBase: 'p i ist e hoch z i durch die Summe aller e hoch z j.',
  second: (entries, folded) => `c ist Softmax von a: ${sayList(entries, folded)}.`,
  quotient:
    'Die Ableitung von u i durch die Summe, nach z m, ist delta i m mal u i mal die Summe, minus u i mal u m, alles durch das Quadrat der Summe.',
  share: 'a i ist u i durch die Summe aller u j, wobei u j gleich e hoch z j ist.',
  quotientNumbers: (delta, ui, um, sum) =>
    `${delta} mal ${ui} mal ${sum}, minus ${ui} mal ${um}, alles durch das Quadrat von ${sum}`,
  matrixOuter: (name) =>
    `Die Matrix ${name} e transponiert mal, Eintrag für Eintrag, in Klammern, I minus e ${name} transponiert.`,
  matrix: (name) =>
    `Das ist die Diagonalmatrix von ${name} minus das äußere Produkt von ${name} mit sich selbst.`,
  matrixNumbers: (entries, folded) =>
    `Die Diagonalmatrix von ${sayList(entries, folded)} minus das äußere Produkt derselben Zahlen.`,
  matrixValue: (rows, folded) => `Zeile für Zeile: ${sayRows(rows, folded)}.`,
  chosenMatrix: (rows, folded) => `Ihre Wahl ergibt, Zeile für Zeile: ${sayRows(rows, folded)}.`,
};

export function theDerivative(row: number, column: number): string {
  return `Die Ableitung von ${sayEntry('a', row)} nach ${sayEntry('z', column)}`;
}

export const elementwiseText: Told<typeof English.elementwiseText> = {
  inLogit: (name) =>
    name === 'identity'
      ? 'Die Steigung ist überall 1, die Formel braucht also gar nichts.'
      : `${PRIME_NAMES[name]}, in z geschrieben, fragt nach dem Logit: Gesucht ist die Steigung der Kurve an der Stelle z.`,
  matrix: (cell) =>
    `aᵢ hängt nur von zᵢ ab, also ist außerhalb der Diagonale alles 0${cell ? `, auch ∂${indexed('a', cell.row)}/∂${indexed('z', cell.column)}` : ''}: Das ist die Matrix, die sich hinter dem elementweisen * verbirgt.`,
  mixed: {
    a: ' Ihre Wahl gibt z in eine Formel, die in a geschrieben ist.',
    z: ' Ihre Wahl gibt a in eine Formel, die in z geschrieben ist.',
  },
  standsIn: ' Eine Form in a gibt es nicht; an ihre Stelle tritt die Form in z, und sie bekommt z.',
};

export const elementwiseLines: Told<typeof English.elementwiseLines> = {
  general: (spoken) => `f Strich ist ${spoken}.`,
  matrix: 'Die Ableitung von a nach z ist die Diagonalmatrix aus allen f Strich.',
  matrixNumbers: (entries, folded) => `Die Diagonalmatrix von ${sayList(entries, folded)}.`,
};
